import type { Table } from 'dexie';
import type { FileHash } from '../core/ids.ts';
import type { Suggestion } from '../core/suggestion.ts';

/** What the rules proposed in kept files, so that they are not asked again. No call fails. */
export interface KeptSuggestions {
  /** Undefined where other rules, or none, have read the file. */
  read(file: FileHash, rules: string): Promise<readonly Suggestion[] | undefined>;
  keep(file: FileHash, rules: string, suggestions: readonly Suggestion[]): Promise<void>;
  forget(file: FileHash): Promise<void>;
}

export interface SuggestionsRow {
  readonly file: FileHash;
  /** Names the rules and the themes they knew. */
  readonly rules: string;
  readonly suggestions: readonly Suggestion[];
}

export function createKeptSuggestions(table: Table<SuggestionsRow, FileHash>): KeptSuggestions {
  return {
    async read(file, rules) {
      const row = await table.get(file).catch(() => undefined);
      return row?.rules === rules ? row.suggestions : undefined;
    },
    async keep(file, rules, suggestions) {
      await table.put({ file, rules, suggestions }).catch(() => undefined);
    },
    async forget(file) {
      await table.delete(file).catch(() => undefined);
    },
  };
}
