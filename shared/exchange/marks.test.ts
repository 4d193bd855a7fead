import { unzipSync, strFromU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { writeCitation } from '../core/citation.ts';
import type { FindingView, NoteView } from '../core/view.ts';
import { createMarks, type MarksFrom, type MarksSource } from './marks.ts';
import { writeMarksDocx, type MarksWords } from './marks-docx.ts';

function finding(id: string, more: Partial<FindingView> = {}): FindingView {
  const author = { member: 'm1', name: 'A. Marsh', isMe: true };
  return {
    id,
    rid: 'r1',
    audience: { ws: 'w1', kind: 'own' },
    audiences: [{ ws: 'w1', kind: 'own' }],
    author,
    at: 0,
    edition: 'e1',
    sel: {
      v: 1,
      quote: { exact: `words of ${id}`, prefix: '', suffix: '' },
      position: { start: 0, end: 5 },
      block: { startBlock: 0, startOffset: 0, endBlock: 0, endOffset: 5 },
      paragraph: '3.11',
    },
    anchors: {},
    kind: 'risk',
    otherKinds: [],
    themes: [],
    notes: [],
    ask: { on: false },
    repairs: [],
    confirmed: [],
    ...more,
  };
}

function paper(rid: string, findings: readonly FindingView[]): MarksSource {
  return { rid, report: { key: rid, title: `Paper ${rid}` }, findings, restricted: false };
}

const WORDS: MarksWords = {
  kinds: {
    strength: 'Strength',
    development: 'To improve',
    recommendation: 'Recommendation',
    action: 'Action or promise',
    risk: 'Risk',
    indicator: 'Figure or grade',
    decision: 'Decision',
  },
  plain: 'Mark',
  ask: 'Ask',
  columns: { kind: 'Kind', quote: 'Words', where: 'Where', note: 'Note' },
  themes: 'Themes',
  by: (name) => `By ${name}`,
  inFile: ({ author }) => `By ${author} in the file`,
  restricted: (reason) => `This device only. ${reason ?? ''}`,
  item: 'Item',
  none: 'Nothing marked yet',
  made: 'Made by a test',
};

describe('My marks', () => {
  test('Ask comes first, across all papers, and is listed once', () => {
    const asked = finding('asked', { ask: { on: true, question: 'When?' } });
    const marks = createMarks(
      { title: 'M' },
      [paper('r1', [finding('a'), asked]), paper('r2', [finding('b')])],
      'me',
    );
    expect(marks.ask.map((e) => [e.finding, e.question])).toEqual([['asked', 'When?']]);
    expect(marks.papers.map((p) => p.entries.map((e) => e.finding))).toEqual([['a'], ['b']]);
    expect(marks.total).toBe(3);
  });

  test('[S115] the page that the chair calls out stands first, where the paper is in its meeting’s pack', () => {
    const { sel } = finding('a');
    const pages = [{ page: 12, quads: [[0, 9, 9, 9, 0, 0, 9, 0]] }];
    const inPack = finding('a', { sel: { ...sel, pages }, packPage: '134' });
    const marks = createMarks({ title: 'M' }, [paper('r1', [inPack])], 'me');
    expect(writeCitation(marks.papers[0]!.entries[0]!.citation)).toBe(
      'Pack page 134, Paper r1, paragraph 3.11, page 12',
    );
  });

  test('deleted findings and papers without findings are left out', () => {
    const deleted = finding('gone', { deleted: { author: finding('x').author, at: 1, notedBy: [] } });
    expect(createMarks({ title: 'M' }, [paper('r1', [deleted]), paper('r2', [])], 'me')).toMatchObject({
      papers: [],
      total: 0,
    });
  });
});

test('notes of another member say whose they are', () => {
  const other = { member: 'm2', name: 'R. Sen', isMe: false };
  const { author: mine, audience } = finding('x');
  const notes = [
    { id: 'n1', text: 'Why?', author: other, at: 0, audience, versions: [] },
    { id: 'n2', text: 'Ask Finance', author: mine, at: 0, audience, versions: [] },
  ];
  const marks = createMarks({ title: 'M' }, [paper('r1', [finding('a', { notes })])], 'me');
  expect(marks.papers[0]?.entries[0]?.notes).toEqual(['R. Sen: Why?', 'Ask Finance']);
});

describe('whose marks', () => {
  const sen = { member: 'm2', name: 'R. Sen', isMe: false };
  const own = { ws: 'w1', kind: 'own' } as const;
  const group = { ws: 'g1', kind: 'group', name: 'Task group' } as const;
  const note = (id: string, audience: NoteView['audience'], author = sen): NoteView => ({
    id,
    text: `note ${id}`,
    author,
    at: 0,
    audience,
    versions: [],
  });
  const me = finding('mine').author;
  const inGroup = { audience: group, audiences: [group] };
  const findings = [
    finding('mine'),
    finding('shared', {
      audience: group,
      audiences: [group, own],
      ask: { on: true, question: 'Mine to ask' },
      notes: [note('theirs', group), note('private', own, me), note('open', group, me)],
    }),
    finding('theirs', { ...inGroup, author: sen, notes: [note('why', group), note('beside', own, me)] }),
    finding('asked', { ...inGroup, author: sen, ask: { on: true } }),
  ];
  const listed = (from: MarksFrom) => {
    const marks = createMarks({ title: 'M' }, [paper('r1', findings)], from);
    return [...marks.ask, ...marks.papers.flatMap(({ entries }) => entries)];
  };
  const ids = (from: MarksFrom): string[] => listed(from).map((entry) => entry.finding);

  test('mine are those that I made, shared or not, and those of others that I will ask about', () => {
    expect(ids('me')).toEqual(['shared', 'asked', 'mine']);
    expect(listed('me').map(({ by }) => by)).toEqual([undefined, 'R. Sen', undefined]);
  });

  test('those of others come when they are chosen, each with its author', () => {
    expect(ids('everyone')).toEqual(['shared', 'asked', 'mine', 'theirs']);
    const theirs = listed('everyone').find((entry) => entry.finding === 'theirs');
    expect(theirs).toMatchObject({ by: 'R. Sen', notes: ['R. Sen: note why', 'A. Marsh: note beside'] });
  });

  test('as a group sees it: none of my questions, and none of the notes that are only mine', () => {
    expect(ids({ group: 'g1' })).toEqual(['shared', 'theirs', 'asked']);
    const entries = listed({ group: 'g1' });
    expect(entries.some(({ ask, question }) => ask || question !== undefined)).toBe(false);
    expect(entries[0]?.notes).toEqual(['R. Sen: note theirs', 'note open']);
    expect(entries[1]?.notes).toEqual(['R. Sen: note why']);
  });

  test('the Word file follows, and names the author', async () => {
    const write = async (from: MarksFrom): Promise<string> => {
      const blob = await writeMarksDocx(createMarks({ title: 'M' }, [paper('r1', findings)], from), WORDS);
      return strFromU8(unzipSync(new Uint8Array(await blob.arrayBuffer()))['word/document.xml']!);
    };
    expect(await write('me')).not.toContain('words of theirs');
    const all = await write({ group: 'g1' });
    expect(all).toContain('words of theirs');
    expect(all.match(/By R\. Sen/g)).toHaveLength(2);
    expect(all).not.toContain('note private');
    expect(all).not.toContain('Mine to ask');
  });
});

test('a restricted paper is named as such, in its own part and among those to ask', async () => {
  const source = {
    ...paper('r1', [finding('a'), finding('asked', { ask: { on: true } })]),
    report: { key: 'r1', title: 'Prices', reason: 'Part 2 (Not for publication)' },
    restricted: true,
  };
  const marks = createMarks({ title: 'M' }, [source], 'me');
  expect(marks.papers[0]).toMatchObject({ restricted: true, reason: 'Part 2 (Not for publication)' });
  expect(marks.ask[0]).toMatchObject({ restricted: true });
  const blob = await writeMarksDocx(marks, WORDS);
  const xml = strFromU8(unzipSync(new Uint8Array(await blob.arrayBuffer()))['word/document.xml']!);
  expect(xml.match(/This device only\./g)).toHaveLength(2);
  expect(xml).toContain('Part 2 (Not for publication)');
});

test('the Word file has real headings, header rows and every quote', async () => {
  const asked = finding('asked', { ask: { on: true, question: 'By when & how?' } });
  const marks = createMarks(
    { title: 'My marks', committee: 'People Scrutiny', date: '8 October 2019' },
    [paper('r1', [finding('a'), asked])],
    'me',
  );
  const blob = await writeMarksDocx(marks, WORDS);
  const files = unzipSync(new Uint8Array(await blob.arrayBuffer()));
  const xml = strFromU8(files['word/document.xml']!);
  expect(xml.match(/<w:pStyle w:val="Heading1"\/>/g)).toHaveLength(1);
  expect(xml.match(/<w:pStyle w:val="Heading2"\/>/g)).toHaveLength(2);
  expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(2);
  expect(xml).toContain('words of a');
  expect(xml).toContain('words of asked');
  expect(xml).toContain('By when &amp; how?');
  expect(xml.indexOf('words of asked')).toBeLessThan(xml.indexOf('words of a”'));
});
