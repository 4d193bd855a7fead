/** Senders for tests of what comes piece by piece, and what lies in a folder of this origin. */
import type { Result } from '../../core/result.ts';
import type { OpenedSource, OpenSource } from '../incoming/arriving.ts';

export function randomBytes(size: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(size);
  for (let at = 0; at < size; at += 65_536) crypto.getRandomValues(bytes.subarray(at, at + 65_536));
  return bytes;
}

export const PIECE = 100_000;

/** A server that sends `whole` from where it is asked, `atMost` bytes of it each time, and then breaks off. */
export function serve(
  whole: Uint8Array,
  atMost = Infinity,
  etag = '"1"',
): { open: OpenSource; asked: number[] } {
  const asked: number[] = [];
  const open: OpenSource = async (from, known): Promise<Result<OpenedSource>> => {
    const start = known === undefined || known === etag ? from : 0;
    asked.push(from);
    let at = start;
    const stream = new ReadableStream<Uint8Array>({
      pull(controller) {
        if (at >= whole.length) return controller.close();
        if (at - start >= atMost) return controller.error(new TypeError('network error'));
        controller.enqueue(whole.slice(at, at + PIECE));
        at += PIECE;
      },
    });
    return { ok: true, value: { stream, from: start, size: whole.length, etag } };
  };
  return { open, asked };
}

export async function names(folder: string): Promise<string[]> {
  const root = await navigator.storage.getDirectory();
  const there = await root.getDirectoryHandle(folder, { create: true });
  const found: string[] = [];
  for await (const name of (there as unknown as { keys(): AsyncIterable<string> }).keys()) found.push(name);
  return found;
}

export const paper = (): { id: string; name: string; url: string } => {
  const id = crypto.randomUUID();
  return { id, name: 'A paper', url: `https://council.example/${id}.pdf` };
};
export const going = (): { signal: AbortSignal } => ({ signal: new AbortController().signal });
