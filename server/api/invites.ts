/** Invitations: the server knows the hash of what opens them, counts their uses, and has the only clock. */
import { isId } from '../../shared/core/ids.ts';
import type { Json } from '../../shared/core/json.ts';
import { fail, ok, type Result } from '../../shared/core/result.ts';
import type { InviteState, NewInvite, Role } from '../../shared/core/server-protocol.ts';
import type { Admitted } from '../gate.ts';
import type { ServerDatabase } from '../store/database.ts';
import type { Audit } from './audit.ts';
import type { Access, AccessRow } from './access.ts';
import { isBytes, isText } from './answer.ts';
import { hashOf, isSame } from './proof.ts';

/** Who may do more has the higher number. */
export const RANK: Readonly<Record<Role, number>> = { reader: 0, member: 1, chair: 2, keeper: 3 };
const PURPOSES: readonly unknown[] = ['group', 'device', 'recovery'];
const LONGEST = 400 * 24 * 3600;
const MOST = 500;

interface InviteRow {
  readonly invite: string;
  readonly ws: string;
  readonly hash: string;
  readonly role: Role;
  readonly purpose: NewInvite['purpose'];
  readonly ends: number | null;
  readonly uses: number | null;
  readonly joined: number;
  readonly ended: number;
  readonly envelope: string | null;
  readonly by_member: string;
}

export interface Joining {
  readonly ws: string;
  readonly invite: string;
  readonly auth: string;
  readonly member: string;
  readonly device: string;
  readonly key: string;
}

export interface Invites {
  make(by: Admitted, body: Json): Result<Json>;
  list(ws: string): readonly InviteState[];
  end(by: Admitted, invite: string): Result<Json>;
  /** Lets a device in; the same device again is let in again, used up or not. */
  join(joining: Joining): Result<{ readonly row: AccessRow; readonly envelope?: string }>;
}

const TABLE = `create table if not exists invite (
  invite text primary key, ws text not null references workspace (ws), hash text not null, role text not null,
  purpose text not null, ends integer, uses integer, joined integer not null default 0,
  ended integer not null default 0, envelope text, by_member text not null, at integer not null) without rowid;
  create index if not exists invite_ws on invite (ws);`;

export function openInvites(
  database: ServerDatabase,
  access: Access,
  audit: Audit,
  now: () => number,
): Invites {
  const { sqlite, transact } = database;
  transact(() => sqlite.exec(TABLE));
  const one = sqlite.prepare('select * from invite where invite = ?');
  const all = sqlite.prepare('select * from invite where ws = ? order by at, invite');
  const add =
    sqlite.prepare(`insert into invite (invite, ws, hash, role, purpose, ends, uses, envelope, by_member, at)
    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`);
  const count = sqlite.prepare('update invite set joined = joined + 1 where invite = ?');
  const end = sqlite.prepare('update invite set ended = 1, envelope = null where invite = ?');
  const find = (invite: string): InviteRow | undefined => one.get(invite) as unknown as InviteRow | undefined;
  const list = (ws: string): InviteRow[] => all.all(ws) as unknown as InviteRow[];
  return {
    list: (ws) => list(ws).map((row) => describeInvite(row, now())),
    make(by, body) {
      const read = readInvite(body);
      if (!read.ok) return read;
      const { invite, hash, role, purpose, seconds, uses, envelope } = read.value;
      if (!mayInvite(by, read.value)) return fail('role-too-low');
      const known = find(invite);
      if (known) return known.ws === by.ws && isSame(known.hash, hash) ? ok({}) : fail('not-admitted');
      if (list(by.ws).filter((row) => row.ended === 0).length >= MOST) return fail('workspace-full');
      const ends = seconds === null ? null : now() + seconds * 1000;
      transact(() => {
        add.run(invite, by.ws, hash, role, purpose, ends, uses, envelope ?? null, by.member, now());
        if (purpose === 'group') audit.note({ ws: by.ws, what: 'invited', by: by.member, role });
      });
      return ok({});
    },
    end(by, invite) {
      const row = find(invite);
      if (row?.ws !== by.ws) return fail('invite-unknown');
      if (by.kind !== 'own' && RANK[by.role] < RANK.chair && row.by_member !== by.member)
        return fail('role-too-low');
      if (row.ended === 1) return ok({});
      transact(() => {
        end.run(invite);
        const { ws, role, purpose } = row;
        if (purpose === 'group') audit.note({ ws, what: 'invite-ended', by: by.member, role });
      });
      return ok({});
    },
    join: (joining) =>
      transact(() => {
        const row = find(joining.invite);
        if (!row || !isSame(row.hash, hashOf(joining.auth))) return fail('invite-unknown');
        if (row.ws !== joining.ws && !(joining.ws === '' && row.purpose === 'recovery'))
          return fail('invite-unknown');
        const outcome = admitBy(row, joining, access, now());
        if (outcome.ok && outcome.value.isNew) {
          count.run(row.invite);
          const { ws, by_member: by, purpose, role } = row;
          const { member } = outcome.value.row;
          if (purpose === 'group') audit.note({ ws, what: 'joined', by, member, role });
        }
        return outcome;
      }),
  };
}

/** Who is in stays in; for anybody else the invitation must be good, and its member nobody else's. */
function admitBy(
  row: InviteRow,
  { device, key, member }: Joining,
  access: Access,
  now: number,
): Result<{ readonly row: AccessRow; readonly envelope?: string; readonly isNew: boolean }> {
  const { ws } = row;
  const envelope = row.envelope === null ? {} : { envelope: row.envelope };
  const known = access.find(ws, device);
  if (known?.lost) return fail('device-lost');
  if (known && !isSame(known.key, key)) return fail('not-admitted', 'key');
  if (known) return ok({ row: known, ...envelope, isNew: false });
  if (row.ended === 1) return fail('invite-ended');
  if (row.ends !== null && row.ends <= now) return fail('invite-expired');
  if (row.uses !== null && row.joined >= row.uses) return fail('invite-used');
  const who = row.purpose === 'group' ? member : row.by_member;
  // A group's link must not make a device somebody else: their own devices are let in by a sibling.
  const isThere = access.list(ws).some((other) => other.member === member);
  if (row.purpose === 'group' && isThere && !access.hasLeft(ws, member))
    return fail('not-admitted', 'member');
  // A link for an own device was made when its maker may have been more, or less.
  const own =
    row.purpose === 'group' ? undefined : access.list(ws).find((other) => other.member === who)?.role;
  access.admit({ ws, device, member: who, role: own ?? row.role, key });
  return ok({ row: access.find(ws, device)!, ...envelope, isNew: true });
}

function describeInvite(row: InviteRow, now: number): InviteState {
  const { invite, purpose, role, joined } = row;
  const secondsLeft = row.ends === null ? null : Math.max(0, Math.ceil((row.ends - now) / 1000));
  const usesLeft = row.uses === null ? null : Math.max(0, row.uses - joined);
  return { invite, purpose, role, joined, secondsLeft, usesLeft, ended: row.ended === 1 };
}

/** In a group, keepers and chairs invite others, to no more than they are; anybody lets in a device of their own. */
function mayInvite(by: Admitted, { purpose, role }: NewInvite): boolean {
  if (RANK[role] > RANK[by.role]) return false;
  if (purpose !== 'group') return true;
  return by.kind === 'group' && RANK[by.role] >= RANK.chair;
}

function readInvite(body: Json): Result<NewInvite> {
  const { invite, hash, role, purpose, seconds, uses, envelope } = body;
  const isGood =
    isBytes(invite, 16) &&
    isBytes(hash, 32) &&
    typeof role === 'string' &&
    Object.hasOwn(RANK, role) &&
    PURPOSES.includes(purpose) &&
    isCount(seconds, LONGEST) &&
    isCount(uses, 100_000) &&
    (envelope === undefined || isText(envelope, 32_000));
  return isGood ? ok(body as unknown as NewInvite) : fail('command-invalid', 'invite');
}

function isCount(value: unknown, most: number): boolean {
  return (
    value === null || (Number.isSafeInteger(value) && (value as number) > 0 && (value as number) <= most)
  );
}

/** What a device says when it joins, read field by field. */
export function readJoining(body: Json): Result<Pick<Joining, 'ws' | 'invite' | 'auth' | 'member'>> {
  const { ws, invite, auth, member } = body;
  if (!(ws === '' || isId(ws)) || !isBytes(invite, 16) || !isBytes(auth, 32) || !isId(member))
    return fail('command-invalid', 'join');
  return ok({ ws, invite, auth, member });
}
