import { fail, ok, type Result } from '../core/result.ts';
import type { Time } from '../core/rows.ts';
import type { DraftRow, LocalDb } from './local-db.ts';
import { errorDetail, storageErrorCode } from './persistence/storage-error.ts';

/** Typed text, kept at each keystroke. */
export interface DraftStore {
  read(key: string): Promise<string | undefined>;
  /** Resolves after the commit. Empty text removes the draft. Kept before this returns, where there is a ledge. */
  write(key: string, text: string): Promise<Result<void>>;
  list(): Promise<readonly DraftRow[]>;
}

/**
 * A place that is written at once, such as `localStorage`: what is on its way into the database lies there until the
 * commit is answered, so that a page closed in that moment loses no letter.
 */
export type Ledge = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

const PREFIX = 'rapporteur-draft|';

/** The context's own ledge; undefined in workers, and where the browser lets nothing be kept. */
export function findLedge(): Ledge | undefined {
  try {
    return typeof localStorage === 'undefined' ? undefined : localStorage;
  } catch {
    return undefined;
  }
}

/** What another context, or this one before a reload, left on the ledge goes into the database first. */
export function createDrafts(local: LocalDb, now: () => Time, ledge: Ledge | undefined): DraftStore {
  const recovered = recover(local, ledge, now);
  const put = (row: DraftRow): PromiseLike<unknown> =>
    row.text === '' ? local.drafts.delete(row.key) : local.drafts.put(row);
  return {
    async read(key) {
      await recovered;
      const waiting = parse(ledge?.getItem(PREFIX + key) ?? null, key);
      if (waiting) return waiting.text === '' ? undefined : waiting.text;
      return (await local.drafts.get(key).catch(() => undefined))?.text;
    },
    async write(key, text) {
      const row = { key, text, at: now() };
      const laid = lay(ledge, row);
      try {
        await put(row);
        take(ledge, key, laid);
        return ok(undefined);
      } catch (error) {
        return fail(storageErrorCode(error), errorDetail(error));
      }
    },
    async list() {
      await recovered;
      return local.drafts.toArray().catch(() => []);
    },
  };
}

async function recover(local: LocalDb, ledge: Ledge | undefined, now: () => Time): Promise<void> {
  for (const [key, laid] of left(ledge)) {
    const row = parse(laid, key);
    try {
      // Another context may be typing it: what it kept, or gave up, since is not brought back.
      const isStill = (): boolean => ledge?.getItem(PREFIX + key) === laid;
      if (row) await local.putNewerDraft(row, now(), isStill);
      take(ledge, key, laid);
    } catch {
      // It stays on the ledge, from where it is read.
    }
  }
}

function left(ledge: Ledge | undefined): readonly (readonly [key: string, laid: string])[] {
  const names = Array.from({ length: ledge?.length ?? 0 }, (_, i) => ledge?.key(i) ?? '');
  return names
    .filter((name) => name.startsWith(PREFIX))
    .map((name) => [name.slice(PREFIX.length), ledge?.getItem(name) ?? ''] as const);
}

/** Tells the same words apart that are laid twice in one millisecond, with others between. */
let laidSoFar = 0;

function lay(ledge: Ledge | undefined, { key, text, at }: DraftRow): string {
  const laid = JSON.stringify({ text, at, n: ++laidSoFar });
  try {
    ledge?.setItem(PREFIX + key, laid);
  } catch {
    // Full: the database is asked all the same, and answers for itself.
  }
  return laid;
}

/** Only what lies there as it was laid: a letter typed since stays. */
function take(ledge: Ledge | undefined, key: string, laid: string): void {
  if (ledge?.getItem(PREFIX + key) === laid) ledge.removeItem(PREFIX + key);
}

function parse(laid: string | null, key: string): DraftRow | undefined {
  try {
    const { text, at } = JSON.parse(laid ?? 'null') as { text?: unknown; at?: unknown };
    return typeof text === 'string' && typeof at === 'number' ? { key, text, at } : undefined;
  } catch {
    return undefined;
  }
}
