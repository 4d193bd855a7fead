import { expect, test } from 'vitest';
import type { StatusView } from '../../core/status-view.ts';
import { listQuestions, type BriefLine } from '../../scrutiny/brief/list-questions.ts';
import { askedOf, DEVICE, ME, OWN, SEN } from '../../scrutiny/brief/testing/builders.ts';
import { foundSince } from './found-since.ts';

const line = (restricted = false): BriefLine =>
  listQuestions({
    view: { questions: [], answers: [], promises: [], places: new Map() },
    asked: [askedOf({}, restricted)],
    me: ME,
    own: OWN,
    device: DEVICE,
    earlierOf: () => undefined,
  })[0]!;

const status = (change: Partial<StatusView> = {}): StatusView => ({
  id: 's1',
  about: { finding: 'f1', rid: 'paper1' },
  value: 'partly',
  evidence: { kind: 'quote', rid: 'later', quote: 'A plan is being made.', paragraph: '3.12' },
  report: 'later',
  by: 'anna',
  at: 1,
  author: ME,
  audience: OWN,
  ...change,
});

const dateOf = (rid: string): string | undefined => (rid === 'later' ? '2021-03-02' : undefined);
const found = (statuses: readonly StatusView[], of = line()) => foundSince(of, statuses, dateOf);

test('[R231] the words that the member chose, where they stand, and that the member said so', () => {
  expect(found([status()])).toEqual({
    words: 'A. Marsh said: partly answered in 2021',
    quote: 'A plan is being made.',
    place: '2021, 3.12',
  });
});

test('[R231] without words what was searched, or that there is no document', () => {
  const searched = { kind: 'searched', words: 'searched the cover report' } as const;
  expect(found([status({ value: 'not-mentioned', evidence: searched })])).toEqual({
    words: 'A. Marsh said: not mentioned in 2021. Searched: the cover report.',
  });
  expect(found([status({ evidence: { kind: 'statement' } })])).toEqual({
    words: 'A. Marsh said: partly answered in 2021. An officer’s statement, no document.',
  });
});

test('[R231] the newest counts, of another member nothing, and nothing that is about no report', () => {
  const words = found([status({ value: 'answered', at: 5 }), status(), status({ at: 2 })])?.words;
  expect(words).toBe('A. Marsh said: answered in 2021');
  expect(found([status({ author: SEN })])).toBeUndefined();
  const { report: _report, ...about } = status();
  expect(found([about])).toBeUndefined();
});

test('[R231] of a restricted paper only beside a question that is restricted too', () => {
  const hidden = status({ audience: DEVICE });
  expect(found([hidden])).toBeUndefined();
  expect(found([hidden], line(true))?.quote).toBe('A plan is being made.');
});
