import { afterEach, describe, expect, it } from 'vitest';
import { startServer, type TestServer } from './test-device.ts';

const open: TestServer[] = [];
afterEach(async () => {
  for (const server of open.splice(0)) await server.close();
});

async function openBehind(proxies: number): Promise<TestServer> {
  const server = await startServer({ proxies });
  open.push(server);
  return server;
}

/** Tries a code that nobody has, from an address as the header says. */
async function tryCode(server: TestServer, forwarded: string): Promise<string> {
  const headers = { 'X-Forwarded-For': forwarded };
  const { body } = await server.ask('POST', '/api/meet/00000000', { name: 'x' }, undefined, headers);
  return (body as { code: string }).code;
}

async function useUp(server: TestServer, forwarded: (n: number) => string): Promise<void> {
  for (let n = 0; n < 10; n++) expect(await tryCode(server, forwarded(n))).toBe('code-unknown');
}

describe('whose tries are counted', () => {
  it('[V41] without TRUST_PROXY the header counts for nothing: who writes it gets no more tries', async () => {
    const server = await openBehind(0);
    await useUp(server, (n) => `198.51.100.${n}`);
    expect(await tryCode(server, '198.51.100.99')).toBe('code-tries');
  });

  it('[V41] behind one proxy the last address counts, and what a caller wrote before it does not', async () => {
    const server = await openBehind(1);
    await useUp(server, (n) => `198.51.100.${n}, 203.0.113.7`);
    expect(await tryCode(server, '198.51.100.99, 203.0.113.7')).toBe('code-tries');
    expect(await tryCode(server, '203.0.113.7:4711')).toBe('code-tries');
    expect(await tryCode(server, '203.0.113.7, 203.0.113.8')).toBe('code-unknown');
  });

  it('[V41] behind two proxies the last but one; who came past one of them is known by the socket', async () => {
    const server = await openBehind(2);
    await useUp(server, (n) => `198.51.100.${n}, 203.0.113.7, 10.0.0.1`);
    expect(await tryCode(server, '203.0.113.7, 10.0.0.2')).toBe('code-tries');
    expect(await tryCode(server, '203.0.113.9, 10.0.0.1')).toBe('code-unknown');
    await useUp(server, () => '203.0.113.7');
    expect(await tryCode(server, '203.0.113.10')).toBe('code-tries');
  });

  it('[V41] an IPv6 network is one, however its addresses are written', async () => {
    const server = await openBehind(1);
    await useUp(server, (n) => `2001:db8::${n + 1}`);
    for (const same of ['2001:0DB8:0:0::77', '[2001:db8::5]:443', '2001:db8:0:0:1:2:3:4']) {
      expect([same, await tryCode(server, same)]).toEqual([same, 'code-tries']);
    }
    expect(await tryCode(server, '2001:db8:0:1::1')).toBe('code-unknown');
  });
});
