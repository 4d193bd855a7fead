import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBase64Url, writeBase64Url } from '../../core/base64url.ts';
import { proofText } from '../../core/server-protocol.ts';
import { signProof } from './device-proof.ts';
import { lockBytes, lockText, openBytes, openText } from './envelope.ts';
import { createInvite, deriveBytes, openInviteSecret, openSealKeys, writeSealedName } from './keys.ts';
import { createRecovery, readRecovery, readRecoveryInvite, writeRecovery } from './recovery.ts';
import { sealBlob, openBlob } from './sealed-blob.ts';

const random = (length: number): Uint8Array => crypto.getRandomValues(new Uint8Array(length));
const WS = '0193d000-0000-7000-8000-000000000001';

describe('keys', () => {
  it('[Y13] HKDF gives what RFC 5869 says, with no salt', async () => {
    // Test case 3 of RFC 5869: 22 bytes 0b, salt and info empty.
    const okm = await deriveBytes(new Uint8Array(22).fill(11), '', 42);
    const hex = [...okm].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    expect(hex).toBe('8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8');
  });

  it('[Y13] the server gets the hash of what joiners show, and never the secret', async () => {
    const { invite, secret } = createInvite(random);
    expect([invite.length, secret.length]).toEqual([22, 43]);
    const bytes = readBase64Url(secret)!;
    const { auth, hash, lock } = await openInviteSecret(bytes);
    const shown = new Uint8Array(await crypto.subtle.digest('SHA-256', readBase64Url(auth)!));
    expect(writeBase64Url(shown)).toBe(hash);
    expect(auth).not.toBe(writeBase64Url(await deriveBytes(bytes, 'key')));
    expect(lock.extractable).toBe(false);
  });

  it('[Y13, Y23] the name of a sealed document says nothing, and is the same on each device', async () => {
    const own = random(32);
    const name = `w/${WS}/r/aaaa`;
    const first = await writeSealedName(await openSealKeys(own), WS, name);
    expect(first).toBe(await writeSealedName(await openSealKeys(own), WS, name));
    expect(first).toMatch(new RegExp(`^x/${WS}/[\\w-]{43}$`));
    expect(first).not.toBe(await writeSealedName(await openSealKeys(own), WS, `w/${WS}/r/aaab`));
  });

  it('[Y16] a proof is signed by a key that cannot be read out, for one purpose, workspace and question', async () => {
    const keys = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, false, [
      'sign',
      'verify',
    ]);
    const proof = await signProof({ device: WS, keys }, 'join', WS, 'once');
    const key = await crypto.subtle.importKey(
      'raw',
      readBase64Url(proof.key)!,
      { name: 'ECDSA', namedCurve: 'P-256' },
      false,
      ['verify'],
    );
    const isFor = (text: string): Promise<boolean> =>
      crypto.subtle.verify(
        { name: 'ECDSA', hash: 'SHA-256' },
        key,
        readBase64Url(proof.proof)!,
        new TextEncoder().encode(text),
      );
    expect(readBase64Url(proof.key)).toHaveLength(65);
    expect(readBase64Url(proof.proof)).toHaveLength(64);
    expect(await isFor(proofText('join', WS, WS, 'once'))).toBe(true);
    expect(await isFor(proofText('token', WS, WS, 'once'))).toBe(false);
    expect(await isFor(proofText('join', WS, WS, 'twice'))).toBe(false);
  });
});

describe('envelopes', () => {
  it('[Y14] open with their key, in their place, unchanged; nothing else does', async () => {
    const { lock } = await openInviteSecret(random(32));
    const other = (await openInviteSecret(random(32))).lock;
    const envelope = await lockText(lock, 'Hello, tablet', 'here', random);
    expect(await openText(lock, envelope, 'here')).toEqual({ ok: true, value: 'Hello, tablet' });
    expect(await openText(other, envelope, 'here')).toMatchObject({ code: 'keys-missing' });
    expect(await openText(lock, envelope, 'there')).toMatchObject({ code: 'keys-missing' });
    expect(await openText(lock, 'not base64url!', 'here')).toMatchObject({ code: 'keys-missing' });
    const bytes = readBase64Url(envelope)!;
    for (let i = 1; i < bytes.length; i += 5) {
      const changed = Uint8Array.from(bytes, (byte, at) => (at === i ? byte ^ 1 : byte));
      expect(await openBytes(lock, changed, 'here')).toMatchObject({ ok: false, code: 'keys-missing' });
    }
    expect(envelope).not.toBe(await lockText(lock, 'Hello, tablet', 'here', random));
  });

  it('[Y14] of a later version: told as newer', async () => {
    const { lock } = await openInviteSecret(random(32));
    const bytes = await lockBytes(lock, Uint8Array.of(1), 'here', new Uint8Array(12));
    bytes[0] = 2;
    expect(await openBytes(lock, bytes, 'here')).toMatchObject({ ok: false, code: 'document-newer' });
    expect(await openBytes(lock, new Uint8Array(), 'here')).toMatchObject({ code: 'keys-missing' });
  });

  it('[Y28] the same paper gives the same bytes, another paper another IV', async () => {
    const own = random(32);
    const paper = random(5000);
    const sealed = await sealBlob(await openSealKeys(own), paper);
    expect(await sealBlob(await openSealKeys(own), paper)).toEqual(sealed);
    expect(await openBlob(await openSealKeys(own), sealed)).toEqual({ ok: true, value: paper });
    expect(await openBlob(await openSealKeys(random(32)), sealed)).toMatchObject({ code: 'keys-missing' });
    const next = await sealBlob(await openSealKeys(own), random(5000));
    expect(next.slice(1, 13)).not.toEqual(sealed.slice(1, 13));
  });
});

describe('recovery codes', () => {
  const secrets = fc.uint8Array({ minLength: 16, maxLength: 16 });

  it('[Y15] seven groups of four that read back, whatever the hand made of them', () => {
    fc.assert(
      fc.property(secrets, (secret) => {
        const code = writeRecovery(secret);
        expect(code).toMatch(/^(?:[0-9A-HJKMNP-TV-Z]{4} ){6}[0-9A-HJKMNP-TV-Z]{4}$/);
        const loose = code.toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l').replaceAll(' ', ' - ');
        for (const text of [code, code.replaceAll(' ', ''), loose]) {
          expect(readRecovery(text)).toEqual({ ok: true, value: Uint8Array.from(secret) });
        }
      }),
    );
  });

  it('[Y15] each wrong letter and each two that changed places are seen', () => {
    const signs = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
    const code = writeRecovery(createRecovery(random)).replaceAll(' ', '');
    for (let i = 0; i < code.length; i++) {
      for (const sign of signs) {
        if (sign === code[i]) continue;
        const wrong = code.slice(0, i) + sign + code.slice(i + 1);
        expect(readRecovery(wrong)).toMatchObject({ code: 'recovery-mistyped' });
      }
      for (let j = i + 1; j < code.length; j++) {
        if (code[i] === code[j]) continue;
        const letters = [...code];
        [letters[i], letters[j]] = [code[j]!, code[i]!];
        expect(readRecovery(letters.join(''))).toMatchObject({ code: 'recovery-mistyped' });
      }
    }
  });

  it('[Y15] too short, too long, or with letters that no code has', async () => {
    const secret = createRecovery(random);
    const code = writeRecovery(secret);
    expect(readRecovery(code.slice(0, -1))).toMatchObject({ code: 'link-truncated' });
    expect(readRecovery('')).toMatchObject({ code: 'link-truncated' });
    expect(readRecovery(`${code}A`)).toMatchObject({ code: 'recovery-mistyped' });
    expect(readRecovery(code.replace(/.$/, 'U'))).toMatchObject({ code: 'recovery-mistyped' });
    expect(await readRecoveryInvite(secret)).toMatch(/^[\w-]{22}$/);
  });
});
