import type { ServerDatabase } from './database.ts';

/** One update as it came. The numbers of rows only grow, over all documents. */
export interface LogEntry {
  readonly document: string;
  readonly member: string;
  readonly device: string;
  readonly update: Uint8Array;
  /** Client ids that this member uses first in this document, and owns from now on. */
  readonly claims: readonly number[];
}

export interface StoredDocument {
  /** The snapshot, if there is one, then the updates after it in order. */
  readonly updates: readonly Uint8Array[];
  /** The number of each row, 0 for the snapshot. */
  readonly ids: readonly number[];
  /** When a row of it was last put aside, in milliseconds since 1970; 0: never. */
  readonly damagedAt: number;
  readonly bytes: number;
  /** Rows after the snapshot. */
  readonly rows: number;
  /** The number of the last row, 0 where there is none. */
  readonly head: number;
  readonly owners: ReadonlyMap<number, string>;
}

/** What the server's disk knows of documents. All but `read…` throw what SQLite throws; then nothing was written. */
export interface UpdateLog {
  /** Appends all or none, in one transaction; gives the numbers of the rows. */
  append(entries: readonly LogEntry[], now: number): number[];
  readDocument(document: string): StoredDocument;
  /** Does what SQLite would else do in the middle of a later append. For a moment when nobody waits. */
  tidy(): void;
  /** Keeps `state` in place of every row up to `upto`, and removes those rows, in one transaction. */
  writeSnapshot(document: string, upto: number, state: Uint8Array): void;
  /** The last row's number of each document whose name begins with `prefix`, trimmed or not. */
  readHeads(prefix: string): Record<string, number>;
  /**
   * Keeps rows that cannot be read (0: the snapshot) where nobody reads them, in one transaction. Gives the document's new
   * head, so that whoever has it closed learns that there is something to compare.
   */
  putAside(document: string, ids: readonly number[], now: number): number;
}

const TABLES = `
  create table if not exists log (
    id integer primary key autoincrement, document text not null, member text not null,
    device text not null, at integer not null, data blob not null);
  create index if not exists log_document on log (document, id);
  create table if not exists snap (
    document text primary key, upto integer not null, data blob not null) without rowid;
  create table if not exists client (
    document text not null, client integer not null, member text not null,
    primary key (document, client)) without rowid;
  create table if not exists aside (
    document text not null, id integer not null, at integer not null, data blob not null);
  create index if not exists aside_document on aside (document);`;

/**
 * Pages of the write-ahead log that are copied back at a quiet moment: half of those after which SQLite does it within
 * the commit that happens to come next. An append writes the table's page, its index's and its counter's.
 */
const PAGES_TO_TIDY = 500;
const pagesOf = (entries: readonly LogEntry[]): number =>
  entries.reduce((sum, { update }) => sum + 3 + Math.floor(update.length / 4096), 0);

export function openLog(database: ServerDatabase): UpdateLog {
  const { sqlite, transact } = database;
  transact(() => sqlite.exec(TABLES));
  const insert = sqlite.prepare(
    'insert into log (document, member, device, at, data) values (?, ?, ?, ?, ?)',
  );
  const claim = sqlite.prepare('insert or ignore into client (document, client, member) values (?, ?, ?)');
  const keep = sqlite.prepare('insert or replace into snap (document, upto, data) values (?, ?, ?)');
  const trim = sqlite.prepare('delete from log where document = ? and id <= ?');
  let pages = 0;
  return {
    append: (entries, now) => {
      const ids = transact(() =>
        entries.map(({ document, member, device, update, claims }) => {
          for (const client of claims) claim.run(document, client, member);
          return Number(insert.run(document, member, device, now, update).lastInsertRowid);
        }),
      );
      pages += pagesOf(entries);
      return ids;
    },
    tidy: () => {
      if (pages < PAGES_TO_TIDY) return;
      pages = 0;
      sqlite.exec('pragma wal_checkpoint(passive)');
    },
    readDocument: createReader(database),
    writeSnapshot: (document, upto, state) =>
      transact(() => {
        keep.run(document, upto, state);
        trim.run(document, upto);
      }),
    readHeads: createHeads(database),
    putAside: createAside(database),
  };
}

function createReader({ sqlite }: ServerDatabase): UpdateLog['readDocument'] {
  const snapshot = sqlite.prepare('select upto, data from snap where document = ?');
  const rows = sqlite.prepare('select id, data from log where document = ? and id > ? order by id');
  const damaged = sqlite.prepare('select max(at) as at from aside where document = ?');
  const owners = sqlite.prepare('select client, member from client where document = ?');
  return (document) => {
    const kept = snapshot.get(document);
    const upto = Number(kept?.['upto'] ?? 0);
    const later = rows.all(document, upto);
    const read = [...(kept ? [kept] : []), ...later];
    const updates = read.map((row) => row['data'] as Uint8Array);
    return {
      updates,
      ids: read.map((row) => Number(row['id'] ?? 0)),
      damagedAt: Number(damaged.get(document)?.['at'] ?? 0),
      bytes: updates.reduce((sum, update) => sum + update.length, 0),
      rows: later.length,
      head: Number(later.at(-1)?.['id'] ?? upto),
      owners: new Map(owners.all(document).map((row) => [Number(row['client']), String(row['member'])])),
    };
  };
}

/** An update that says nothing: its row has a number. */
const NOTHING = new Uint8Array([0, 0]);

function createAside({ sqlite, transact }: ServerDatabase): UpdateLog['putAside'] {
  const row = 'insert into aside (document, id, at, data) select document,';
  const keepRow = sqlite.prepare(`${row} id, ?, data from log where document = ? and id = ?`);
  const dropRow = sqlite.prepare('delete from log where document = ? and id = ?');
  const keepSnapshot = sqlite.prepare(`${row} upto, ?, data from snap where document = ?`);
  const dropSnapshot = sqlite.prepare('delete from snap where document = ?');
  const mark = sqlite.prepare(
    "insert into log (document, member, device, at, data) values (?, '', '', ?, ?)",
  );
  return (document, ids, now) =>
    transact(() => {
      for (const id of ids) {
        if (id === 0) {
          keepSnapshot.run(now, document);
          dropSnapshot.run(document);
        } else {
          keepRow.run(now, document, id);
          dropRow.run(document, id);
        }
      }
      return Number(mark.run(document, now, NOTHING).lastInsertRowid);
    });
}

function createHeads({ sqlite }: ServerDatabase): UpdateLog['readHeads'] {
  const select = sqlite.prepare(`select document, max(head) as head from (
      select document, upto as head from snap where document >= ?1 and document < ?2
      union all
      select document, max(id) as head from log where document >= ?1 and document < ?2 group by document
    ) group by document`);
  return (prefix) =>
    Object.fromEntries(
      select.all(prefix, `${prefix}\u{10FFFF}`).map((row) => [String(row['document']), Number(row['head'])]),
    );
}
