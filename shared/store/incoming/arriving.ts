/** What is to come into the store piece by piece, and what is known of it. */
import type { FileHash } from '../../core/ids.ts';
import type { ErrorCode, Result } from '../../core/result.ts';
import type { Time } from '../../core/rows.ts';

/** In `rapporteur-local`: what came, for whoever goes on with it. */
export interface IncomingRow {
  readonly id: string;
  readonly name: string;
  readonly url?: string;
  readonly etag?: string;
  /** Bytes in all, where the sender said so. */
  readonly size?: number;
  /** Bytes that are surely on the disk. */
  readonly written: number;
  readonly at: Time;
}

export interface IncomingRows {
  get(id: string): PromiseLike<IncomingRow | undefined>;
  put(row: IncomingRow): PromiseLike<unknown>;
  delete(id: string): PromiseLike<unknown>;
  toArray(): PromiseLike<IncomingRow[]>;
}

/** What is to come. The same id goes on where it stopped. */
export interface Arriving {
  readonly id: string;
  /** For people: it is said beside the progress. */
  readonly name: string;
  readonly url?: string;
}

/** Bytes from `from` on: as asked, or 0 where the sender begins again. */
export interface OpenedSource {
  readonly stream: ReadableStream<Uint8Array>;
  readonly from: number;
  /** Bytes of the whole, only where that is certain: a stream that ends before has broken off. */
  readonly size?: number;
  readonly etag?: string;
  /** What the sender calls this version, where that promises no bytes: good for telling another version, no more. */
  readonly validator?: string;
}

/** Asks the sender for the bytes from `from` on, if they are still those of `etag`. */
export type OpenSource = (
  from: number,
  etag: string | undefined,
  signal: AbortSignal,
) => Promise<Result<OpenedSource>>;

export interface Progress {
  readonly received: number;
  readonly size?: number;
}

export interface ReceiveOptions {
  readonly signal: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
  /** Looks at the first 64 KB (less of a shorter file): with a code nothing is kept. Not asked of what is gone on with. */
  readonly check?: (head: Uint8Array) => ErrorCode | undefined;
  /** Bytes above which it is refused with `paper-too-large`. */
  readonly largest?: number;
}

export interface Received {
  readonly file: FileHash;
  readonly size: number;
}
