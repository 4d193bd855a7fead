import { render, type JSX } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, test } from 'vitest';
import { ok } from '../../core/result.ts';
import type { Drafts } from '../../desk/desk.ts';
import { useDraft, type Draft } from './use-draft.ts';

let root: HTMLElement | undefined;
afterEach(() => {
  if (root) render(null, root);
});

/** Drafts as a slow device has them: they are read when the test says so. */
function slowDrafts(rows: Record<string, string>) {
  const kept = new Map(Object.entries(rows));
  const waiting: (() => void)[] = [];
  const drafts: Drafts = {
    read(key) {
      const before = kept.get(key);
      return new Promise((resolve) => waiting.push(() => resolve(before)));
    },
    async write(key, text) {
      if (text === '') kept.delete(key);
      else kept.set(key, text);
      return ok(undefined);
    },
    list: async () => [],
  };
  return { kept, drafts, answer: () => act(async () => waiting.splice(0).forEach((each) => each())) };
}

function show(drafts: Drafts, start = ''): { readonly now: () => Draft; readonly at: (key: string) => void } {
  let draft: Draft | undefined;
  const model = { desk: { drafts }, take: () => undefined };
  const Field = ({ name }: { readonly name: string }): JSX.Element => {
    draft = useDraft(model, name, start);
    return <input value={draft.text} />;
  };
  root = document.createElement('div');
  const at = (key: string): void => void act(() => render(<Field name={key} />, root!));
  at('note');
  return { now: () => draft!, at };
}

const type = (draft: Draft, text: string): Promise<void> => act(() => draft.type(text));

test('[S224] letters typed before the draft was read stay, behind what it says', async () => {
  const { kept, drafts, answer } = slowDrafts({ note: 'Half a sent' });
  const field = show(drafts);
  await type(field.now(), 'e');
  await type(field.now(), 'en');
  await answer();
  expect(field.now().text).toBe('Half a sent en');
  expect(kept.get('note')).toBe('Half a sent en');
});

test('[S224] what is read late and was typed here meanwhile takes no letter away', async () => {
  const { drafts, answer } = slowDrafts({});
  const field = show({ ...drafts, read: async (key) => (await drafts.read(key), 'W') });
  await type(field.now(), 'W');
  await type(field.now(), 'Wh');
  await answer();
  expect(field.now().text).toBe('Wh');
});

test('[S224] a field that is left before its draft was read does not empty it', async () => {
  const { kept, drafts, answer } = slowDrafts({ note: 'Half a sent' });
  const field = show(drafts, 'Who signs?');
  await act(() => field.now().keep());
  await answer();
  expect([kept.get('note'), field.now().text]).toEqual(['Half a sent', 'Half a sent']);
});

test('[S224] what is typed while the words before are being kept stays a draft', async () => {
  const { kept, drafts, answer } = slowDrafts({});
  const field = show(drafts);
  await answer();
  await type(field.now(), 'Who');
  const { keep } = field.now();
  await type(field.now(), 'Who signs');
  await act(() => keep(''));
  expect([kept.get('note'), field.now().text]).toEqual(['Who signs', 'Who signs']);
  await act(() => field.now().keep(''));
  expect([kept.get('note'), field.now().text]).toEqual([undefined, '']);
});

test('[S224] a field that goes on to something else shows that, and writes nothing of the one before', async () => {
  const { kept, drafts, answer } = slowDrafts({ other: 'Elsewhere' });
  const field = show(drafts);
  await answer();
  await type(field.now(), 'Here');
  field.at('other');
  expect(field.now().text).toBe('');
  await answer();
  expect(field.now().text).toBe('Elsewhere');
  expect([...kept]).toEqual([
    ['other', 'Elsewhere'],
    ['note', 'Here'],
  ]);
});
