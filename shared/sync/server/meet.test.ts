import { effect, type ReadonlySignal } from '@preact/signals-core';
import { expect, it } from 'vitest';
import { writeLink } from '../../core/link.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import type { MeetReveal, MeetState } from '../../core/server-protocol.ts';
import { createServerApi, type MeetRight, type ServerApi } from './api.ts';
import { askMeet, offerMeet, type MeetAsking, type MeetOffering } from './meet.ts';
import { createMeetKeys, writeCommitment } from './meet-keys.ts';

const random = (length: number): Uint8Array => crypto.getRandomValues(new Uint8Array(length));
const HOST = 'https://rapporteur.example';
const LINK = writeLink({
  kind: 'device',
  host: HOST,
  ws: '0193d000-0000-7000-8000-000000000005',
  invite: 'a'.repeat(22),
  secret: 's'.repeat(43),
});

/** The table on which both lay what they say; `tamper` is what a server between them does to it. */
function openTable(tamper: { revealed?: MeetReveal; commit?: string } = {}): {
  api: ServerApi;
  said: string[];
} {
  const said: string[] = [];
  let commit = '';
  let name = '';
  let asker: MeetReveal | undefined;
  let offerer: MeetReveal | undefined;
  let envelope: string | undefined;
  let isRefused = false;
  const isOfferer = (right: MeetRight): boolean => 'token' in right;
  const look = (right: MeetRight): MeetState => {
    if (isRefused) return { state: 'refused' };
    if (isOfferer(right)) return asker ? { state: 'asked', name, ...asker } : { state: 'waiting' };
    if (envelope !== undefined) return { state: 'let-in', envelope };
    return offerer ? { state: 'revealed', ...(tamper.revealed ?? offerer) } : { state: 'waiting' };
  };
  const base = createServerApi({ host: HOST, fetch: () => Promise.reject(new Error('no network')) });
  const api: ServerApi = {
    ...base,
    offerMeet(_token, body) {
      commit = body.commit;
      return Promise.resolve(ok({ code: '7Q4M2KXW', seconds: 300 }));
    },
    askMeet(code, body) {
      if (code !== '7Q4M2KXW' || name !== '') return Promise.resolve(fail('code-unknown'));
      name = body.name;
      return Promise.resolve(ok({ ticket: 't', commit: tamper.commit ?? commit }));
    },
    meet: (_code, right) => new Promise((resolve) => setTimeout(() => resolve(ok(look(right))), 5)),
    revealMeet(_code, right, body) {
      if (isOfferer(right)) offerer = body;
      else asker = body;
      said.push(JSON.stringify(body));
      return Promise.resolve(ok(undefined));
    },
    letInMeet(_code, _token, text) {
      envelope = text;
      said.push(text);
      return Promise.resolve(ok(undefined));
    },
    endMeet() {
      isRefused = true;
      return Promise.resolve(ok(undefined));
    },
  };
  return { api, said };
}

async function meet(api: ServerApi): Promise<{ offer: MeetOffering; ask: MeetAsking; links: string[] }> {
  const links: string[] = [];
  const offer = value(
    await offerMeet({
      api,
      random,
      now: () => 1000,
      token: () => Promise.resolve(ok('token')),
      link: () => {
        links.push(LINK);
        return Promise.resolve(ok(LINK));
      },
    }),
  );
  const ask = value(await askMeet({ api, random }, '7q4m 2kxw', 'Tablet'));
  return { offer, ask, links };
}

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.code);
  return result.value;
}

function until<T extends { readonly state: string }>(
  source: ReadonlySignal<T>,
  state: T['state'],
): Promise<T> {
  return new Promise((resolve) => {
    const stop = effect(() => {
      if (source.value.state !== state) return;
      resolve(source.value);
      queueMicrotask(() => stop());
    });
  });
}

it('[Y29] both show the same six digits, and after "Let in" the link is there', async () => {
  const { api, said } = openTable();
  const { offer, ask, links } = await meet(api);
  expect(offer.code).toBe('7Q4M 2KXW');
  expect(offer.state.value).toEqual({ state: 'waiting', endsAt: 301_000 });
  const asked = await until(offer.state, 'asked');
  const comparing = await until(ask.state, 'comparing');
  expect(asked).toMatchObject({ name: 'Tablet' });
  expect('digits' in asked && asked.digits).toMatch(/^\d{3} \d{3}$/);
  expect('digits' in comparing && comparing.digits).toBe('digits' in asked && asked.digits);
  expect(links).toEqual([]);
  offer.letIn();
  expect(await until(ask.state, 'let-in')).toMatchObject({
    link: { kind: 'device', secret: 's'.repeat(43) },
  });
  await until(offer.state, 'let-in');
  expect(said.join(' ')).not.toContain('s'.repeat(43));
});

it('[Y29] who is not let in gets nothing', async () => {
  const { offer, ask, links } = await meet(openTable().api);
  await until(offer.state, 'asked');
  await until(ask.state, 'comparing');
  offer.refuse();
  expect(await until(ask.state, 'failed')).toEqual({ state: 'failed', code: 'code-refused' });
  expect(links).toEqual([]);
});

it('[Y29] a server between them that shows another key than was committed to is found out', async () => {
  const other = (await createMeetKeys(random)).shown;
  const { ask } = await meet(openTable({ revealed: other }).api);
  expect(await until(ask.state, 'failed')).toEqual({ state: 'failed', code: 'code-differs' });
});

it('[Y29] a server that plays the offerer from the start shows other digits', async () => {
  const other = (await createMeetKeys(random)).shown;
  const commit = await writeCommitment(other);
  const { offer, ask } = await meet(openTable({ revealed: other, commit }).api);
  const asked = await until(offer.state, 'asked');
  const comparing = await until(ask.state, 'comparing');
  expect('digits' in asked && asked.digits).not.toBe('digits' in comparing && comparing.digits);
});

it('[Y29] a code that is none, or that nobody offers', async () => {
  const { api } = openTable();
  expect(await askMeet({ api, random }, 'hello', 'x')).toMatchObject({ code: 'code-unknown' });
  expect(await askMeet({ api, random }, '0000 0000', 'x')).toMatchObject({ code: 'code-unknown' });
});
