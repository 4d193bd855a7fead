/**
 * Files that come piece by piece: `incoming/<id>` while they do, then `files/<sha256>`, whole or not at all. What came of
 * one that broke off, or whose tab was closed, is kept and gone on with. Rules: SPEC.md [S62] to [S69].
 */
import { fail, type Result } from '../../core/result.ts';
import { errorDetail, storageErrorCode } from '../persistence/storage-error.ts';
import { stopCode } from './stop-code.ts';
import type { IncomingDeps } from './take-stream.ts';
import type { Arriving, IncomingRow, OpenSource, Received, ReceiveOptions } from './arriving.ts';

export interface Incoming {
  /**
   * Takes what comes until it is whole and in `files/`. Stopped by `signal` it fails with `paper-cancelled` and nothing
   * stays; with {@link PAUSE} as the reason with `paper-paused`, broken off with `paper-broken-off`: then what came stays.
   */
  receive(arriving: Arriving, open: OpenSource, options: ReceiveOptions): Promise<Result<Received>>;
  /** What was begun and can be gone on with. */
  list(): Promise<readonly IncomingRow[]>;
  /** Nothing of it stays, unless somebody writes it just now. */
  forget(id: string): Promise<void>;
  /** Takes away what nobody writes and nobody can go on with. Once, when a page starts. */
  tidy(): Promise<void>;
}

/** What broke off longer ago than this is not gone on with. */
const LASTS_MS = 14 * 86_400_000;

export function createIncoming({ files, rows, now }: IncomingDeps): Incoming {
  const drop = async (id: string): Promise<void> => {
    await files.drop(id).catch(() => undefined);
    await rows.delete(id);
  };
  const canGoOn = ({ url, at }: IncomingRow): boolean => url !== undefined && now() - at < LASTS_MS;
  return {
    async receive(arriving, open, options) {
      const { id } = arriving;
      try {
        const { takeStream } = await import('./take-stream.ts');
        return await navigator.locks.request(lockOf(id), { signal: options.signal }, () =>
          takeStream({ files, rows, now }, arriving, open, options),
        );
      } catch (error) {
        if (options.signal.aborted) return fail(stopCode(options.signal));
        // A full disk is told at once and nothing stays of it: half a file is no use there.
        const code = storageErrorCode(error);
        await drop(id).catch(() => undefined);
        return fail(code, errorDetail(error));
      }
    },
    list: async () => (await rows.toArray()).filter(canGoOn),
    forget: (id) => whereNobodyWrites(id, () => drop(id)),
    async tidy() {
      const known = new Map((await rows.toArray()).map((row) => [row.id, row]));
      for (const id of new Set([...known.keys(), ...(await files.list())])) {
        const row = known.get(id);
        if (row && canGoOn(row)) continue;
        await whereNobodyWrites(id, () => drop(id));
      }
    },
  };
}

function lockOf(id: string): string {
  return `incoming|${id}`;
}

async function whereNobodyWrites(id: string, act: () => Promise<void>): Promise<void> {
  await navigator.locks.request(lockOf(id), { ifAvailable: true }, async (lock) => {
    if (lock) await act();
  });
}
