import { expect, test } from 'vitest';
import type { Command } from '../../core/command.ts';
import type { FindingView } from '../../core/view.ts';
import {
  acrobat,
  acrobatQuad,
  PANEL,
  rectOf,
  withAnnotations,
} from '../../documents/paper/pdf/annotated-pdfs.ts';
import { findingIdOf } from '../../documents/paper/pdf/file-marks.ts';
import { placeFileMark } from '../../documents/paper/pdf/place-file-mark.ts';
import { readTestMarks } from '../../documents/paper/pdf/test-file-marks.ts';
import { readMarkComment, writeMarkComment } from '../../exchange/mark-comment.ts';
import { COMMENT_WORDS } from '../strings/marks.ts';
import { adoptCommand, knownOf, type Adopting } from './adopt-command.ts';
import type { FileEntry } from './read-file-entries.ts';

const COSTS = { id: 'costs', label: 'Costs', group: 'Money', synonyms: [], definition: '' };
const OWN = '0190a0e0-0000-7000-8000-000000000001';
const ADOPTING: Adopting = {
  view: { rid: 'paper', findings: [], deleted: [] },
  edition: 'e1',
  themes: [COSTS],
  inUse: new Set(),
  at: 7,
};

async function entriesOf(bytes: Uint8Array<ArrayBuffer>): Promise<readonly FileEntry[]> {
  const { marks, words } = await readTestMarks(bytes);
  const entries: FileEntry[] = [];
  for (const mark of marks) {
    const sel = placeFileMark(words, mark, () => 'somewhere');
    if (!sel.ok) throw new Error(sel.code);
    const comment =
      mark.finding === undefined
        ? { kind: null, ask: false, themes: [], notes: mark.text === '' ? [] : [mark.text] }
        : readMarkComment(mark.text, COMMENT_WORDS);
    entries.push({ mark, sel: sel.value, comment, page: 1, finding: await findingIdOf(mark, 'paper') });
  }
  return entries;
}

/** As our export writes it. */
function ours(): Uint8Array<ArrayBuffer> {
  const comment = writeMarkComment(
    { kind: 'risk', ask: true, question: 'When?', themes: ['costs', 'Lettings'], notes: ['One.', 'Two.'] },
    COMMENT_WORDS,
  );
  return withAnnotations([
    `<< /Type /Annot /Subtype /Highlight /Rect [${rectOf(PANEL)}] /QuadPoints [${acrobatQuad(PANEL)}] /F 4
       /T (A. Marsh) /NM (${OWN}) /Contents (${comment}) /CreationDate (D:20260303101500Z) >>`,
  ]);
}

const all = (command: Command): readonly Command[] => (command.type === 'all' ? command.commands : []);

test('[D54] [S100] our own is the same finding, with kind, question, themes and notes; a new theme is made once', async () => {
  const command = await adoptCommand(await entriesOf(ours()), ADOPTING);
  expect(all(command)).toMatchObject([
    { type: 'theme.put', id: 'costs', theme: { label: 'Costs' } },
    { type: 'theme.put', theme: { label: 'Lettings' } },
    {
      type: 'mark',
      finding: OWN,
      kind: 'risk',
      ask: true,
      question: 'When?',
      themes: ['costs', expect.any(String)],
      source: { key: OWN, author: 'A. Marsh', at: Date.UTC(2026, 2, 3, 10, 15) },
      notes: [{ text: 'One.' }, { text: 'Two.' }],
    },
  ]);
  expect(all(await adoptCommand(await entriesOf(ours()), ADOPTING))).toEqual(all(command));
});

test('[S100] answers are notes of their authors, in their order', async () => {
  const [first] = all(await adoptCommand(await entriesOf(acrobat()), ADOPTING));
  const { notes = [] } = first as Extract<Command, { type: 'mark' }>;
  expect(notes).toMatchObject([{ author: 'J. Smith' }, { author: 'R. Sen', text: 'I did, in May.' }]);
  expect(notes.map(({ note }) => note)).toEqual(notes.map(({ note }) => note).toSorted());
});

test('[D51] what is here, or was adopted in a paper with the same pages, is not adopted; what was deleted comes back', async () => {
  const entries = await entriesOf(acrobat());
  const [one, two] = entries as [FileEntry, FileEntry];
  const elsewhere = { id: 'f9', rid: 'other', source: { author: '', key: one.mark.key } } as FindingView;
  const deleted = { id: two.finding, rid: 'paper' } as FindingView;
  const view = { rid: 'paper', findings: [elsewhere], deleted: [deleted] };
  expect([...knownOf(view, entries).values()]).toEqual([
    { state: 'here', finding: 'f9', rid: 'other' },
    { state: 'deleted', finding: two.finding, rid: 'paper' },
  ]);
  expect(all(await adoptCommand(entries, { ...ADOPTING, view }))).toEqual([
    { type: 'restore', finding: two.finding, rid: 'paper', at: 7 },
  ]);
});
