/** What keepers do about a group's people: say who does what, and end somebody's part in it. */
import { isId } from '../../shared/core/ids.ts';
import type { Json } from '../../shared/core/json.ts';
import { fail, ok, type Failure, type Result } from '../../shared/core/result.ts';
import { ROLES, type Role } from '../../shared/core/server-protocol.ts';
import type { Admitted } from '../gate.ts';
import type { ServerDatabase } from '../store/database.ts';
import type { Access } from './access.ts';
import type { Audit } from './audit.ts';
import { RANK } from './invites.ts';
import type { TokenDesk } from './tokens.ts';

export interface Members {
  /** For all the member's devices. Naming a chair makes whoever was chair a member. */
  setRole(by: Admitted, member: string, body: Json): Result<Json>;
  /** Out with all devices, as somebody else decided. */
  end(by: Admitted, member: string): Result<Json>;
}

/** All throw what SQLite throws; then nothing was written. */
export function createMembers(
  { sqlite, transact }: ServerDatabase,
  access: Access,
  audit: Audit,
  tokens: Pick<TokenDesk, 'dismiss'>,
): Members {
  const set = sqlite.prepare('update access set role = ? where ws = ? and member = ?');
  const endLinks = sqlite.prepare(
    "update invite set ended = 1, envelope = null where ws = ? and (by_member = ? or purpose = 'group')",
  );
  const linksOf = sqlite.prepare(
    "select invite, role from invite where ws = ? and by_member = ? and purpose = 'group' and ended = 0",
  );
  const endLink = sqlite.prepare('update invite set ended = 1, envelope = null where invite = ?');
  /** Whoever knows a link can let others in by it: what its maker may not do any more, it may not do either. */
  const endLinksAbove = (by: Admitted, member: string, role: Role): void => {
    for (const link of linksOf.all(by.ws, member)) {
      const lets = link['role'] as Role;
      if (RANK[role] >= RANK.chair && RANK[lets] <= RANK[role]) continue;
      endLink.run(String(link['invite']));
      audit.note({ ws: by.ws, what: 'invite-ended', by: by.member, role: lets });
    }
  };
  const rowsOf = (ws: string, member: string) => access.list(ws).filter((row) => row.member === member);
  const awakeOf = (ws: string, member: string) => rowsOf(ws, member).filter(({ lost }) => !lost);
  /** Read again inside the transaction: of two keepers who end each other, the second is none any more. */
  const whyNot = ({ ws, kind, device }: Admitted, member: string): Failure | undefined => {
    if (kind !== 'group' || !isId(member)) return fail('command-invalid', 'member');
    const me = access.find(ws, device);
    if (!me || me.lost) return fail(access.isEnded(ws, device) ? 'member-ended' : 'not-admitted');
    if (me.role !== 'keeper') return fail('role-too-low');
    return rowsOf(ws, member).length === 0 ? fail('command-invalid', 'member') : undefined;
  };
  const hasOtherKeeper = (ws: string, member: string): boolean =>
    access.list(ws).some((row) => row.role === 'keeper' && !row.lost && row.member !== member);
  return {
    setRole(by, member, { role }) {
      if (!isRole(role)) return fail('command-invalid', 'role');
      const { ws } = by;
      const changed: string[] = [];
      const give = (whom: string, as: Role): void => {
        set.run(as, ws, whom);
        audit.note({ ws, what: 'role', by: by.member, member: whom, role: as });
        endLinksAbove(by, whom, as);
        changed.push(...awakeOf(ws, whom).map(({ device }) => device));
      };
      const done = transact((): Result<Json> => {
        const failure = whyNot(by, member);
        if (failure) return failure;
        if (rowsOf(ws, member).every((row) => row.role === role)) return ok({});
        if (role !== 'keeper' && !hasOtherKeeper(ws, member)) return fail('keeper-needed');
        if (role === 'chair') for (const chair of chairsOf(access, ws, member)) give(chair, 'member');
        give(member, role);
        return ok({});
      });
      // What is open was opened under another role: each device comes again at once, under the one it has now.
      for (const device of changed) tokens.dismiss(ws, device, 'token-expired');
      return done;
    },
    end(by, member) {
      const { ws } = by;
      let gone: readonly string[] = [];
      const done = transact((): Result<Json> => {
        const failure = whyNot(by, member);
        if (failure) return failure;
        if (!hasOtherKeeper(ws, member)) return fail('keeper-needed');
        gone = awakeOf(ws, member).map(({ device }) => device);
        access.endMember(ws, member);
        endLinks.run(ws, member);
        audit.note({ ws, what: 'ended', by: by.member, member });
        return ok({});
      });
      for (const device of gone) tokens.dismiss(ws, device, 'member-ended');
      return done;
    },
  };
}

function chairsOf(access: Access, ws: string, except: string): readonly string[] {
  const chairs = access.list(ws).filter(({ role, member }) => role === 'chair' && member !== except);
  return [...new Set(chairs.map(({ member }) => member))];
}

export function isRole(value: unknown): value is Role {
  return (ROLES as readonly unknown[]).includes(value);
}
