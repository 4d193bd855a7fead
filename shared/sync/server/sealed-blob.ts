/** Papers of an own workspace, locked before they leave ([Y28]): the same paper gives the same bytes on every device. */
import type { Result } from '../../core/result.ts';
import { lockBytes, openBytes } from './envelope.ts';
import { writeMac } from './keys.ts';
import type { SealKeys } from './link-types.ts';

type Bytes = Uint8Array<ArrayBuffer>;

const ABOUT = 'rapporteur/1\nblob';

/** The IV is made of what is locked, so that no IV serves two papers, and a paper is not stored twice. */
export async function sealBlob(keys: SealKeys, plain: Uint8Array): Promise<Bytes> {
  const hash = await crypto.subtle.digest('SHA-256', new Uint8Array(plain));
  const iv = (await writeMac(keys.blobIv, new Uint8Array(hash))).slice(0, 12);
  return lockBytes(keys.blob, plain, ABOUT, iv);
}

/** The inverse of {@link sealBlob}; refused as an envelope is. */
export function openBlob(keys: SealKeys, sealed: Uint8Array): Promise<Result<Bytes>> {
  return openBytes(keys.blob, sealed, ABOUT);
}
