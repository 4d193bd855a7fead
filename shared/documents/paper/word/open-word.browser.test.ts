import { describe, expect, test } from 'vitest';
import { strToU8, zipSync } from 'fflate';
import { wordFile, withPart, type WordFile } from '../../../../test/word-file.ts';
import { listOutline } from '../../page/anchor-page.ts';
import { openSnapshot } from '../snapshot.ts';
import { describeWord } from './describe-word.ts';
import { openWord, type OpenWord } from './open-word.ts';

const REPORT: WordFile = {
  title: 'Annual report on lettings',
  header: 'Saltmere Borough Council',
  lines: [
    'Report of the Director',
    '1 Purpose',
    '2 The panel asked for it.',
    '2 It says what became of the points.',
    '3 of tenants,',
    '1 Figures',
    '| Ward | Lettings',
    '# Background',
    '* Nobody was asked twice.',
  ],
};

async function opened(file: Uint8Array<ArrayBuffer>): Promise<OpenWord> {
  const got = await openWord(new Blob([file]));
  if (!got.ok) throw new Error(`${got.code} ${got.detail}`);
  return got.value;
}

function wordsOf({ html }: OpenWord) {
  const shown = openSnapshot(html);
  if (!shown.ok) throw new Error(shown.code);
  return shown.value.page;
}

test('a report is read with its headings, its numbers as printed, and its table', async () => {
  const word = await opened(await wordFile(REPORT));
  const page = wordsOf(word);
  const labels = page.index.blocks.map(({ label }) => label).filter((label) => label !== undefined);
  expect(labels).toEqual(expect.arrayContaining(['1.1', '1.2']));
  expect(page.index.text).toContain('1.2 it says what became of the points.');
  expect(page.index.text).toContain('(a) of tenants,');
  expect(page.index.blocks.filter(({ kind }) => kind === 'cell')).toHaveLength(2);
  expect(listOutline(page).some(({ kind, text }) => kind === 'heading' && text === 'Background')).toBe(true);
  expect([word.title, word.running]).toEqual(['Annual report on lettings', ['Saltmere Borough Council']]);
});

test('equal bytes give equal words', async () => {
  const file = await wordFile(REPORT);
  expect((await opened(file)).html).toBe((await opened(file)).html);
});

describe('signs that a paper is closed', () => {
  const signs = async (file: WordFile) => (await describeWord(new Blob([await wordFile(file)]))).signs;

  test('are the lines above its first number, and its running heads and feet', async () => {
    const lines = ['Cabinet', 'NOT FOR PUBLICATION', '1 Purpose', 'Exempt is a word of the text.'];
    const got = await signs({ lines, footer: 'Confidential' });
    expect(got.header).toEqual(['Cabinet', 'NOT FOR PUBLICATION']);
    expect(got.running).toEqual(['Confidential']);
  });
});

describe('a document with bad intentions', () => {
  const RELS = 'word/_rels/document.xml.rels';
  const link = (target: string) => (xml: string) =>
    xml.replace(
      '</Relationships>',
      `<Relationship Id="evil" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="${target}" TargetMode="External"/></Relationships>`,
    );
  const used = (xml: string): string =>
    xml.replace(
      '<w:body>',
      '<w:body><w:p><w:hyperlink r:id="evil" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><w:r><w:t>press</w:t></w:r></w:hyperlink></w:p>',
    );

  test.for(['javascript:alert(1)', 'JaVaScRiPt:alert(1)', 'data:text/html,x', 'file:///etc/passwd'])(
    'has its words, and no link to %s',
    async (target) => {
      const file = withPart(withPart(await wordFile(REPORT), RELS, link(target)), 'word/document.xml', used);
      const { html } = await opened(file);
      expect(html).toContain('press');
      expect(html).not.toMatch(/href|javascript|data:|file:/i);
    },
  );

  test('keeps a link to a page', async () => {
    const target = 'https://saltmere.gov.uk/papers';
    const file = withPart(withPart(await wordFile(REPORT), RELS, link(target)), 'word/document.xml', used);
    expect((await opened(file)).html).toContain(`href="${target}"`);
  });

  test('has markup in its words shown as words, and loads no picture from elsewhere', async () => {
    const file = await wordFile({ lines: ['<img src=x onerror=alert(1)><script>alert(2)</script>'] });
    const { html } = await opened(file);
    expect(wordsOf({ html, running: [] }).index.text).toContain('<script>alert(2)</script>');
    expect(new DOMParser().parseFromString(html, 'text/html').querySelector('img, script')).toBeNull();
  });
});

describe('a file that is no sound Word document', () => {
  const codeOf = async (bytes: Uint8Array<ArrayBuffer>): Promise<string> => {
    const got = await openWord(new Blob([bytes]));
    return got.ok ? 'ok' : got.code;
  };

  test('is told by what it is: locked, broken, another zip, larger than can be opened', async () => {
    const sound = await wordFile(REPORT);
    const compound = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]);
    expect(await codeOf(compound)).toBe('paper-locked');
    expect(await codeOf(sound.slice(0, sound.length / 2))).toBe('paper-damaged');
    expect(await codeOf(zipSync({ 'xl/workbook.xml': strToU8('<x/>') }))).toBe('paper-not-pdf');
    expect(await codeOf(withPart(sound, 'word/document.xml', () => '<w:document'))).toBe('paper-damaged');
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(80 * 2 ** 20) });
    expect(bomb.length).toBeLessThan(100_000);
    expect(await codeOf(bomb)).toBe('paper-too-large');
  });

  test('without words it is a picture of pages, and what it says of itself is kept', async () => {
    const described = await describeWord(new Blob([await wordFile({ title: 'Scan', lines: [] })]));
    expect(described).toMatchObject({ told: ['paper-scanned'], title: 'Scan', text: '' });
  });
});
