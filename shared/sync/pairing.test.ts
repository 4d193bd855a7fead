import { describe, expect, it } from 'vitest';
import { createNonce, pairDigits, readPairingMessage } from './pairing.ts';

const random = (length: number) => crypto.getRandomValues(new Uint8Array(length));

describe('pairing', () => {
  it('[Y8] both sides show the same six digits, and another origin or nonce shows others', async () => {
    const [app, extension] = [createNonce(random), createNonce(random)];
    const digits = await pairDigits(app, extension, 'http://127.0.0.1:4700');
    expect(digits).toMatch(/^\d{6}$/);
    expect(await pairDigits(app, extension, 'http://127.0.0.1:4700')).toBe(digits);
    const others = await Promise.all([
      pairDigits(app, extension, 'http://127.0.0.1:4701'),
      pairDigits(createNonce(random), extension, 'http://127.0.0.1:4700'),
      pairDigits(app, createNonce(random), 'http://127.0.0.1:4700'),
    ]);
    expect(others.filter((other) => other === digits).length).toBeLessThan(2);
  });

  it('[Y9] a message of another shape is refused', () => {
    for (const value of [null, 5, {}, { t: 'app', v: 2 }, { t: 'joined', workspaces: ['x'] }]) {
      expect(readPairingMessage(value)).toMatchObject({ ok: false, code: 'command-invalid' });
    }
    expect(readPairingMessage({ t: 'refused' }).ok).toBe(true);
  });
});
