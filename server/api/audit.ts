/** Who joined, ended, exported and so on in a group: in the server's order, never changed, without content. */
import { isId } from '../../shared/core/ids.ts';
import { isObject, type Json } from '../../shared/core/json.ts';
import { fail, ok, type Result } from '../../shared/core/result.ts';
import { TOLD_KINDS, type AuditEntry, type AuditKind, type Role } from '../../shared/core/server-protocol.ts';
import type { Admitted } from '../gate.ts';
import type { ServerDatabase } from '../store/database.ts';
import { openTries } from './tries.ts';

const MOST_AT_ONCE = 100;
const MOST_AN_HOUR = 1000;
const LARGEST_COUNT = 1_000_000;

export interface AuditNote {
  readonly ws: string;
  readonly what: AuditKind;
  /** Absent: the operator of this server, or nobody. */
  readonly by?: string;
  readonly member?: string;
  readonly role?: Role;
}

export interface Audit {
  /** Inside the caller's transaction, so that it stands there exactly when what it tells of does. Of groups only. */
  note(entry: AuditNote): void;
  list(by: Admitted): Result<{ readonly entries: readonly AuditEntry[] }>;
  /** What a device did by itself and says afterwards; each once, however often it is said. */
  take(by: Admitted, body: Json): Result<Json>;
}

const TABLE = `
  create table if not exists audit (
    n integer primary key autoincrement, ws text not null, at integer not null, what text not null,
    by_member text, member text, role text, count integer, told text, unique (ws, told));
  create index if not exists audit_ws on audit (ws, n);
  create trigger if not exists audit_stays before update on audit
    begin select raise(abort, 'the audit list is never changed'); end;
  create trigger if not exists audit_kept before delete on audit
    begin select raise(abort, 'the audit list is never shortened'); end;`;

/** `now` in milliseconds since 1970, `passed` never goes back. */
export function openAudit(
  { sqlite, transact }: Pick<ServerDatabase, 'sqlite' | 'transact'>,
  { now, passed }: { readonly now: () => number; readonly passed: () => number },
): Audit {
  transact(() => sqlite.exec(TABLE));
  const kind = sqlite.prepare('select kind from workspace where ws = ?');
  const add = sqlite.prepare(
    'insert or ignore into audit (ws, at, what, by_member, member, role, count, told) values (?, ?, ?, ?, ?, ?, ?, ?)',
  );
  const all = sqlite.prepare('select * from audit where ws = ? order by n');
  const tries = openTries(MOST_AN_HOUR, 3_600_000, passed);
  return {
    note({ ws, what, by = null, member = null, role = null }) {
      if (kind.get(ws)?.['kind'] === 'group') add.run(ws, now(), what, by, member, role, null, null);
    },
    list({ ws, kind: of }) {
      if (of !== 'group') return fail('command-invalid', 'own');
      return ok({ entries: all.all(ws).map((row, at) => readEntry(row, at)) });
    },
    take({ ws, kind: of, member }, { entries }) {
      if (of !== 'group') return fail('command-invalid', 'own');
      if (!Array.isArray(entries) || entries.length > MOST_AT_ONCE || !entries.every(isTold))
        return fail('command-invalid', 'entries');
      if (!tries.has(member)) return fail('server-busy');
      for (const _ of entries) tries.spend(member);
      transact(() => {
        for (const { id, what, count } of entries) add.run(ws, now(), what, member, null, null, count, id);
      });
      return ok({});
    },
  };
}

function isTold(value: unknown): value is { id: string; what: AuditKind; count: number } {
  if (!isObject(value)) return false;
  const { id, what, count } = value;
  const isCount = Number.isSafeInteger(count) && (count as number) > 0 && (count as number) <= LARGEST_COUNT;
  return isId(id) && isCount && (TOLD_KINDS as readonly unknown[]).includes(what);
}

/** Numbered within its group: how many entries other groups have is nobody's business. */
function readEntry(row: Record<string, unknown>, at: number): AuditEntry {
  const { by_member: by, member, role, count } = row;
  return {
    n: at + 1,
    at: Number(row['at']),
    what: row['what'] as AuditKind,
    ...(by === null ? {} : { by: String(by) }),
    ...(member === null ? {} : { member: String(member) }),
    ...(role === null ? {} : { role: role as Role }),
    ...(count === null ? {} : { count: Number(count) }),
  };
}
