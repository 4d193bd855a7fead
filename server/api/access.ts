/** Who is let into which workspace. Every change is on the disk before it returns. */
import type { Role, SharedKind } from '../../shared/core/server-protocol.ts';
import type { ServerDatabase } from '../store/database.ts';

export interface AccessRow {
  readonly ws: string;
  readonly kind: SharedKind;
  readonly device: string;
  readonly member: string;
  readonly role: Role;
  readonly key: string;
  readonly lost: boolean;
}

/** All throw what SQLite throws; then nothing was written. */
export interface Access {
  kindOf(ws: string): SharedKind | undefined;
  find(ws: string, device: string): AccessRow | undefined;
  list(ws: string): readonly AccessRow[];
  /** Any workspace that this device, with this key, is let into. */
  knows(device: string, key: string): boolean;
  create(row: Omit<AccessRow, 'lost'>): void;
  admit(row: Omit<AccessRow, 'lost' | 'kind'>): void;
  setLost(ws: string, device: string): void;
  /** Whether the member went out of the workspace, or was ended, and did not come in again. */
  hasLeft(ws: string, member: string): boolean;
  /** Takes all of a member's devices out that were not reported lost, and remembers that somebody else ended them. */
  endMember(ws: string, member: string): void;
  /** Whether the device's member was ended by a keeper; with a key, whether it is that device. */
  isEnded(ws: string, device: string, key?: string): boolean;
}

const TABLES = `
  create table if not exists workspace (ws text primary key, kind text not null, at integer not null) without rowid;
  create table if not exists access (
    ws text not null references workspace (ws), device text not null, member text not null, role text not null,
    key text not null, lost integer not null default 0, at integer not null,
    primary key (ws, device)) without rowid;
  create table if not exists gone (ws text not null, member text not null, primary key (ws, member)) without rowid;
  create table if not exists ended (
    ws text not null, device text not null, member text not null, key text not null,
    primary key (ws, device)) without rowid;`;

export function openAccess({ sqlite, transact }: ServerDatabase, now: () => number): Access {
  transact(() => sqlite.exec(TABLES));
  const kind = sqlite.prepare('select kind from workspace where ws = ?');
  const select = 'select a.*, w.kind from access a join workspace w on w.ws = a.ws where a.ws = ?';
  const one = sqlite.prepare(`${select} and a.device = ?`);
  const all = sqlite.prepare(`${select} order by a.at, a.device`);
  const known = sqlite.prepare('select 1 from access where device = ? and key = ? and lost = 0 limit 1');
  const make = sqlite.prepare('insert into workspace (ws, kind, at) values (?, ?, ?)');
  const add = sqlite.prepare(
    'insert into access (ws, device, member, role, key, at) values (?, ?, ?, ?, ?, ?)',
  );
  const lose = sqlite.prepare('update access set lost = 1 where ws = ? and device = ?');
  const left = sqlite.prepare('select 1 from gone where ws = ? and member = ?');
  const forget = sqlite.prepare('delete from gone where ws = ? and member = ?');
  const leave = sqlite.prepare('insert or ignore into gone (ws, member) values (?, ?)');
  const keepEnded = sqlite.prepare(`insert or replace into ended (ws, device, member, key)
    select ws, device, member, key from access where ws = ? and member = ? and lost = 0`);
  const remove = sqlite.prepare('delete from access where ws = ? and member = ? and lost = 0');
  const ended = sqlite.prepare('select key from ended where ws = ? and device = ?');
  const forgetEnded = sqlite.prepare('delete from ended where ws = ? and (member = ? or device = ?)');
  const admit: Access['admit'] = ({ ws, device, member, role, key }) =>
    transact(() => {
      add.run(ws, device, member, role, key, now());
      forget.run(ws, member);
      forgetEnded.run(ws, member, device);
    });
  return {
    kindOf: (ws) => kind.get(ws)?.['kind'] as SharedKind | undefined,
    find: (ws, device) => readRow(one.get(ws, device)),
    list: (ws) => all.all(ws).map((row) => readRow(row)!),
    knows: (device, key) => known.get(device, key) !== undefined,
    create: (row) =>
      transact(() => {
        make.run(row.ws, row.kind, now());
        admit(row);
      }),
    admit,
    setLost: (ws, device) => void lose.run(ws, device),
    hasLeft: (ws, member) => left.get(ws, member) !== undefined,
    endMember: (ws, member) =>
      transact(() => {
        keepEnded.run(ws, member);
        remove.run(ws, member);
        leave.run(ws, member);
      }),
    isEnded(ws, device, key) {
      const row = ended.get(ws, device);
      return row !== undefined && (key === undefined || row['key'] === key);
    },
  };
}

function readRow(row: Record<string, unknown> | undefined): AccessRow | undefined {
  return row && ({ ...row, lost: row['lost'] === 1 } as unknown as AccessRow);
}
