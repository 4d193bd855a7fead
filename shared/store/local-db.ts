/**
 * `rapporteur-local`: what is true of this device and in no document. Never deleted by us; every write is asked to
 * reach the disk before it is called done.
 */
import { Dexie, type EntityTable, type Table } from 'dexie';
import type { Command } from '../core/command.ts';
import type { DeviceId, FindingId, MemberId, WorkspaceId } from '../core/ids.ts';
import type { Time } from '../core/rows.ts';
import type { Role } from '../core/server-protocol.ts';
import type { WorkspaceKind } from '../core/view.ts';
import type { IncomingRow } from './incoming/arriving.ts';
import type { QuarantinedRow } from './persistence/prepare-store.ts';

export interface IdentityRow {
  readonly id: 'me';
  readonly member: MemberId;
  readonly aliases: readonly MemberId[];
  readonly device: DeviceId;
  readonly name: string;
  /** Not extractable; absent where the browser makes no keys (an insecure origin). */
  readonly keys?: CryptoKeyPair;
}

export interface WorkspaceEntry {
  readonly ws: WorkspaceId;
  readonly kind: WorkspaceKind;
  readonly name?: string;
  readonly primary: boolean;
  /** Origin of the server that has it; absent while it is on this device only. Never of the device workspace. */
  readonly host?: string;
  /** What that server lets this member do there. */
  readonly role?: Role;
}

/** The key that locks an own workspace before it leaves for a server. Never in a document, a copy, or a setting. */
export interface KeyRow {
  readonly ws: WorkspaceId;
  readonly key: Uint8Array<ArrayBuffer>;
}

/** Changes of one context that wait; `n` counts them, so that a word of the server clears what came before it only. */
export interface WaitingPart {
  readonly context: string;
  readonly n: number;
  readonly findings: readonly FindingId[];
}

/** What is known of one document at its server. */
export interface SyncRow {
  /** Name of the document. */
  readonly name: string;
  readonly ws: WorkspaceId;
  /** Number of the server's last log row that is here, and the life of the server's store in which it counts. */
  readonly epoch?: string;
  readonly head?: number;
  /** What was changed on this device that the server's disk may not have, by the context that changed it. */
  readonly waiting: readonly WaitingPart[];
  /** Since when something waits, by this device's clock. */
  readonly since?: Time;
  /** When the server's disk last had everything. */
  readonly sharedAt?: Time;
  /** Set before anything can change; cleared by the server's word. */
  readonly touched: boolean;
}

export interface DraftRow {
  readonly key: string;
  readonly text: string;
  readonly at: Time;
}

export interface HistoryRow {
  readonly id: number;
  readonly label: Command['type'];
  readonly inverse: Command;
  readonly at: Time;
}

export interface LocalDb {
  readonly identity: Table<IdentityRow, string>;
  readonly workspaces: Table<WorkspaceEntry, string>;
  readonly drafts: Table<DraftRow, string>;
  readonly settings: Table<{ readonly key: string; readonly value: unknown }, string>;
  readonly history: EntityTable<HistoryRow, 'id'>;
  readonly quarantine: Table<QuarantinedRow & { readonly at: Time }, number>;
  readonly keys: Table<KeyRow, string>;
  readonly sync: Table<SyncRow, string>;
  /** What sharing remembers: verdicts, whom a report was shown to, the recovery page. Keys such as `verdict|<rid>`. */
  readonly sharing: Table<{ readonly key: string; readonly value: unknown }, string>;
  /** Papers that are on their way here. */
  readonly incoming: Table<IncomingRow, string>;
  /** Runs on identity and workspaces as one transaction. */
  atomically(work: () => Promise<void>): Promise<void>;
  /** Reads sync rows and puts what `change` makes of them, as one transaction. Gives the rows as they were put. */
  changeSync(
    names: readonly string[],
    change: (row: SyncRow | undefined, name: string) => SyncRow,
  ): Promise<readonly SyncRow[]>;
  /** Puts what `change` makes of a setting, as one transaction, and gives it; undefined leaves it as it is. */
  changeSetting(key: string, change: (value: unknown) => unknown): Promise<unknown>;
  /**
   * Puts a draft, or takes it out where its text is empty, unless a newer one is there. One that is from after `now` was
   * written by a clock that has been set back since, and is not newer. `isStill` is asked when the turn has come.
   */
  putNewerDraft(row: DraftRow, now: Time, isStill: () => boolean): Promise<void>;
  close(): void;
}

const LOCAL_DATABASE = 'rapporteur-local';

/** Opens, or makes, the database at the first call; each call rejects with Dexie’s error where it cannot. */
export function openLocalDb(name: string = LOCAL_DATABASE): LocalDb {
  const database = new Dexie(name, { chromeTransactionDurability: 'strict' });
  database.version(1).stores({
    identity: 'id',
    workspaces: 'ws',
    drafts: 'key',
    settings: 'key',
    history: '++id',
    quarantine: '++id, document',
  });
  database.version(2).stores({ keys: 'ws', sync: 'name, ws', sharing: 'key' });
  database.version(3).stores({ incoming: 'id' });
  return {
    identity: database.table('identity'),
    workspaces: database.table('workspaces'),
    drafts: database.table('drafts'),
    settings: database.table('settings'),
    history: database.table('history') as EntityTable<HistoryRow, 'id'>,
    quarantine: database.table('quarantine'),
    keys: database.table('keys'),
    sync: database.table('sync'),
    sharing: database.table('sharing'),
    incoming: database.table('incoming'),
    changeSync: (names, change) =>
      database.transaction('rw', 'sync', async () => {
        const sync: Table<SyncRow, string> = database.table('sync');
        const before = await sync.bulkGet([...names]);
        const after = names.map((name, at) => change(before[at], name));
        await sync.bulkPut(after);
        return after;
      }),
    changeSetting: (key, change) =>
      database.transaction('rw', 'settings', async () => {
        const settings: LocalDb['settings'] = database.table('settings');
        const value = change((await settings.get(key))?.value);
        if (value !== undefined) await settings.put({ key, value });
        return value;
      }),
    atomically: (work) => database.transaction('rw', ['identity', 'workspaces'], work),
    putNewerDraft: (row, now, isStill) =>
      database.transaction('rw', 'drafts', async () => {
        const drafts: Table<DraftRow, string> = database.table('drafts');
        const at = (await drafts.get(row.key))?.at ?? -Infinity;
        if (!isStill() || (at > row.at && at <= now)) return;
        await (row.text === '' ? drafts.delete(row.key) : drafts.put(row));
      }),
    close: () => database.close(),
  };
}
