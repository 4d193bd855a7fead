import { expect, test } from 'vitest';
import { createReaderState } from './reader-state.ts';
import type { ReaderActions } from './reader-actions.ts';
import { runAction, type ReaderKeys } from './use-reader-keys.ts';

test('N right after a mark waits for it, and opens the note of that one, not of the one before', async () => {
  const state = createReaderState('before');
  const edited: string[] = [];
  const { promise, resolve } = Promise.withResolvers<string>();
  const actions = {
    mark: () => promise,
    edit: (finding: string, field: string) => void edited.push(`${field} of ${finding}`),
  } as unknown as ReaderActions;
  const keys: ReaderKeys = {
    model: {} as ReaderKeys['model'],
    state,
    actions,
    paper: null,
    view: { rid: 'one', findings: [] } as unknown as ReaderKeys['view'],
    step: () => undefined,
    pencil: {} as ReaderKeys['pencil'],
  };
  const selection = { span: { start: 0, end: 3 }, box: () => new DOMRect() };
  runAction({ type: 'kind', kind: 'risk' }, selection, keys);
  runAction({ type: 'note' }, null, keys);
  expect(edited).toEqual([]);
  resolve('made');
  await expect.poll(() => edited).toEqual(['note of made']);
  runAction({ type: 'theme' }, null, keys);
  expect(edited).toEqual(['note of made', 'theme of made']);
});
