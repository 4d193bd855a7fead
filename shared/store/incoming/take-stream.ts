import { fail, ok, type ErrorCode, type Result } from '../../core/result.ts';
import type { Time } from '../../core/rows.ts';
import { errorDetail } from '../persistence/storage-error.ts';
import type {
  Arriving,
  IncomingRows,
  OpenedSource,
  OpenSource,
  Received,
  ReceiveOptions,
} from './arriving.ts';
import type { IncomingFiles } from './incoming-files.ts';
import { stopCode } from './stop-code.ts';

export interface IncomingDeps {
  readonly files: IncomingFiles;
  readonly rows: IncomingRows;
  readonly now: () => Time;
}

/** Why it is not whole; what came is kept where it can be gone on with. */
interface Ended {
  readonly code: ErrorCode;
  readonly detail?: string;
  readonly keeps: boolean;
}

/** Above this much new, what came is made sure of: a tab that is closed loses no more. */
const SURE_EVERY = 4 << 20;
const LARGEST = 1 << 30;
/** Enough to tell a login page from a paper. */
const HEAD = 64 << 10;

/** Takes a stream until it is whole and in `files/`. Rejects with what the storage threw. */
export async function takeStream(
  deps: IncomingDeps,
  arriving: Arriving,
  open: OpenSource,
  options: ReceiveOptions,
): Promise<Result<Received>> {
  const { files, rows } = deps;
  const { id } = arriving;
  const { signal } = options;
  const before = await rows.get(id);
  const here = before ? await files.open(id, before.written) : 0;
  const opened = await openWith(open, here, before?.etag, signal);
  const taken = opened.ok
    ? await takeOpened(deps, arriving, { ...opened.value, here, isOpen: before !== undefined }, options)
    : notOpened(opened, here, signal);
  if (!('code' in taken)) {
    const file = await files.move(id);
    await rows.delete(id);
    return ok({ file, size: taken.written });
  }
  if (taken.keeps) await files.letGo(id);
  else {
    await files.drop(id);
    await rows.delete(id);
  }
  return fail(taken.code, taken.detail);
}

async function openWith(
  open: OpenSource,
  from: number,
  etag: string | undefined,
  signal: AbortSignal,
): Promise<Result<OpenedSource>> {
  try {
    return await open(from, etag, signal);
  } catch (error) {
    return fail('paper-broken-off', errorDetail(error));
  }
}

/** The sender's own word, but where the member stopped it. */
function notOpened(
  { code, detail }: { code: ErrorCode; detail?: string },
  here: number,
  signal: AbortSignal,
): Ended {
  const told = signal.aborted ? stopCode(signal) : code;
  const keeps = here > 0 && told !== 'paper-cancelled';
  return detail === undefined ? { code: told, keeps } : { code: told, detail, keeps };
}

interface Begun extends OpenedSource {
  /** Bytes that were here before. */
  readonly here: number;
  readonly isOpen: boolean;
}

async function takeOpened(
  { files, rows, now }: IncomingDeps,
  arriving: Arriving,
  { stream, from, size, etag, here, isOpen }: Begun,
  { signal, onProgress, check, largest = LARGEST }: ReceiveOptions,
): Promise<Ended | { readonly written: number }> {
  const { id } = arriving;
  const pieces = readPieces(stream, signal);
  const goesOn = from === here && here > 0;
  let written = goesOn ? here : 0;
  if (!goesOn || !isOpen) await files.open(id, written);
  const row = {
    ...arriving,
    ...(etag === undefined ? {} : { etag }),
    ...(size === undefined ? {} : { size }),
  };
  let sure = written;
  const note = async (): Promise<void> => {
    sure = await files.flush(id);
    await rows.put({ ...row, written: sure, at: now() });
  };
  const add = async (piece: Uint8Array): Promise<void> => {
    written = await files.add(id, piece);
    onProgress?.({ received: written, ...(size === undefined ? {} : { size }) });
    if (written - sure >= SURE_EVERY) await note();
  };
  try {
    if (size !== undefined && size > largest) return { code: 'paper-too-large', keeps: false };
    if (size !== undefined && !(await files.hasRoom(size - written)))
      return { code: 'storage-full', keeps: false };
    await note();
    if (!goesOn) {
      const head = await pieces.head(HEAD);
      const refused = signal.aborted || pieces.broken() !== undefined ? undefined : check?.(head);
      if (refused) return { code: refused, keeps: false };
      if (head.length > 0) await add(head);
    }
    for (let piece = await pieces.next(); piece; piece = await pieces.next()) {
      if (written + piece.length > largest) return { code: 'paper-too-large', keeps: false };
      await add(piece);
    }
  } finally {
    pieces.end();
  }
  const ended = whyEnded(signal, pieces.broken(), size !== undefined && written < size);
  if (ended?.keeps) await note();
  return ended ?? { written };
}

function whyEnded(signal: AbortSignal, broken: string | undefined, isShort: boolean): Ended | undefined {
  if (signal.aborted) return { code: stopCode(signal), keeps: stopCode(signal) === 'paper-paused' };
  if (broken !== undefined) return { code: 'paper-broken-off', detail: broken, keeps: true };
  return isShort ? { code: 'paper-broken-off', detail: 'ended early', keeps: true } : undefined;
}

interface Pieces {
  /** The first bytes, as many as wanted or more; fewer where there are no more. */
  head(wanted: number): Promise<Uint8Array>;
  /** Undefined at the end, or where it broke off or was stopped. */
  next(): Promise<Uint8Array | undefined>;
  broken(): string | undefined;
  /** Nobody reads the rest. */
  end(): void;
}

function readPieces(stream: ReadableStream<Uint8Array>, signal: AbortSignal): Pieces {
  const reader = stream.getReader();
  let broken: string | undefined;
  const end = (): void => void reader.cancel(signal.reason).catch(() => undefined);
  signal.addEventListener('abort', end);
  const next = async (): Promise<Uint8Array | undefined> => {
    if (signal.aborted || broken !== undefined) return undefined;
    try {
      const { value } = await reader.read();
      return signal.aborted ? undefined : value;
    } catch (error) {
      broken = errorDetail(error);
      return undefined;
    }
  };
  return {
    next,
    async head(wanted) {
      const parts: Uint8Array[] = [];
      for (let size = 0; size < wanted;) {
        const piece = await next();
        if (!piece) break;
        parts.push(piece);
        size += piece.length;
      }
      return new Uint8Array(await new Blob(parts as Uint8Array<ArrayBuffer>[]).arrayBuffer());
    },
    broken: () => broken,
    end() {
      signal.removeEventListener('abort', end);
      end();
    },
  };
}
