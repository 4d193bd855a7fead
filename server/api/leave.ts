/** A member goes out of a group, with all its devices. */
import { fail, ok, type Result } from '../../shared/core/result.ts';
import type { Json } from '../../shared/core/json.ts';
import type { Admitted } from '../gate.ts';
import type { Audit } from './audit.ts';
import type { ServerDatabase } from '../store/database.ts';
import type { TokenDesk } from './tokens.ts';

/**
 * Lets go of the caller's member: its devices get no more tokens, its links for devices end. A device that was reported
 * lost stays refused. Where no keeper is left, a chair or else the member who came first is one. Throws what SQLite throws.
 */
export function createLeave({ sqlite, transact }: ServerDatabase, audit: Audit, tokens: TokenDesk) {
  const devices = sqlite.prepare('select device from access where ws = ? and member = ? and lost = 0');
  const remove = sqlite.prepare('delete from access where ws = ? and member = ? and lost = 0');
  const note = sqlite.prepare('insert or ignore into gone (ws, member) values (?, ?)');
  const endLinks = sqlite.prepare(
    "update invite set ended = 1, envelope = null where ws = ? and by_member = ? and purpose = 'device'",
  );
  const keeper = sqlite.prepare("select 1 from access where ws = ? and role = 'keeper' and lost = 0");
  const heir =
    sqlite.prepare(`select member from access where ws = ? and lost = 0 and role in ('chair', 'member')
    order by role = 'member', at, device limit 1`);
  const promote = sqlite.prepare("update access set role = 'keeper' where ws = ? and member = ?");
  return ({ ws, kind, member }: Admitted): Result<Json> => {
    if (kind !== 'group') return fail('command-invalid', 'own');
    const gone = devices.all(ws, member).map((row) => String(row['device']));
    const heirs = transact((): readonly string[] => {
      remove.run(ws, member);
      note.run(ws, member);
      endLinks.run(ws, member);
      audit.note({ ws, what: 'left', by: member });
      const next = keeper.get(ws) === undefined ? heir.get(ws)?.['member'] : undefined;
      if (next === undefined) return [];
      promote.run(ws, next);
      audit.note({ ws, what: 'role', member: String(next), role: 'keeper' });
      return devices.all(ws, next).map((row) => String(row['device']));
    });
    for (const device of gone) tokens.dismiss(ws, device, 'not-admitted');
    // They come again at once, as what they are now.
    for (const device of heirs) tokens.dismiss(ws, device, 'token-expired');
    return ok({});
  };
}
