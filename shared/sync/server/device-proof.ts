/** A device shows that it holds its key, without showing the key ([Y16]). */
import { writeBase64Url } from '../../core/base64url.ts';
import type { DeviceId } from '../../core/ids.ts';
import { PROTOCOL, proofText, type DeviceProof } from '../../core/server-protocol.ts';

/** Who this device is. The private key need not be extractable. */
export interface DeviceKeys {
  readonly device: DeviceId;
  /** ECDSA P-256. */
  readonly keys: CryptoKeyPair;
}

const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };

/** Signs what the server asked to be signed, once. */
export async function signProof(
  { device, keys }: DeviceKeys,
  purpose: 'create' | 'join' | 'token',
  ws: string,
  nonce: string,
): Promise<DeviceProof> {
  const words = new TextEncoder().encode(proofText(purpose, ws, device, nonce));
  const proof = await crypto.subtle.sign(ALGORITHM, keys.privateKey, words);
  return {
    v: PROTOCOL,
    device,
    key: await writeDeviceKey(keys.publicKey),
    nonce,
    proof: writeBase64Url(new Uint8Array(proof)),
  };
}

/** A public key as the server and the device's siblings have it: raw, 65 bytes, in base64url. */
export async function writeDeviceKey(key: CryptoKey): Promise<string> {
  return writeBase64Url(new Uint8Array(await crypto.subtle.exportKey('raw', key)));
}
