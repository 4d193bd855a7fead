/** The routes about a group's people and its log, as methods. An older server does not have them ([Y70]). */
import { isId, type MemberId, type WorkspaceId } from '../../core/ids.ts';
import { isObject, type Json } from '../../core/json.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import { ROLES, type AuditEntry, type Role, type ToldEntry } from '../../core/server-protocol.ts';
import { askJson, type Asked, type Asker } from './ask.ts';
import { readNothing } from './read-answers.ts';

type Answer<T> = Promise<Result<T>>;
type Signal = AbortSignal | undefined;

export interface MemberRoutes {
  setRole(ws: WorkspaceId, token: string, member: MemberId, role: Role, signal?: Signal): Answer<void>;
  endMember(ws: WorkspaceId, token: string, member: MemberId, signal?: Signal): Answer<void>;
  /** In the server's order. */
  log(ws: WorkspaceId, token: string, signal?: Signal): Answer<readonly AuditEntry[]>;
  tellLog(ws: WorkspaceId, token: string, entries: readonly ToldEntry[], signal?: Signal): Answer<void>;
}

/** Nothing is asked yet. */
export function createMemberRoutes(asker: Asker): MemberRoutes {
  const ask = async <T>(asked: Asked, read: (value: unknown) => T | undefined): Answer<T> => {
    const answer = await askJson(asker, asked, read);
    return !answer.ok && answer.code === 'link-unknown' ? fail('server-older', asked.path) : answer;
  };
  const tell = async (asked: Asked): Answer<void> => {
    const told = await ask(asked, readNothing);
    return told.ok ? ok(undefined) : told;
  };
  const of = (ws: WorkspaceId, path: string): string => `/api/w/${ws}/${path}`;
  return {
    setRole: (ws, token, member, role, signal) =>
      tell({ method: 'POST', path: of(ws, `members/${member}/role`), token, body: { role }, signal }),
    endMember: (ws, token, member, signal) =>
      tell({ method: 'POST', path: of(ws, `members/${member}/end`), token, body: {}, signal }),
    async log(ws, token, signal) {
      const log = await ask({ method: 'GET', path: of(ws, 'log'), token, signal }, readLog);
      return log.ok ? ok(log.value.entries) : log;
    },
    tellLog: (ws, token, entries, signal) =>
      tell({ method: 'POST', path: of(ws, 'log'), token, body: { entries }, signal }),
  };
}

function readLog(value: unknown): { readonly entries: readonly AuditEntry[] } | undefined {
  if (!isObject(value) || !Array.isArray(value['entries'])) return undefined;
  return value['entries'].every(isEntry)
    ? (value as unknown as { entries: readonly AuditEntry[] })
    : undefined;
}

/** What is told may be newer than this client; who and when have a shape. */
function isEntry(entry: unknown): entry is Json {
  if (!isObject(entry)) return false;
  const { n, at, what, by, member, role, count } = entry;
  const isMaybe = (field: unknown, test: (field: unknown) => boolean): boolean =>
    field === undefined || test(field);
  return (
    Number.isSafeInteger(n) &&
    typeof at === 'number' &&
    typeof what === 'string' &&
    isMaybe(by, isId) &&
    isMaybe(member, isId) &&
    isMaybe(role, (each) => (ROLES as readonly unknown[]).includes(each)) &&
    isMaybe(count, (each) => Number.isSafeInteger(each))
  );
}
