import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Started } from '../config.ts';

/** The server's one database. Every commit is on the disk before it returns (WAL, `synchronous=FULL`). */
export interface ServerDatabase {
  readonly sqlite: DatabaseSync;
  /** Made once by this store; a restored backup keeps it. */
  readonly server: string;
  /** Another one after a backup was restored, so that numbers of log rows are not compared across it. */
  readonly epoch: string;
  /** True for 30 days after a backup was restored: clients may bring back what others had written. */
  isHealing(now: number): boolean;
  /** Runs `work` in one transaction, or in the one that is open. Throws what SQLite throws; then nothing was written. */
  transact<T>(work: () => T): T;
  /** Idempotent. */
  close(): void;
}

export const DATABASE_FILE = 'rapporteur.sqlite';

const SCHEMA = 1;
export const HEALING_MS = 30 * 24 * 60 * 60 * 1000;

/** Bytes of the write-ahead log that are written over again and again: SQLite copies its pages back after 1000. */
const LOG_BYTES = 1000 * 4096;

/** How long a call may wait for another process that holds the lock. It stops everything, so it is short. */
const BUSY_MS = 100;

/** Opens or makes the database in the data folder. `now` is in milliseconds since 1970. */
export function openDatabase(dataDir: string, now: number = Date.now()): Started<ServerDatabase> {
  const file = join(dataDir, DATABASE_FILE);
  let sqlite: DatabaseSync | undefined;
  try {
    sqlite = new DatabaseSync(file);
    sqlite.exec(`pragma busy_timeout=${BUSY_MS}; pragma journal_mode=wal; pragma synchronous=full;
      pragma foreign_keys=on; pragma secure_delete=on;`);
    const version = Number(sqlite.prepare('pragma user_version').get()?.['user_version']);
    if (version > SCHEMA) {
      sqlite.close();
      return refuse(
        `The database ${file} was written by a newer Rapporteur (version ${version}, this one reads ${SCHEMA}). Update this server.`,
      );
    }
    const value = prepare(sqlite, now);
    growLog(sqlite);
    return { ok: true, value };
  } catch (error) {
    sqlite?.close();
    return refuse(
      `The database ${file} cannot be opened (${error instanceof Error ? error.message : 'unknown'}).`,
    );
  }
}

function refuse(sentence: string): { readonly ok: false; readonly sentence: string } {
  return { ok: false, sentence };
}

function prepare(sqlite: DatabaseSync, now: number): ServerDatabase {
  const transact = <T>(work: () => T): T => runTransaction(sqlite, work);
  const facts = transact(() => readFacts(sqlite, now));
  return {
    sqlite,
    server: facts.server,
    epoch: facts.epoch,
    isHealing: (at) => at < facts.healing,
    transact,
    close: () => {
      if (sqlite.isOpen) sqlite.close();
    },
  };
}

interface Facts {
  readonly server: string;
  readonly epoch: string;
  readonly healing: number;
}

function readFacts(sqlite: DatabaseSync, now: number): Facts {
  sqlite.exec(`create table if not exists fact (name text primary key, value text not null) without rowid;
    pragma user_version=${SCHEMA}`);
  const read = sqlite.prepare('select value from fact where name = ?');
  const write = sqlite.prepare('insert or replace into fact (name, value) values (?, ?)');
  const value = (name: string, fresh: () => string): string => {
    const kept = read.get(name)?.['value'];
    if (typeof kept === 'string') return kept;
    const made = fresh();
    write.run(name, made);
    return made;
  };
  if (read.get('backup') !== undefined) {
    write.run('epoch', randomUUID());
    write.run('healing', String(now + HEALING_MS));
    sqlite.exec("delete from fact where name = 'backup'");
  }
  return {
    server: value('server', randomUUID),
    epoch: value('epoch', randomUUID),
    healing: Number(value('healing', () => '0')),
  };
}

/**
 * A flush of a file that grew waits for the file system's own journal, and so for whatever else is written on that disk.
 * So the log gets its size before anybody waits for it, by pages that are taken back; from then on it is written over.
 */
function growLog(sqlite: DatabaseSync): void {
  sqlite.exec('pragma cache_size=10; begin immediate; create table room (filler blob)');
  try {
    sqlite.prepare('insert into room values (zeroblob(?))').run(LOG_BYTES);
  } catch {
    // A disk without that much room is told of by whoever has something to write.
  } finally {
    if (sqlite.isTransaction) sqlite.exec('rollback');
    sqlite.exec('pragma cache_size=-2000');
  }
}

/** Marks a copy of a database as a backup: the server that opens it knows that newer edits may exist elsewhere. */
export function markAsBackup(file: string, now: number): void {
  const copy = new DatabaseSync(file);
  try {
    copy.prepare("insert or replace into fact (name, value) values ('backup', ?)").run(String(now));
  } finally {
    copy.close();
  }
}

function runTransaction<T>(sqlite: DatabaseSync, work: () => T): T {
  if (sqlite.isTransaction) return work();
  sqlite.exec('begin immediate');
  try {
    const result = work();
    sqlite.exec('commit');
    return result;
  } catch (error) {
    // A full disk has rolled back by itself, and a second rollback would hide why.
    if (sqlite.isTransaction) sqlite.exec('rollback');
    throw error;
  }
}
