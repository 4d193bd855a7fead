/** A zip with files of findings in it: what it says of their sizes is not believed. */
import { Unzip, UnzipInflate } from 'fflate';
import type { FileFault } from './refusals.ts';

export interface PackedFile {
  readonly name: string;
  readonly text: string;
}

/** Bytes of all that is unpacked, and files. */
const LARGEST = 64 * 1024 * 1024;
const MOST_FILES = 100;
const WANTED = /\.(?:json|jsonld|csv)$/i;
/** Given to the unpacker at once: between two pieces what came out is weighed. */
const PIECE = 16 * 1024;

export type Unpacked =
  | { readonly ok: true; readonly value: readonly PackedFile[] }
  | { readonly ok: false; readonly fault: FileFault; readonly entry?: string };

export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;
}

/** Stops at the first file that unpacks to more than anybody marks, and names it. */
export function unpackFindings(zip: Uint8Array): Unpacked {
  const files: PackedFile[] = [];
  const begun = new Set<string>();
  let size = 0;
  let count = 0;
  let wrong: Unpacked | undefined;
  const unzip = new Unzip((file) => {
    count += 1;
    if (count > MOST_FILES) wrong ??= { ok: false, fault: 'zip-bomb', entry: file.name };
    if (wrong !== undefined || !WANTED.test(file.name) || file.name.startsWith('__MACOSX/')) return;
    begun.add(file.name);
    const decoder = new TextDecoder();
    let text = '';
    file.ondata = (error, chunk, isLast) => {
      if (wrong !== undefined) return;
      if (error) wrong = { ok: false, fault: 'zip-broken', entry: file.name };
      size += chunk?.length ?? 0;
      if (size > LARGEST) wrong ??= { ok: false, fault: 'zip-bomb', entry: file.name };
      if (wrong !== undefined) return file.terminate();
      text += decoder.decode(chunk, { stream: !isLast });
      if (!isLast) return;
      begun.delete(file.name);
      files.push({ name: file.name, text });
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  try {
    for (let at = 0; at < zip.length && wrong === undefined; at += PIECE) {
      unzip.push(zip.subarray(at, at + PIECE), at + PIECE >= zip.length);
    }
  } catch {
    if (begun.size === 0) wrong ??= { ok: false, fault: 'zip-broken' };
  }
  for (const entry of begun) wrong ??= { ok: false, fault: 'zip-broken', entry };
  if (wrong !== undefined) return wrong;
  return files.length === 0 ? { ok: false, fault: 'file-unknown' } : { ok: true, value: files };
}
