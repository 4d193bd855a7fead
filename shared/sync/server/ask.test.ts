import { describe, expect, it } from 'vitest';
import type { WorkspaceId } from '../../core/ids.ts';
import { ok, fail, type Result } from '../../core/result.ts';
import type { Admission } from '../../core/server-protocol.ts';
import { createServerApi, type ServerApi } from './api.ts';
import { openTokens } from './tokens.ts';

const WS: WorkspaceId = '0193d000-0000-7000-8000-000000000001';
const HELLO = { v: 1, min: 1, server: 's', operator: 'Saltmere Council' };

/** A server that answers each request alike. */
function answering(status: number, body: unknown): ServerApi {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return createServerApi({
    host: 'http://127.0.0.1:1',
    fetch: () => Promise.resolve(new Response(text, { status })),
  });
}

describe('requests', () => {
  it('[Y17] no answer is unreachable, whatever the reason', async () => {
    const api = createServerApi({ host: 'http://127.0.0.1:1', fetch });
    expect(await api.hello()).toMatchObject({ ok: false, code: 'server-unreachable' });
    const never = createServerApi({
      host: 'http://127.0.0.1:1',
      fetch: (_url, init) =>
        new Promise((_resolve, reject) =>
          init?.signal?.addEventListener('abort', () => reject(new Error('aborted'))),
        ),
    });
    expect(await never.hello(AbortSignal.timeout(20))).toMatchObject({
      ok: false,
      code: 'server-unreachable',
    });
  });

  it('[Y17] a page of something else, a torn answer, another shape: failed', async () => {
    const answers = ['<!doctype html>', '{"v":1,', { v: 1 }, { ...HELLO, v: '1' }, null, []];
    for (const body of answers) {
      expect(await answering(200, body).hello()).toMatchObject({ ok: false, code: 'server-failed' });
    }
    expect(await answering(502, 'Bad gateway').hello()).toMatchObject({ code: 'server-failed' });
    expect(await answering(500, { code: 'no-such-code' }).hello()).toMatchObject({ code: 'server-failed' });
    const negative = { epoch: 'e', heads: { [`w/${WS}/meta`]: -1 } };
    expect(await answering(200, negative).heads(WS, 't')).toMatchObject({ code: 'server-failed' });
  });

  it('[Y17] a refusal keeps its code', async () => {
    for (const code of [
      'invite-ended',
      'invite-expired',
      'invite-used',
      'device-lost',
      'server-full',
    ] as const) {
      expect(await answering(403, { code, detail: 'x' }).hello()).toMatchObject({ ok: false, code });
    }
  });

  it('[Y17] versions that do not meet are told apart', async () => {
    expect(await answering(200, HELLO).hello()).toEqual({ ok: true, value: HELLO });
    expect(await answering(200, { ...HELLO, v: 9 }).hello()).toMatchObject({ ok: true });
    expect(await answering(200, { ...HELLO, v: 9, min: 2 }).hello()).toMatchObject({ code: 'server-newer' });
    expect(await answering(200, { ...HELLO, v: 0, min: 0 }).hello()).toMatchObject({ code: 'server-older' });
  });
});

describe('tokens', () => {
  const admission = (token: string): Admission => ({
    ws: WS,
    kind: 'group',
    member: '0193d000-0000-7000-8000-00000000000a',
    role: 'member',
    token,
    expiresIn: 600,
  });

  it('[Y18] one request at a time, renewed at half its life, by a clock of its own', async () => {
    let at = 0;
    let asked = 0;
    const tokens = openTokens({
      renew: () => Promise.resolve(ok(admission(`t${++asked}`))),
      monotonic: () => at,
      signal: new AbortController().signal,
    });
    const first = await Promise.all([tokens.get(WS), tokens.get(WS), tokens.get(WS)]);
    expect(first).toEqual([ok('t1'), ok('t1'), ok('t1')]);
    at = 299_000;
    expect(await tokens.get(WS)).toEqual(ok('t1'));
    at = 301_000;
    expect(await tokens.get(WS)).toEqual(ok('t2'));
    tokens.drop(WS, 't1');
    expect(await tokens.get(WS)).toEqual(ok('t2'));
    tokens.drop(WS, 't2');
    expect(await tokens.get(WS)).toEqual(ok('t3'));
  });

  it('[Y18] a failure is asked again, and nothing after the end', async () => {
    const answers: Result<Admission>[] = [fail('server-unreachable'), ok(admission('t'))];
    const ended = new AbortController();
    const tokens = openTokens({
      renew: () => Promise.resolve(answers.shift()!),
      monotonic: () => 0,
      signal: ended.signal,
    });
    expect(await tokens.get(WS)).toMatchObject({ code: 'server-unreachable' });
    expect(await tokens.get(WS)).toEqual(ok('t'));
    ended.abort();
    expect(await tokens.get(WS)).toMatchObject({ ok: false });
  });
});
