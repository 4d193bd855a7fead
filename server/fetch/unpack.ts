/** Bytes as they are meant, from a site that packs them although it was asked not to. */
import type { Duplex, Readable } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';

const UNPACKERS: Readonly<Record<string, () => Duplex>> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
};

/** The bytes unpacked as they are read, never ahead of the reader; undefined where the packing is not known. */
export function unpack(body: Readable, encoding: string): Readable | undefined {
  const name = encoding.trim().toLowerCase();
  if (name === '' || name === 'identity') return body;
  const unpacker = UNPACKERS[name]?.();
  if (unpacker === undefined) return undefined;
  body.on('error', (error) => unpacker.destroy(error));
  unpacker.on('close', () => body.destroy());
  return body.pipe(unpacker);
}
