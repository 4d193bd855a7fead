import { expect, test } from 'vitest';
import type { Author, FindingView, NoteView } from '../../core/view.ts';
import { findings } from '../../ui/examples/values.ts';
import { othersNews } from './others-news.ts';

const SEN: Author = { member: 'm2', name: 'R. Sen', isMe: false };
const OKAFOR: Author = { member: 'm3', name: 'B. Okafor', isMe: false };
const ME: Author = { member: 'm1', name: 'A. Marsh', isMe: true };
const base = findings[0]!.finding;

function finding(id: string, author: Author, change: Partial<FindingView> = {}): FindingView {
  return { ...base, id, author, notes: [], sel: { ...base.sel, paragraph: '3.5' }, ...change };
}

function note(id: string, author: Author): NoteView {
  return { id, author, text: 'words', at: 0, audience: base.audience, versions: [] };
}

const look = (...all: readonly FindingView[]) => ({ rid: 'a', findings: all, deleted: [] });

test('what another member marks and writes is said once, with name and place', () => {
  const elsewhere = { ...base.sel, paragraph: '3.5', position: { start: 90_000, end: 90_001 } };
  const mine = finding('f1', ME, { sel: elsewhere });
  const theirs = finding('f2', SEN);
  expect(othersNews(look(mine), look(mine, theirs))).toBe('R. Sen marked a passage, paragraph 3.5.');
  const same = finding('f2', SEN, { sel: elsewhere });
  expect(othersNews(look(mine), look(mine, same))).toBe(
    'R. Sen also marked your passage, paragraph 3.5. Both are kept.',
  );
  const noted = finding('f1', ME, { notes: [note('n1', OKAFOR)] });
  expect(othersNews(look(mine), look(noted))).toBe('B. Okafor wrote a note.');
  expect(othersNews(look(mine), look(noted, theirs, finding('f3', OKAFOR)))).toBe(
    'R. Sen and B. Okafor marked 2 passages. B. Okafor wrote a note.',
  );
});

test('nothing is said of what is one’s own, was there, came with its finding, or is of another report', () => {
  const theirs = finding('f2', SEN, { notes: [note('n1', SEN)] });
  expect(othersNews(look(), look(finding('f1', ME, { notes: [note('n2', ME)] })))).toBeUndefined();
  expect(othersNews(look(theirs), look(theirs))).toBeUndefined();
  expect(othersNews(look(), look(theirs))).toBe('R. Sen marked a passage, paragraph 3.5.');
  expect(othersNews(null, look(theirs))).toBeUndefined();
  expect(othersNews({ ...look(), rid: 'b' }, look(theirs))).toBeUndefined();
  const deleted = { rid: 'a', findings: [], deleted: [theirs] };
  expect(othersNews(deleted, look(theirs))).toBeUndefined();
});
