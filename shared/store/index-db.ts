/**
 * `rapporteur-index`: derived from the documents, for counts and search. May be deleted at any time; what is missing,
 * or was being changed when a context died, is read again from the documents. Nothing here is ever an error to a member.
 */
import { Dexie, type Collection, type Table } from 'dexie';
import type { FindingFigure } from '../core/figure-row.ts';
import type { FindingId, MemberId, NoteId, ReportId, WorkspaceId } from '../core/ids.ts';
import type { Kind } from '../core/kind.ts';
import type { Media, Time } from '../core/rows.ts';
import type { ThemeId } from '../core/theme.ts';
import { packAgain, packRows, unpackRows, type Pack } from './finding-packs.ts';
import { createPageTexts, type PageTexts } from './page-texts.ts';
import { createKeptSuggestions, type KeptSuggestions } from './kept-suggestions.ts';
import { createPageLists, type PageLists } from './page-lists.ts';

/** Sums of one report's document. */
export interface SummaryRow {
  /** Name of the document. */
  readonly name: string;
  readonly ws: WorkspaceId;
  readonly rid: ReportId;
  readonly tally: Tally;
  /** False while nothing of the document has come to this device: then its being empty says nothing. */
  readonly hasCome: boolean;
  readonly media: Media;
  /** Hashes of kept files, with their bytes on this device (0 when they are not here whole). */
  readonly files: readonly KeptFile[];
  /** The same for skeletons that are kept as files; absent in rows of before they were counted. */
  readonly skeletons?: readonly KeptFile[];
}

/** What each finding of a document counts as. By id, so that one in several workspaces counts once. */
export interface Tally {
  /** Live ones by kind, plain marks under `plain`. */
  readonly kinds: Readonly<Partial<Record<Kind | 'plain', readonly FindingId[]>>>;
  readonly deleted: readonly FindingId[];
  /** Flagged Ask, also where the finding itself lives in another workspace. */
  readonly asked: readonly FindingId[];
}

export interface KeptFile {
  readonly file: string;
  readonly bytes: number;
}

/** A live finding as one document has it, for lists and search across reports. */
export interface FindingIndexRow {
  readonly id: FindingId;
  readonly name: string;
  readonly ws: WorkspaceId;
  readonly rid: ReportId;
  readonly kind: Kind | 'plain';
  readonly themes: readonly ThemeId[];
  /** Quote and notes in lower case. */
  readonly text: string;
  /** Who flagged it Ask, with the question, which may be empty. */
  readonly asks: Readonly<Record<MemberId, string>>;
  readonly notes: readonly NoteId[];
  /** What it is, and where; absent where the finding lives in another workspace and only a note or a flag is here. */
  readonly mark?: FindingMark;
}

export interface FindingMark {
  readonly by: MemberId;
  readonly at: Time;
  /** As seen; long ones are cut. */
  readonly quote: string;
  readonly paragraph?: string;
  readonly page?: string;
  readonly start: number;
  readonly figure?: FindingFigure;
}

/** What changed in a document since it was last written. */
export interface IndexPut {
  readonly row: SummaryRow;
  readonly put: readonly FindingIndexRow[];
  /** Finding ids; `all` takes out every finding of the document first. */
  readonly remove: readonly FindingId[] | 'all';
  /** True when the document is closed. */
  readonly settled: boolean;
}

export interface IndexDb {
  /** Undefined when the index does not know the document, or not as it is now. */
  read(name: string): Promise<SummaryRow | undefined>;
  /** All that {@link read} would give, at once. */
  readAll(): Promise<readonly SummaryRow[]>;
  /** As last written, also while a context has the document open. */
  latest(name: string): Promise<SummaryRow | undefined>;
  /**
   * Before a document may change: until {@link put} with `settled` its row is not trusted after a restart. True when
   * what is here is the document as it was closed.
   */
  begin(name: string): Promise<boolean>;
  /** All of them in one transaction, in this order. */
  put(all: readonly IndexPut[]): Promise<void>;
  /** Live findings whose words contain all of `words`; one that is in several workspaces once. */
  find(words: readonly string[]): Promise<readonly FindingIndexRow[]>;
  /** All rows of a document. */
  rowsOf(name: string): Promise<readonly FindingIndexRow[]>;
  /** The rows of all documents, by name. */
  all(): Promise<ReadonlyMap<string, readonly FindingIndexRow[]>>;
  /** Everything of one workspace's documents. */
  forget(ws: WorkspaceId): Promise<void>;
  readonly texts: PageTexts;
  readonly lists: PageLists;
  readonly suggestions: KeptSuggestions;
  close(): void;
}

export const INDEX_DATABASE = 'rapporteur-index';

/** Documents without a pack, of which all rows are read one by one at once: asked for by name they take longer. */
const MANY = 40;

/** Opens, or makes, the index at the first call. No call fails: what cannot be read is undefined or empty. */
export function openIndexDb(name: string = INDEX_DATABASE): IndexDb {
  const database = new Dexie(name);
  database.version(1).stores({ summaries: 'name, rid', findings: 'id, name, *themes', open: 'name' });
  database.version(2).stores({ entries: '[name+id], id, *themes' });
  database.version(3).stores({ findings: null });
  database.version(4).stores({ texts: '[file+page]' });
  database.version(5).stores({ lists: 'file' });
  database.version(6).stores({ suggestions: 'file' });
  // Rows say more than they did: all are made anew from the documents.
  database
    .version(7)
    .stores({})
    .upgrade(async (old) => {
      await old.table('entries').clear();
      await old.table('summaries').clear();
    });
  database.version(8).stores({ packs: 'name' });
  const packs: Table<Pack, string> = database.table('packs');
  const summaries: Table<SummaryRow, string> = database.table('summaries');
  const findings: Table<FindingIndexRow, [name: string, id: FindingId]> = database.table('entries');
  const open: Table<{ readonly name: string }, string> = database.table('open');
  const ofDocument = (document: string): Collection<FindingIndexRow, [string, FindingId]> =>
    findings.where('[name+id]').between([document, Dexie.minKey], [document, Dexie.maxKey]);
  // Deleted under our feet: Dexie closes, and opens anew at the next call.
  database.on('versionchange', () => database.close({ disableAutoOpen: false }));
  return {
    read: (document) =>
      quietly(async () => ((await open.get(document)) ? undefined : await summaries.get(document))),
    readAll: async () => {
      const read = await quietly(() =>
        database.transaction('r', [summaries, open], () =>
          Promise.all([summaries.toArray(), open.toCollection().primaryKeys()]),
        ),
      );
      const unsettled = new Set(read?.[1]);
      return (read?.[0] ?? []).filter(({ name }) => !unsettled.has(name));
    },
    latest: (document) => quietly(() => summaries.get(document)),
    begin: async (document) => {
      const isSettled = await quietly(() =>
        database.transaction('rw', [summaries, open], async () => {
          const [left, known] = [await open.get(document), await summaries.get(document)];
          await open.put({ name: document });
          return left === undefined && known !== undefined;
        }),
      );
      return isSettled ?? false;
    },
    put: (all) =>
      quietly(() =>
        database.transaction('rw', [summaries, findings, open, packs], async () => {
          for (const { row, put, remove, settled } of all) {
            await summaries.put(row);
            if (remove === 'all') await ofDocument(row.name).delete();
            else await findings.bulkDelete(remove.map((id) => [row.name, id]));
            await findings.bulkPut([...put]);
            if (remove === 'all') await packs.put(packRows(row.name, put));
            else if (put.length + remove.length > 0) await packs.delete(row.name);
            await (settled ? open.delete(row.name) : open.put({ name: row.name }));
          }
        }),
      ).then(() => undefined),
    find: async (words) => {
      const wanted = words.map((word) => word.toLowerCase());
      const all = await quietly(() =>
        findings
          .filter(({ mark, text }) => mark !== undefined && wanted.every((word) => text.includes(word)))
          .toArray(),
      );
      return [...new Map((all ?? []).reverse().map((row) => [row.id, row])).values()];
    },
    rowsOf: async (document) => (await quietly(() => ofDocument(document).toArray())) ?? [],
    all: async () => {
      const all = new Map<string, readonly FindingIndexRow[]>();
      const left = await quietly(() =>
        database.transaction('r', [summaries, packs, findings], async () => {
          const [packed, names] = await Promise.all([
            packs.toArray(),
            summaries.toCollection().primaryKeys(),
          ]);
          for (const pack of packed) all.set(pack.name, unpackRows(pack));
          const others = names.filter((name) => !all.has(name));
          const read = await (others.length > MANY
            ? findings.toArray()
            : Promise.all(others.map((name) => ofDocument(name).toArray())));
          for (const [name, rows] of Map.groupBy(read.flat(), (row) => row.name)) all.set(name, rows);
          return others;
        }),
      );
      if (left?.length)
        void quietly(() => packAgain({ packs, findings }, left, (of) => ofDocument(of).toArray()));
      return all;
    },
    forget: (ws) =>
      quietly(() =>
        database.transaction('rw', [summaries, findings, open, packs], async () => {
          const [from, to] = [`w/${ws}/`, `w/${ws}/\uffff`];
          await summaries.where('name').between(from, to).delete();
          await packs.where('name').between(from, to).delete();
          await findings.where('[name+id]').between([from, Dexie.minKey], [to, Dexie.maxKey]).delete();
          await open.where('name').between(from, to).delete();
        }),
      ).then(() => undefined),
    texts: createPageTexts(database.table('texts')),
    lists: createPageLists(database.table('lists')),
    suggestions: createKeptSuggestions(database.table('suggestions')),
    close: () => database.close(),
  };
}

/** The index is a convenience: a device where it cannot be written counts from the documents. */
async function quietly<T>(work: () => PromiseLike<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch {
    return undefined;
  }
}
