import { expect, test } from 'vitest';
import { inputOf } from '../../anchoring/test-pages.ts';
import type { Suggestion } from '../../core/suggestion.ts';
import { createWords } from '../../documents/page/anchor-page.ts';
import type { OpenItem } from '../../scrutiny/last-time/left-open.ts';
import { passagesOf } from '../../scrutiny/last-time/passages.ts';
import { whatWasSearched } from '../../scrutiny/last-time/searched.ts';
import { askCommand, sayCommand, type Tap } from './act.ts';
import { plainPassage } from './compose.ts';
import type { ComparedPaper } from './read-paper.ts';

function paper(rid: string, ...lines: readonly string[]): ComparedPaper {
  const words = createWords(inputOf(lines));
  return {
    rid,
    title: rid,
    words,
    edition: { id: `edition of ${rid}` },
    passages: passagesOf(words.index),
    searched: whatWasSearched(words.index, []),
  } as unknown as ComparedPaper;
}

const OPEN = 'The pool will open in May.';
const earlier = paper('r2016', '# 6. Pools', `6.2 ${OPEN}`);
const later = paper('r2019', '# 3. Pools', '3.4 The pool is open. See Appendix 2.');
const suggestion: Suggestion = {
  span: { start: earlier.words!.index.text.indexOf('the pool'), end: earlier.words!.index.text.length },
  quote: OPEN,
  kind: 'action',
  themes: ['pools'],
  because: 'Says “will open”',
};
const base = {
  rid: 'r2016',
  sort: 'promise',
  kind: 'action',
  quote: OPEN,
  themes: ['pools'],
  start: 9,
} as const;
const pencil: OpenItem = { ...base, suggestion };
const ink: OpenItem = { ...base, finding: 'f1' };

function tap(item: OpenItem): Tap {
  let made = 0;
  return { item, earlier, later, newId: () => `id${++made}`, at: 7 };
}

const shown = plainPassage(later.passages[0]!, () => 'paragraph 3.4');

test('what a member says is the year’s status, with the words of the new report as evidence', () => {
  const command = sayCommand(tap(ink), 'answered', shown);
  expect(command).toEqual({
    ok: true,
    value: {
      type: 'status.put',
      id: 'id1',
      at: 7,
      status: {
        about: { finding: 'f1', rid: 'r2016' },
        value: 'answered',
        report: 'r2019',
        evidence: {
          kind: 'quote',
          rid: 'r2019',
          edition: 'edition of r2019',
          quote: 'The pool is open.',
          paragraph: '3.4',
        },
      },
    },
  });
});

test('without words the evidence is what was searched, or an officer’s statement', () => {
  const evidence = (how: 'searched' | 'statement') => sayCommand(tap(ink), 'not-answered', how);
  expect(evidence('searched')).toMatchObject({
    value: {
      status: { evidence: { kind: 'searched', words: 'searched the cover report; Appendix 2 is not here' } },
    },
  });
  expect(evidence('statement')).toMatchObject({ value: { status: { evidence: { kind: 'statement' } } } });
});

test('of what is suggested a finding is made in the same step, on its words, with kind and themes', () => {
  const command = sayCommand(tap(pencil), 'partly', shown);
  expect(command).toMatchObject({
    value: {
      type: 'all',
      commands: [
        {
          type: 'mark',
          finding: 'id1',
          rid: 'r2016',
          kind: 'action',
          themes: ['pools'],
          sel: { quote: { exact: OPEN } },
        },
        { type: 'status.put', id: 'id2', status: { about: { finding: 'id1', rid: 'r2016' } } },
      ],
    },
  });
});

test('Ask flags the finding and types no words for the member; a question that was typed is kept', () => {
  expect(askCommand(tap(ink), true)).toEqual({
    ok: true,
    value: { type: 'ask', finding: 'f1', rid: 'r2016', on: true, at: 7 },
  });
  const typed = { ...ink, question: 'In which May?' } as OpenItem;
  expect(askCommand(tap(typed), true)).toMatchObject({ value: { question: 'In which May?' } });
  expect(askCommand(tap(pencil), true)).toMatchObject({ value: { type: 'mark', ask: true } });
});

test('a promise of the meeting is settled under its own id, and cannot be asked about from here', () => {
  const promise: OpenItem = { ...base, promise: 'p1' };
  expect(sayCommand(tap(promise), 'partly', shown)).toMatchObject({
    value: { type: 'status.put', status: { about: { promise: 'p1' } } },
  });
  expect(askCommand(tap(promise), true)).toMatchObject({ ok: false });
});

test('where the earlier report’s words are not here nothing is made of what is suggested', () => {
  const { words: _words, ...without } = earlier;
  expect(sayCommand({ ...tap(pencil), earlier: without }, 'partly', shown)).toMatchObject({
    ok: false,
    code: 'snapshot-missing',
  });
});
