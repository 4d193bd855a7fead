/** The operator's part in a group: who is in it, and making somebody its keeper where nobody else can. */
import * as Y from 'yjs';
import { isObject } from '../../shared/core/json.ts';
import type { Role } from '../../shared/core/server-protocol.ts';
import type { ServerDatabase } from '../store/database.ts';
import { openLog } from '../store/log.ts';
import { openAccess } from './access.ts';
import { openAudit } from './audit.ts';
import type { Clock } from '../clock.ts';

export interface KnownPerson {
  readonly member: string;
  /** Empty for who never wrote there. */
  readonly name: string;
  readonly role: Role;
  /** False where each of the devices was reported lost. */
  readonly hasDevice: boolean;
}

export interface KnownGroup {
  readonly ws: string;
  readonly name: string;
  readonly people: readonly KnownPerson[];
}

/** Groups by name, of a database that a server may be writing to. */
export function listGroups(database: ServerDatabase, clock: Clock): readonly KnownGroup[] {
  const access = openAccess(database, clock.now);
  const groups = database.sqlite.prepare("select ws from workspace where kind = 'group'").all();
  return groups
    .map(({ ws }) => describeGroup(String(ws), readMeta(database, String(ws)), access.list(String(ws))))
    .sort((a, b) => a.name.localeCompare(b.name) || (a.ws < b.ws ? -1 : 1));
}

/** Makes a member keeper, and enters that the operator did. False where the group has no such member with a device. */
export function nameKeeper(database: ServerDatabase, clock: Clock, ws: string, member: string): boolean {
  const access = openAccess(database, clock.now);
  const audit = openAudit(database, clock);
  return database.transact(() => {
    const isThere = access.list(ws).some((row) => row.member === member && !row.lost && row.kind === 'group');
    if (!isThere) return false;
    database.sqlite.prepare("update access set role = 'keeper' where ws = ? and member = ?").run(ws, member);
    audit.note({ ws, what: 'keeper-named', member, role: 'keeper' });
    return true;
  });
}

type Rows = ReturnType<ReturnType<typeof openAccess>['list']>;

function describeGroup(ws: string, meta: Y.Doc, rows: Rows): KnownGroup {
  const members = [...new Set(rows.map(({ member }) => member))];
  return {
    ws,
    name: nameOf(meta.getMap('about').get('name')),
    people: members.map((member) => {
      const theirs = rows.filter((row) => row.member === member);
      const hasDevice = theirs.some(({ lost }) => !lost);
      return { member, name: nameOf(rowOf(meta, member)), role: theirs[0]!.role, hasDevice };
    }),
  };
}

/** A member who has other ids too is written down under one of them. */
function rowOf(meta: Y.Doc, member: string): unknown {
  const rows = meta.getMap('member');
  const others = (row: unknown): readonly unknown[] =>
    isObject(row) && Array.isArray(row['aliases']) ? row['aliases'] : [];
  return rows.get(member) ?? [...rows.values()].find((row) => others(row).includes(member));
}

function nameOf(row: unknown): string {
  return isObject(row) && typeof row['name'] === 'string' ? row['name'] : '';
}

function readMeta(database: ServerDatabase, ws: string): Y.Doc {
  const doc = new Y.Doc();
  for (const update of openLog(database).readDocument(`w/${ws}/meta`).updates) {
    try {
      Y.applyUpdate(doc, update);
    } catch {
      // What cannot be read is the server's to put aside; a name is missing then.
    }
  }
  return doc;
}
