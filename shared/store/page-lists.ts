import type { Table } from 'dexie';
import type { FileHash, ReportId } from '../core/ids.ts';
import type { PageList } from '../core/page-list.ts';

/** What tells the pages of kept files. Made of their text, and made again where it is gone. No call fails. */
export interface PageLists {
  read(file: FileHash): Promise<PageList | undefined>;
  all(): Promise<readonly PageListRow[]>;
  keep(paper: { readonly file: FileHash; readonly rid: ReportId }, list: PageList): Promise<void>;
  forget(file: FileHash): Promise<void>;
}

export interface PageListRow {
  readonly file: FileHash;
  /** The paper of which it is a version. */
  readonly rid: ReportId;
  /** How the list was made: one that another version made is compared with none. */
  readonly model: string;
  readonly list: PageList;
}

/** Another way to make lists has another name. */
const MODEL = 'pages/1';

export function createPageLists(table: Table<PageListRow, FileHash>): PageLists {
  const isOurs = ({ model }: PageListRow): boolean => model === MODEL;
  return {
    async read(file) {
      const row = await table.get(file).catch(() => undefined);
      return row && isOurs(row) ? row.list : undefined;
    },
    async all() {
      const rows = await table.toArray().catch(() => []);
      return rows.filter(isOurs);
    },
    async keep({ file, rid }, list) {
      await table.put({ file, rid, model: MODEL, list }).catch(() => undefined);
    },
    async forget(file) {
      await table.delete(file).catch(() => undefined);
    },
  };
}
