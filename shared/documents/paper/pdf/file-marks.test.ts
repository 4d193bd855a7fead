import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zlibSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import {
  acrobat,
  acrobatQuad,
  COSTS,
  edge,
  firstOf,
  LINES,
  packed,
  PANEL,
  preview,
  rectOf,
  utf16,
  withAnnotations,
  zotero,
} from './annotated-pdfs.ts';
import { readNames } from './annotation-names.ts';
import { findingIdOf } from './file-marks.ts';
import { readTestMarks as read } from './test-file-marks.ts';
import { linesFrom, writeTestPdf } from './write-test-pdf.ts';

const mark = (more = '', { line, from, to } = PANEL): string =>
  `<< /Type /Annot /Subtype /Highlight /Rect [${rectOf({ line, from, to })}] /QuadPoints [${acrobatQuad({ line, from, to })}] /F 4 ${more} >>`;

describe('marks of other programs', () => {
  test('[D50] Acrobat: words, author, comment, day, the answer under it; no popup and no "accepted"', async () => {
    const got = await read(acrobat());
    expect(got.marks).toMatchObject([
      {
        shape: 'words',
        author: 'J. Smith',
        text: 'Who asked? – Zoë',
        at: Date.UTC(2026, 2, 3, 9, 15),
        answers: [{ author: 'R. Sen', text: 'I did, in May.', at: Date.UTC(2026, 2, 5, 9) }],
      },
      {
        shape: 'note',
        author: 'J. Smith',
        text: 'Ask for the figures.',
        at: Date.UTC(2026, 2, 3, 9, 20),
        answers: [],
      },
    ]);
    expect(got.marks.map(got.quote)).toEqual([
      'The panel asked what became',
      'Costs rose sharply in the year, and nobody was told.',
    ]);
  });

  test('[D50] Edge, with the corners as the standard has them and nobody named', async () => {
    const got = await read(edge());
    expect(got.marks).toMatchObject([{ author: '', text: '', at: Date.UTC(2026, 3, 1) }]);
    expect(got.marks.map(got.quote)).toEqual(['Costs rose sharply in the year']);
  });

  test('[D50] Preview: names in both encodings, an underline, an oval as a box with the words in it', async () => {
    const got = await read(preview());
    expect(got.marks).toMatchObject([
      { shape: 'words', author: 'Jörg Müller', text: 'Check\nthis.' },
      { shape: 'box', author: 'Jörg' },
    ]);
    expect(got.marks.map(got.quote)).toEqual([
      'The panel asked what became',
      'The service will report again in June.',
    ]);
  });

  test('[D50] a word of which half is marked is taken whole, of which less is not; our own letter by letter', async () => {
    const to = async (right: number, more = ''): Promise<string> => {
      const got = await read(withAnnotations([mark(more, { ...PANEL, to: right })]));
      return got.quote(got.marks[0]);
    };
    expect(await to(226)).toBe('The panel asked what became');
    expect(await to(207)).toBe('The panel asked what');
    const own = await to(226, '/NM (0190a0e0-0000-7000-8000-000000000001)');
    expect(own).toMatch(/^The panel asked what beca?m?$/);
  });

  test('[D51] Zotero: known again by its name when its comment was changed since', async () => {
    const [before, after] = [await read(zotero()), await read(zotero('Compare 2023.'))];
    expect(before.marks).toMatchObject([{ author: 'Ann Lee', text: 'Compare 2024.' }]);
    expect(after.marks[0]!.key).toBe(before.marks[0]!.key);
    expect(before.quote(before.marks[0])).toBe('Costs rose sharply in the year');
  });

  test('[D51] the key is the same on another page number, another in another paper; two of one name are two', async () => {
    const [alone] = (await read(withAnnotations([mark('/NM (x)')]))).marks;
    const own = firstOf(2);
    const marked = { lines: linesFrom(LINES), more: `/Annots [${own} 0 R ${own + 1} 0 R]` };
    const two = [mark('/NM (x)'), mark('/NM (x)', COSTS)];
    const inPack = await read(writeTestPdf([{ lines: linesFrom(['Cover.']) }, marked], undefined, '', two));
    expect(inPack.marks.map(({ key }) => key)).toEqual([alone!.key, `${alone!.key}/2`]);
    expect(inPack.marks[0]!.places[0]!.page).toBe(2);
    const other = { lines: linesFrom(['Other words.']), more: `/Annots [${own} 0 R]` };
    const elsewhere = await read(writeTestPdf([other, marked], undefined, '', two));
    expect(elsewhere.marks[0]!.key).not.toBe(alone!.key);
    expect(await findingIdOf(alone!, 'paper-1')).not.toBe(await findingIdOf(alone!, 'paper-2'));
    expect(await findingIdOf(alone!, 'paper-1')).toBe(await findingIdOf(alone!, 'paper-1'));
  });

  test('[D51] without a name by all that it is', async () => {
    const keys = (await read(withAnnotations([mark('/T (A)'), mark('/T (B)'), mark('/T (A)', COSTS)]))).marks;
    expect(new Set(keys.map(({ key }) => key)).size).toBe(3);
    expect((await read(withAnnotations([mark('/T (A)')]))).marks[0]!.key).toBe(keys[0]!.key);
  });

  test('[D52] names are read where objects are packed, and the newest of an object counts', async () => {
    const first = firstOf(1);
    const both = {
      [first]: mark('/NM (old) /Contents (a \\) /NM \\(no\\) b)'),
      [first + 7]: '<< /NM (other) >>',
    };
    const zip = (words: string) => {
      const bytes = zlibSync(Uint8Array.from(words, (each) => each.charCodeAt(0)));
      return {
        filter: '/Filter /FlateDecode',
        bytes: Array.from(bytes, (each) => String.fromCharCode(each)).join(''),
      };
    };
    const names = (...objects: string[]) => {
      const text = objects.map((body, at) => `${at + 90} 0 obj\n${body}\nendobj\n`).join('');
      const bytes = Uint8Array.from(text, (each) => each.charCodeAt(0));
      return readNames(new Blob([bytes]), new Set([`${first}R`]), new AbortController().signal);
    };
    expect([...(await names(packed(both)))]).toEqual([[`${first}R`, 'old']]);
    expect([...(await names(packed(both, zip)))]).toEqual([[`${first}R`, 'old']]);
    const newer = packed({ [first]: mark(`/NM ${utf16('neü')}`) }, zip);
    expect([...(await names(packed(both), newer))]).toEqual([[`${first}R`, 'neü']]);
    expect(
      (await names(packed(both, () => ({ filter: '/Filter /FlateDecode', bytes: 'no zip at all' })))).size,
    ).toBe(0);
    expect((await names(mark('/NM (never closed'))).size).toBe(0);
  });
});

test('[D52] packed anew by another program, the marks of each have the keys they had', async ({ skip }) => {
  const folder = mkdtempSync(join(tmpdir(), 'rapporteur-qpdf-'));
  const [before, after] = [join(folder, 'before.pdf'), join(folder, 'after.pdf')];
  try {
    for (const make of [acrobat, edge, preview, zotero]) {
      writeFileSync(before, make());
      const { error } = spawnSync('qpdf', ['--object-streams=generate', before, after]);
      if (error !== undefined) return skip('qpdf is not on this machine');
      const [was, is] = [await read(make()), await read(new Uint8Array(readFileSync(after)))];
      expect(is.marks.map(({ key }) => key)).toEqual(was.marks.map(({ key }) => key));
      expect(readFileSync(after, 'latin1')).toContain('/ObjStm');
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
});

describe('marks that are not as they should be', () => {
  test('[D53] without corners, or with too few, the whole rectangle is meant; without a place it is counted', async () => {
    const bare = (rect: string, more = ''): string =>
      `<< /Type /Annot /Subtype /Highlight /Rect [${rect}] ${more} /F 4 /Contents (c) >>`;
    const got = await read(
      withAnnotations([
        bare(rectOf(PANEL)),
        bare(rectOf(COSTS), '/QuadPoints [1 2 3 4 5 6]'),
        bare('0 0 0 0'),
        bare('5000 5000 5100 5012'),
        bare(rectOf(COSTS), `/QuadPoints [${acrobatQuad({ ...COSTS, from: 9_000, to: 9_100 })}]`),
      ]),
    );
    expect(got.left).toBe(1);
    expect(got.marks.map(got.quote)).toEqual([
      'The panel asked what became',
      'Costs rose sharply in the year',
      'selection-empty',
      'selection-empty',
    ]);
  });

  test('[D53] an author of a megabyte is cut, control characters and scripts are words and nothing more', async () => {
    const got = await read(
      withAnnotations([
        mark(`/T (${'A'.repeat(1_000_000)}) /Contents (${'c'.repeat(50_000)})`),
        mark('/T (\\000\\007Eve) /Contents (<script>globalThis.ran=1</script>\\001)', COSTS),
      ]),
    );
    expect(got.marks[0]!.author).toHaveLength(120);
    expect(got.marks[0]!.text).toHaveLength(20_000);
    expect(got.marks[1]).toMatchObject({ author: 'Eve', text: '<script>globalThis.ran=1</script>' });
    expect(globalThis).not.toHaveProperty('ran');
  });

  test('[D53] answers that go round in a circle, or answer nothing, stand by themselves', async () => {
    const first = firstOf(1);
    const note = (to: number, words: string): string =>
      `<< /Type /Annot /Subtype /Text /Rect [30 741 48 759] /F 4 /IRT ${to} 0 R /Contents (${words}) >>`;
    const got = await read(
      withAnnotations([note(first + 1, 'a'), note(first, 'b'), note(999, 'c'), note(first + 2, 'd')]),
    );
    expect(got.marks.map(({ text, answers }) => [text, answers.map((each) => each.text)])).toEqual([
      ['a', []],
      ['b', []],
      ['c', ['d']],
    ]);
  });

  test('[D53] links, fields and hidden marks are none; a part of another has its place', async () => {
    const first = firstOf(1);
    const got = await read(
      withAnnotations([
        `<< /Type /Annot /Subtype /Caret /Rect [${rectOf(PANEL)}] /F 4 /Contents (instead) >>`,
        `<< /Type /Annot /Subtype /StrikeOut /Rect [${rectOf(COSTS)}] /QuadPoints [${acrobatQuad(COSTS)}] /F 4 /IRT ${first} 0 R /RT /Group >>`,
        '<< /Type /Annot /Subtype /Link /Rect [70 740 300 756] /A << /S /URI /URI (javascript:1) >> >>',
        `<< /Type /Annot /Subtype /Highlight /Rect [${rectOf(PANEL)}] /F 2 >>`,
        '<< /Type /Annot /Subtype /Nonsense /Rect [70 740 300 756] >>',
        '<< /Type /Annot >>',
      ]),
    );
    expect(got.marks).toMatchObject([{ text: 'instead', shape: 'words' }]);
    expect(got.quote(got.marks[0])).toBe('Costs rose sharply in the year');
  });

  test('[D53] ten thousand marks are read', async () => {
    const note = (at: number): string =>
      `<< /Type /Annot /Subtype /Text /Rect [30 741 48 759] /F 4 /NM (n${at}) /Contents (Note ${at}) >>`;
    const got = await read(withAnnotations(Array.from({ length: 10_000 }, (_, at) => note(at))));
    expect(got.marks).toHaveLength(10_000);
    expect(got.quote(got.marks[9_999])).toBe('Costs rose sharply in the year, and nobody was told.');
  });

  test('[D50] what is marked on no words is a box with a name', async () => {
    const got = await read(
      withAnnotations([
        '<< /Type /Annot /Subtype /Ink /Rect [100 100 200 150] /InkList [[100 100 200 150]] /F 4 >>',
        '<< /Type /Annot /Subtype /Text /Rect [300 300 320 320] /F 4 /Contents (Where is the appendix?) >>',
      ]),
    );
    expect(got.marks.map(got.quote)).toEqual(['a box on page 1', 'a note on page 1']);
  });
});
