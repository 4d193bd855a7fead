import type { FileHash } from '../core/ids.ts';
import { hashBytes, writeHex } from '../core/sha256.ts';

/** Above this a file is read and hashed in pieces: a pack does not lie in memory, and nothing waits long for it. */
const PIECE = 1 << 20;

/** SHA-256 of what a blob holds. Rejects where it cannot be read. */
export async function hashBlob(blob: Blob): Promise<FileHash> {
  if (blob.size <= PIECE) return hashBytes(new Uint8Array(await blob.arrayBuffer()));
  const { sha256 } = await import('@noble/hashes/sha2.js');
  const hash = sha256.create();
  for (let at = 0; at < blob.size; at += PIECE) {
    hash.update(new Uint8Array(await blob.slice(at, at + PIECE).arrayBuffer()));
  }
  return writeHex(hash.digest());
}
