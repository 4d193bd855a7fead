import type { Table } from 'dexie';
import type { FileHash } from '../core/ids.ts';
import type { KeptPageText } from '../core/page-text.ts';

/** The text of kept files, page by page, so that no reader has to read it again. No call fails. */
export interface PageTexts {
  /** Those of the pages `from` to `to` (from 1, both of them too) that are here, in order. */
  read(file: FileHash, from: number, to: number): Promise<readonly KeptPageText[]>;
  keep(file: FileHash, pages: readonly KeptPageText[]): Promise<void>;
  forget(file: FileHash): Promise<void>;
}

export interface PageTextRow extends KeptPageText {
  readonly file: FileHash;
}

/** Rows written in one transaction: others want to write meanwhile. */
const AT_ONCE = 100;

export function createPageTexts(table: Table<PageTextRow, [file: FileHash, page: number]>): PageTexts {
  const between = (file: FileHash, from: number, to: number) =>
    table.where('[file+page]').between([file, from], [file, to], true, true);
  return {
    async read(file, from, to) {
      try {
        return await between(file, from, to).toArray();
      } catch {
        return [];
      }
    },
    async keep(file, pages) {
      try {
        for (let at = 0; at < pages.length; at += AT_ONCE) {
          await table.bulkPut(pages.slice(at, at + AT_ONCE).map((page) => ({ ...page, file })));
        }
      } catch {
        // What could not be kept is read again from the file.
      }
    },
    async forget(file) {
      await between(file, 0, Infinity)
        .delete()
        .catch(() => 0);
    },
  };
}
