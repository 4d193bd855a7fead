import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { FileFinding } from './file-finding.ts';
import { readHypothesis, writeHypothesis } from './hypothesis.ts';
import { readFindingsFile } from './read-file.ts';
import { anyFinding, fileFinding, FINDING, throughJson } from './test-findings.ts';

const KINDS = {} as never;
const URL = 'https://council.example/report';

/** What their shape has room for. */
function held({ id, paper, quote, kind, ask, question, themes, notes, creator, at }: FileFinding): object {
  return {
    id,
    paper: { title: paper.title, url: paper.url },
    quote,
    kind,
    ask,
    ...(question === undefined ? {} : { question }),
    themes: themes.map(({ label }) => ({ label })),
    notes: notes.map(({ text, author, at: made }) => ({ text, author, at: made })),
    creator,
    at,
  };
}

const bare = (finding: FileFinding): object => ({
  ...finding,
  notes: finding.notes.map(({ id: _id, ...note }) => note),
});

test('[X4] author and date of a finding and of each note, kind, question and themes come back from their file', () => {
  fc.assert(
    fc.property(anyFinding, (finding) => {
      const read = readFindingsFile(JSON.stringify(writeHypothesis([finding], 0)), KINDS);
      if (!read.ok) throw new Error(read.fault);
      expect(read.value.refused).toEqual([]);
      const { page: _page, ...rest } = bare(read.value.findings[0]!) as FileFinding;
      expect(rest).toEqual(held(finding));
    }),
    { numRuns: 200 },
  );
});

test('[X4] it is a file of theirs: one target each, replies by reference, accounts that nobody has', () => {
  const file = throughJson(writeHypothesis([fileFinding()], 0)) as { annotations: object[] };
  expect(file).toMatchObject({ export_date: '1970-01-01T00:00:00.000Z', client_version: 'rapporteur-1' });
  expect(file.annotations).toMatchObject([
    {
      id: FINDING,
      uri: URL,
      user: 'acct:A.Marsh@rapporteur.invalid',
      user_info: { display_name: 'A. Marsh' },
      document: { title: ['Care at home'] },
      tags: ['kind:risk', 'Leadership', 'Late actions'],
      target: [{ source: URL, selector: [{ type: 'TextQuoteSelector', prefix: 'noted ' }] }],
    },
    { text: 'When will it be done?', tags: ['ask'], references: [FINDING] },
    { text: 'Why?\n\nAnd by whom?', references: [FINDING], created: '1970-01-01T00:00:01.000Z' },
    { text: 'Late again.', references: [FINDING], user_info: { display_name: 'R. Sen' } },
  ]);
});

const theirs = (more: object): object => ({
  id: 'x1',
  created: '2019-10-08T09:00:00.000000+00:00',
  updated: '2019-10-09T09:00:00.000000+00:00',
  user: 'acct:asen@hypothes.is',
  uri: URL,
  text: 'Is this *still* so?',
  tags: ['Leadership'],
  group: '__world__',
  permissions: { read: ['group:__world__'] },
  target: [
    {
      source: URL,
      selector: [
        { type: 'RangeSelector', startContainer: '/p[1]' },
        { type: 'TextPositionSelector', start: 4, end: 8 },
        { type: 'TextQuoteSelector', exact: 'were  late', prefix: 'actions ', suffix: ' again' },
      ],
    },
  ],
  document: { title: ['Care\n at home'] },
  ...more,
});

test('[X4] their own export: replies, also replies to replies, are notes of who wrote them', () => {
  const rows = [
    theirs({}),
    theirs({
      id: 'r1',
      references: ['x1'],
      text: 'It is.',
      user: 'acct:b@hypothes.is',
      target: [{ source: URL }],
    }),
    theirs({ id: 'r2', references: ['x1', 'r1'], text: 'Since May.', target: [{ source: URL }] }),
  ];
  const at = Date.UTC(2019, 9, 8, 9);
  const read = readFindingsFile(JSON.stringify({ client_version: '1.1', annotations: rows }), KINDS);
  expect(read).toEqual({
    ok: true,
    value: {
      format: 'hypothesis',
      refused: [],
      findings: [
        {
          id: 'x1',
          paper: { title: 'Care at home', url: URL },
          quote: { exact: 'were late', prefix: 'actions ', suffix: ' again' },
          kind: null,
          ask: false,
          themes: [{ label: 'Leadership' }],
          notes: [
            { text: 'Is this *still* so?', author: 'asen', at },
            { id: 'r1', text: 'It is.', author: 'b', at },
            { id: 'r2', text: 'Since May.', author: 'asen', at },
          ],
          creator: 'asen',
          at,
        },
      ],
    },
  });
  expect(
    readFindingsFile(JSON.stringify({ total: 3, rows: rows.slice(0, 1), replies: rows.slice(1) }), KINDS),
  ).toEqual(read);
});

test.each([
  ['entry-no-words', theirs({ target: [{ source: URL }] })],
  ['entry-no-paper', theirs({ uri: 'urn:x-pdf:abc', target: [{ source: 'urn:x-pdf:abc' }] })],
  ['entry-no-parent', theirs({ references: ['gone'] })],
  ['entry-unreadable', 7],
  ['entry-too-long', theirs({ text: 'x'.repeat(10_000_000) })],
  ['entry-unsafe', theirs({ user_info: { display_name: '<script>alert(1)</script>' } })],
  ['entry-unsafe', theirs({ tags: ['safe', 'a\u202eb'] })],
])('[X9] an entry with a fault is refused by name, and the others are read: %s', (fault, row) => {
  const read = readHypothesis([theirs({ id: 'good' }), row]);
  expect(read.map(({ entry }) => entry.ok)).toEqual([true, false]);
  expect(read[1]).toMatchObject({ nth: 2, entry: { fault } });
});
