import { unzipSync, strFromU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { INFORMAL } from '../core/session.ts';
import type { FindingView } from '../core/view.ts';
import { createMarks, type Marks } from './marks.ts';
import { writeMarksDocx, type MarksWords } from './marks-docx.ts';
import { writeAnnotations } from './annotations.ts';
import { writeFindings } from './findings-file.ts';
import { fileFinding } from './test-findings.ts';

const SEN = { member: 'm2', name: 'R. Sen', isMe: false };
const sel = {
  v: 1,
  quote: { exact: 'It is promised by June.', prefix: '', suffix: '' },
  position: { start: 0, end: 5 },
  block: { startBlock: 0, startOffset: 0, endBlock: 0, endOffset: 5 },
} as const;

function marksOf(session?: FindingView['session']): Marks {
  const group = { ws: 'g', kind: 'group', name: 'People Scrutiny' } as const;
  const note = {
    id: 'n',
    text: 'Agreed in a tagging session (3 and 1).',
    author: SEN,
    at: 0,
    audience: group,
    versions: [],
  };
  const finding: FindingView = {
    id: 'f',
    rid: 'r1',
    audience: group,
    audiences: [group],
    author: SEN,
    at: 0,
    edition: 'e1',
    sel,
    anchors: {},
    kind: 'action',
    otherKinds: [],
    themes: [],
    notes: [note],
    ask: { on: false },
    repairs: [],
    confirmed: [],
    ...(session ? { session } : {}),
  };
  const report = { key: 'r1', title: 'A report' };
  return createMarks(
    { title: 'M' },
    [{ rid: 'r1', report, findings: [finding], restricted: false }],
    'everyone',
  );
}

const WORDS = {
  kinds: {},
  columns: {},
  by: (name: string) => `By ${name}`,
  none: '',
  made: 'Made',
  item: 'Item',
  ask: 'Ask',
} as unknown as MarksWords;

async function wordsOfDocx(marks: Marks): Promise<string> {
  const blob = await writeMarksDocx(marks, WORDS);
  return strFromU8(unzipSync(new Uint8Array(await blob.arrayBuffer()))['word/document.xml']!);
}

describe('what a tagging session recorded, in files', () => {
  test('[Y104] Word says once for all and at the mark that it is no decision, and names nobody', async () => {
    const text = await wordsOfDocx(marksOf('agreed'));
    expect(text.split(INFORMAL)).toHaveLength(3);
    expect(text).toContain('Agreed in a tagging session (3 and 1).');
    expect(text).not.toContain('Sen');
  });

  test('[Y104] so do W3C annotations and our own file', () => {
    const notes = [
      { text: 'Agreed in a tagging session (3 and 1).', author: '' },
      { text: INFORMAL, author: '' },
    ];
    const entries = [fileFinding({ creator: '', notes, statuses: [], otherKinds: [], session: true })];
    const page = writeAnnotations('p', 'M', entries);
    expect(page.summary).toBe(INFORMAL);
    expect(JSON.stringify(page.items)).toContain(INFORMAL);
    const file = writeFindings('M', 0, entries, new Map());
    expect(file.notice).toBe(INFORMAL);
    expect(JSON.stringify([page, file])).not.toContain('Sen');
  });

  test('[Y104] of what no session recorded nothing of the kind is said', async () => {
    const marks = marksOf();
    expect(marks.informal).toBeUndefined();
    expect(await wordsOfDocx(marks)).not.toContain('informal');
  });
});
