import { fail, ok, type Result } from '../core/result.ts';
import type { Time } from '../core/rows.ts';
import type { DraftRow, LocalDb } from './local-db.ts';
import { errorDetail, storageErrorCode } from './persistence/storage-error.ts';

/** Typed text, kept at each keystroke. */
export interface DraftStore {
  read(key: string): Promise<string | undefined>;
  /** Resolves after the commit. Empty text removes the draft. */
  write(key: string, text: string): Promise<Result<void>>;
  list(): Promise<readonly DraftRow[]>;
}

export function createDrafts(local: LocalDb, now: () => Time): DraftStore {
  return {
    read: async (key) => (await local.drafts.get(key).catch(() => undefined))?.text,
    async write(key, text) {
      try {
        if (text === '') await local.drafts.delete(key);
        else await local.drafts.put({ key, text, at: now() });
        return ok(undefined);
      } catch (error) {
        return fail(storageErrorCode(error), errorDetail(error));
      }
    },
    list: () => local.drafts.toArray().catch(() => []),
  };
}
