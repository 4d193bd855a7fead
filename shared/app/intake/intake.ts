/** Files that the member opens, drops or shares: kept one after another, each with its row while it comes. */
import { signal, type ReadonlySignal } from '@preact/signals';
import type { ReportId } from '../../core/ids.ts';
import { ok, type ErrorCode, type Result } from '../../core/result.ts';
import type { Desk } from '../../desk/desk.ts';
import type { KeptPaper } from '../../desk/papers.ts';
import { onceWorthALook } from '../reader/early-view.ts';
import { isSavedPage } from './saved-page.ts';

export interface IntakeRow {
  readonly id: string;
  readonly name: string;
  readonly size: number;
  readonly state:
    | { readonly at: 'waiting' }
    /** Of 1; once all is here its words are read. */
    | {
        readonly at: 'coming';
        readonly part: number;
        readonly pages?: readonly [read: number, of: number];
        /** The report it will be: its pages can be looked at by then. */
        readonly rid?: ReportId;
      }
    | { readonly at: 'kept'; readonly paper: KeptPaper }
    | { readonly at: 'failed'; readonly code: ErrorCode };
}

export interface Intake {
  readonly rows: ReadonlySignal<readonly IntakeRow[]>;
  /** Keeps them; gives the reports that are in the library then, in the order of the files. */
  open(files: readonly File[]): Promise<readonly ReportId[]>;
  /** Stops what comes, and takes the row away. */
  dismiss(id: string): void;
}

export interface IntakeDeps {
  readonly desk: Pick<Desk, 'papers'>;
  /** A copy of a paper that is here, with marks in it: the paper, where its marks are offered. */
  readonly takeCopy: (file: File) => Promise<KeptPaper | undefined>;
  /** A web page that was saved as a file. */
  readonly keepPage: (file: File) => Promise<Result<KeptPaper>>;
  readonly newId: () => string;
  /** Called before the first is kept, and with each that was. */
  readonly onBegin: () => void;
  /** Called once of a file that came alone, when its words take a while to be read. */
  readonly onLook: (rid: ReportId) => void;
  readonly onDone: (kept: readonly KeptPaper[], failed: number) => void;
}

export function createIntake({
  desk,
  takeCopy,
  keepPage,
  newId,
  onBegin,
  onLook,
  onDone,
}: IntakeDeps): Intake {
  const rows = signal<readonly IntakeRow[]>([]);
  const stops = new Map<string, AbortController>();
  const set = (id: string, state: IntakeRow['state']): void =>
    void (rows.value = rows.value.map((row) => (row.id === id ? { ...row, state } : row)));
  const keepOne = async (id: string, file: File, isAlone: boolean): Promise<KeptPaper | undefined> => {
    const stop = stops.get(id);
    // Dismissed while it waited.
    if (stop === undefined) return undefined;
    set(id, { at: 'coming', part: 0 });
    const onProgress = ({ received }: { received: number }): void =>
      set(id, { at: 'coming', part: file.size === 0 ? 1 : received / file.size });
    const look = isAlone ? onceWorthALook(onLook) : undefined;
    const onReading = (read: number, of: number, rid: ReportId): void => {
      set(id, { at: 'coming', part: 1, ...(of === 0 ? {} : { pages: [read, of] }), rid });
      look?.(read, of, rid);
    };
    const keepFile = async (): Promise<Result<KeptPaper>> => {
      const copy = await takeCopy(file);
      if (copy !== undefined) return ok(copy);
      return desk.papers.keep({ name: file.name, file }, { signal: stop.signal, onProgress, onReading });
    };
    const got = await (isSavedPage(file) ? keepPage(file) : keepFile());
    stops.delete(id);
    set(id, got.ok ? { at: 'kept', paper: got.value } : { at: 'failed', code: got.code });
    return got.ok ? got.value : undefined;
  };
  return {
    rows,
    async open(files) {
      if (files.length === 0) return [];
      onBegin();
      const fresh = files.map((file) => ({ id: newId(), name: file.name, size: file.size, file }));
      for (const { id } of fresh) stops.set(id, new AbortController());
      const going = rows.value.filter(({ state }) => state.at === 'waiting' || state.at === 'coming');
      const waiting = fresh.map(({ id, name, size }) => ({
        id,
        name,
        size,
        state: { at: 'waiting' } as const,
      }));
      rows.value = [...going, ...waiting];
      const kept: KeptPaper[] = [];
      for (const { id, file } of fresh) {
        const paper = await keepOne(id, file, fresh.length === 1);
        if (paper) kept.push(paper);
      }
      onDone(kept, files.length - kept.length);
      return kept.map(({ rid }) => rid);
    },
    dismiss(id) {
      stops.get(id)?.abort();
      stops.delete(id);
      rows.value = rows.value.filter((row) => row.id !== id);
    },
  };
}
