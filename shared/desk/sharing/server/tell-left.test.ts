import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { fail, ok, type Result } from '../../../core/result.ts';
import type { GroupRow } from '../../../core/sharing-rows.ts';
import { tellLeft } from './tell-left.ts';

const HOST = 'https://rapporteur.example';
const GROUP = '0193d000-0000-7000-8000-00000000000a';

/** A device with one own registry, and a server that answers as the test says. */
function openDevice(answer: () => Result<void>) {
  const doc = new Y.Doc();
  const told: string[] = [];
  const kept = new Map<string, unknown>();
  const context = {
    shelves: { all: { value: [{ workspace: { kind: 'own' }, document: { doc } }] } },
    memory: {
      read: (key: string) => kept.get(key),
      set: async (key: string, value: unknown) => void kept.set(key, value),
    },
    server: (host: string) => ({
      leave: async (ws: string) => {
        told.push(`${host} ${ws}`);
        return answer();
      },
    }),
  } as unknown as Parameters<typeof tellLeft>[0];
  const say = (ws: string, row: Partial<GroupRow>): void =>
    void doc.getMap('group').set(ws, { name: 'Housing', host: HOST, at: 1, ...row });
  return { context, told, say };
}

test('[Y45] a server is told once of a group that was left, and of no other', async () => {
  const { context, told, say } = openDevice(() => ok(undefined));
  say(GROUP, { left: true });
  say(GROUP.replace(/a$/, 'b'), {});
  say(GROUP.replace(/a$/, 'c'), { left: false });
  await Promise.all([tellLeft(context), tellLeft(context)]);
  await tellLeft(context);
  expect(told).toEqual([`${HOST} ${GROUP}`]);
  say(GROUP, { left: false, at: 2 });
  await tellLeft(context);
  say(GROUP, { left: true, at: 3 });
  await tellLeft(context);
  expect(told).toHaveLength(2);
});

test('[Y45] one that cannot be reached is told later; one that knows already is not asked again', async () => {
  let answer: Result<void> = fail('server-unreachable');
  const { context, told, say } = openDevice(() => answer);
  say(GROUP, { left: true });
  await tellLeft(context);
  answer = fail('not-admitted');
  await tellLeft(context);
  await tellLeft(context);
  expect(told).toHaveLength(2);
});
