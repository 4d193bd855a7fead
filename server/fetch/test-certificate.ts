/** A certificate that signs itself, made here so that no key lies in the project. For tests. */
import { generateKeyPairSync, sign } from 'node:crypto';
import { expect } from 'vitest';

const der = (tag: number, ...parts: readonly Uint8Array[]): Buffer => {
  const body = Buffer.concat(parts);
  const length = body.length;
  const size = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255];
  return Buffer.concat([Buffer.from([tag, ...size]), body]);
};
const hex = (text: string): Buffer => Buffer.from(text, 'hex');
const sequence = (...parts: readonly Uint8Array[]): Buffer => der(0x30, ...parts);

const ECDSA_SHA256 = sequence(hex('06082a8648ce3d040302'));
const COMMON_NAME = hex('0603550403');
const ALT_NAMES = hex('0603551d11');

/** In PEM, good for one host until 2049. */
export function makeCertificate(host: string): { readonly key: string; readonly cert: string } {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const name = sequence(der(0x31, sequence(COMMON_NAME, der(0x0c, Buffer.from(host)))));
  const time = (text: string): Buffer => der(0x17, Buffer.from(text));
  const names = der(0x04, sequence(der(0x82, Buffer.from(host))));
  const told = sequence(
    der(0xa0, hex('020102')),
    hex('020101'),
    ECDSA_SHA256,
    name,
    sequence(time('200101000000Z'), time('491231235959Z')),
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
    der(0xa3, sequence(sequence(ALT_NAMES, names))),
  );
  const signature = der(0x03, hex('00'), sign('sha256', told, privateKey));
  const lines = sequence(told, ECDSA_SHA256, signature)
    .toString('base64')
    .match(/.{1,64}/g);
  expect(lines).not.toBeNull();
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${lines!.join('\n')}\n-----END CERTIFICATE-----\n`,
  };
}
