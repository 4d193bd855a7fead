import { signal } from '@preact/signals-core';
import { describe, expect, test } from 'vitest';
import type { SyncRow, WorkspaceEntry } from '../../store/local-db.ts';
import type { ShareLine } from '../../sync/server/share-types.ts';
import { createStates, joinStates } from './states.ts';

const OWN: WorkspaceEntry = { ws: 'own', kind: 'own', primary: true, host: 'https://server.example' };
const DEVICE: WorkspaceEntry = {
  ws: 'device',
  kind: 'device',
  primary: true,
  host: 'https://server.example',
};
const row = (change: Partial<SyncRow> = {}): SyncRow => ({
  name: 'w/own/r/one',
  ws: 'own',
  waiting: [],
  touched: false,
  ...change,
});
const part = (context: string, ...findings: string[]) => ({ context, n: 1, findings });

function statesOf(entries: readonly WorkspaceEntry[], rows: readonly SyncRow[], line?: ShareLine) {
  return createStates(
    signal(entries),
    signal(new Map(rows.map((each) => [each.name, each]))),
    signal(new Map(line ? [['own', line]] : [])),
    () => 900,
  );
}

describe('the words of sharing', () => {
  test('[Y31] what waits is counted in findings, each once, whoever changed it', () => {
    const rows = [
      row({ waiting: [part('tab', 'f1', 'f2'), part('panel', 'f2')], since: 300, sharedAt: 200 }),
      row({ name: 'w/own/r/two', waiting: [part('tab', 'f3')], since: 100 }),
    ];
    expect(statesOf([OWN], rows, { line: 'up' }).all.value).toEqual({
      state: 'sharing',
      findings: 3,
      since: 100,
    });
    expect(statesOf([OWN], rows, { line: 'down', since: 700 }).all.value).toEqual({
      state: 'waiting',
      findings: 3,
      since: 100,
      lastShared: 200,
    });
  });

  test('[Y31] [S47] one that waits in the own workspace and in a group is one that waits', () => {
    const group: WorkspaceEntry = { ws: 'g', kind: 'group', primary: false, host: 'https://server.example' };
    const rows = [
      row({ waiting: [part('tab', 'f1', 'f2')], since: 1 }),
      row({ ws: 'g', name: 'w/g/r/one', waiting: [part('tab', 'f1')], since: 2 }),
    ];
    const states = statesOf([OWN, group], rows);
    expect(states.all.value).toMatchObject({ state: 'sharing', findings: 2 });
    expect(states.of('g')).toMatchObject({ findings: 1 });
  });

  test('[Y30] offline with nothing to share is waiting, since the line went, without a code', () => {
    expect(statesOf([OWN], [row({ sharedAt: 200 })], { line: 'down', since: 700 }).all.value).toEqual({
      state: 'waiting',
      findings: 0,
      since: 700,
      lastShared: 200,
    });
  });

  test('shared is said with the time of the server’s word, and not before there was one', () => {
    expect(statesOf([OWN], [row({ sharedAt: 200 })]).all.value).toEqual({ state: 'shared', at: 200 });
    expect(statesOf([OWN], [row()], { line: 'up' }).all.value).toMatchObject({
      state: 'sharing',
      findings: 0,
    });
  });

  test('[Y35] the device workspace has no state but off, whatever its entry says', () => {
    const rows = [row({ ws: 'device', name: 'w/device/r/one', since: 1, waiting: [part('tab', 'f1')] })];
    const states = statesOf([DEVICE], rows);
    expect([states.all.value, states.of('device')]).toEqual([{ state: 'off' }, { state: 'off' }]);
  });

  test('of several workspaces the one that needs an eye is told, with the findings of all', () => {
    const waiting = { state: 'waiting', findings: 2, since: 5 } as const;
    const sharing = { state: 'sharing', findings: 1, since: 3 } as const;
    expect(joinStates([{ state: 'shared', at: 1 }, sharing, waiting], 3)).toEqual({
      ...waiting,
      findings: 3,
    });
    expect(joinStates([{ state: 'refused', code: 'role-too-low', findings: 1 }, waiting], 3)).toMatchObject({
      state: 'refused',
      findings: 3,
    });
    expect(joinStates([], 0)).toEqual({ state: 'off' });
  });
});
