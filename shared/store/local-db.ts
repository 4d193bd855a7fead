/**
 * `rapporteur-local`: what is true of this device and in no document. Never deleted by us; every write is asked to
 * reach the disk before it is called done.
 */
import { Dexie, type EntityTable, type Table } from 'dexie';
import type { Command } from '../core/command.ts';
import type { DeviceId, MemberId, WorkspaceId } from '../core/ids.ts';
import type { Time } from '../core/rows.ts';
import type { WorkspaceKind } from '../core/view.ts';
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
  /** Runs on identity and workspaces as one transaction. */
  atomically(work: () => Promise<void>): Promise<void>;
  /** Puts a draft, or takes it out where its text is empty, unless a newer one is there. */
  putNewerDraft(row: DraftRow): Promise<void>;
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
  return {
    identity: database.table('identity'),
    workspaces: database.table('workspaces'),
    drafts: database.table('drafts'),
    settings: database.table('settings'),
    history: database.table('history') as EntityTable<HistoryRow, 'id'>,
    quarantine: database.table('quarantine'),
    atomically: (work) => database.transaction('rw', ['identity', 'workspaces'], work),
    putNewerDraft: (row) =>
      database.transaction('rw', 'drafts', async () => {
        const drafts: Table<DraftRow, string> = database.table('drafts');
        if (((await drafts.get(row.key))?.at ?? -Infinity) > row.at) return;
        await (row.text === '' ? drafts.delete(row.key) : drafts.put(row));
      }),
    close: () => database.close(),
  };
}
