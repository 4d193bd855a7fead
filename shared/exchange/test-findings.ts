/** Findings for tests of formats: one with everything, and any that there may be. */
import * as fc from 'fast-check';
import { KINDS } from '../core/kind.ts';
import type { FileFinding } from './file-finding.ts';

export const FINDING = '0190a0e0-0000-7000-8000-000000000001';
const NOTE = '0190a0e0-0000-7000-8000-000000000011';
const OTHER = '0190a0e0-0000-7000-8000-000000000002';

const SEL: NonNullable<FileFinding['own']>['sel'] = {
  v: 1,
  quote: { exact: 'Six actions \u{1f600} were late.', prefix: 'noted ', suffix: ' the board' },
  position: { start: 6, end: 29 },
  block: { startBlock: 0, startOffset: 0, endBlock: 0, endOffset: 23 },
  paragraph: '3.11',
};

/** With everything that a file of ours can hold. */
export function fileFinding(more: Partial<FileFinding> = {}): FileFinding {
  return {
    id: FINDING,
    paper: {
      title: 'Care at home',
      url: 'https://council.example/report',
      key: 'url:council.example/report',
      rid: 'r1',
      council: 'Estwick',
      committee: 'People Scrutiny',
      date: '2019-10-08',
    },
    quote: SEL.quote,
    kind: 'risk',
    otherKinds: [{ kind: 'strength', author: 'R. Sen' }],
    ask: true,
    question: 'When will it be done?',
    themes: [{ id: 'leadership', label: 'Leadership' }, { label: 'Late actions' }],
    notes: [
      { id: NOTE, text: 'Why?\n\nAnd by whom?', author: 'A. Marsh', at: 1_000 },
      { id: OTHER, text: 'Late again.', author: 'R. Sen', at: 2_000 },
    ],
    creator: 'A. Marsh',
    at: 0,
    figure: { value: '28.5', unit: '%', period: '2009/10', due: '2019-11', dueWords: 'by November' },
    links: [{ type: 'answers', finding: OTHER, rid: 'r0' }],
    statuses: [
      {
        id: NOTE,
        value: 'raised-again',
        evidence: { kind: 'quote', rid: 'r1', quote: 'Six were late.' },
        report: 'r1',
        author: 'A. Marsh',
        at: 3_000,
      },
    ],
    own: { edition: 'e1', sel: SEL },
    place: {
      position: { start: 10, end: 33 },
      exact: 'Six  actions \u{1f600} were late.',
      prefix: 'Noted: ',
      suffix: ' The Board',
      file: 'ab'.repeat(32),
      seenAt: 86_400_000,
    },
    ...more,
  };
}

const name = fc.stringMatching(/^[A-Za-zÀ-ž][A-Za-zÀ-ž.'-]{0,20}( [A-Z][a-z]{1,9})?$/);
const words = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
  .filter((text) => text.trim() !== '');
const time = fc.integer({ min: 0, max: 4_000_000_000_000 });
const uuid = fc.uuid({ version: 7 });
const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });

/** Any finding of ours; texts may hold whatever a member types. */
export const anyFinding: fc.Arbitrary<FileFinding> = fc
  .record({
    id: uuid,
    exact: words,
    kind: fc.option(fc.constantFrom(...KINDS)),
    ask: fc.boolean(),
    question: optional(words),
    themes: fc.uniqueArray(name, { maxLength: 4 }),
    notes: fc.uniqueArray(fc.record({ id: uuid, text: words, author: name, at: time }), {
      maxLength: 3,
      selector: ({ id }) => id,
    }),
    creator: fc.oneof(name, fc.constant('')),
    at: time,
    page: optional(fc.constantFrom('1', 'iv', 'A-3')),
  })
  .map(({ exact, question, themes, page, ask, ...rest }): FileFinding => {
    const quote = { exact: exact.replaceAll(/\s+/g, ' ').trim(), prefix: '', suffix: '' };
    return {
      ...fileFinding(),
      ...rest,
      ask,
      quote,
      own: { edition: 'e1', sel: { ...SEL, quote } },
      themes: themes.map((label) => ({ label })),
      ...(ask && question !== undefined ? { question } : { question: undefined }),
      ...(page === undefined ? {} : { page }),
    } as FileFinding;
  })
  .map(({ question, ...rest }) => (question === undefined ? rest : { ...rest, question }));

/** As another program would get it. */
export function throughJson<T>(value: T): unknown {
  return JSON.parse(JSON.stringify(value));
}
