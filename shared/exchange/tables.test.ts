import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCsv, writeCsv } from './csv.ts';
import { CSV_COLUMNS, findingRows } from './findings-csv.ts';
import { writeMarkdown } from './markdown.ts';
import { readFindingsFile } from './read-file.ts';
import { byTheme, writeScheduleDocx, type ScheduleWords } from './schedule-docx.ts';
import { strFromU8, unzipSync } from 'fflate';
import { anyFinding, fileFinding } from './test-findings.ts';

const KINDS = {
  strength: 'Strength',
  development: 'To improve',
  recommendation: 'Recommendation',
  action: 'Action or promise',
  risk: 'Risk',
  indicator: 'Figure or grade',
  decision: 'Decision',
};

describe('tables', () => {
  test('[X5] begin with the mark of UTF-8, end their lines as RFC 4180 says, and no cell is a formula', () => {
    const text = writeCsv([
      ['=1+1', '+44', '-5', '@SUM(A1)', '\tx', "'=quoted"],
      ['a,b', 'say "so"', 'two\nlines', '', "it's", 'é'],
    ]);
    expect(text).toBe(
      '\ufeff' +
        "'=1+1,'+44,'-5,'@SUM(A1),'\tx,''=quoted\r\n" +
        '"a,b","say ""so""","two\nlines",,it\'s,é\r\n',
    );
  });

  test('[X5] are read as they were written, whatever is in them', () => {
    const cell = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('=a', "'=a", "''+b", '"', '\r\n', ',', '-'),
    );
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { maxLength: 5 }), (rows) => {
        expect(readCsv(writeCsv(rows))).toEqual(rows);
      }),
    );
    expect(readCsv('a,b\n"c,d')).toBeUndefined();
    expect(readCsv('a,"b"c\n')).toBeUndefined();
    expect(readCsv('a,b\nc,')).toEqual([
      ['a', 'b'],
      ['c', ''],
    ]);
  });

  test('[X5] have one row for each finding, with where it is cited; and are read again by the names of the columns', () => {
    const rows = findingRows(
      [fileFinding({ citation: { paper: 'Care at home', paragraph: 'paragraph 3.11' } })],
      KINDS,
    );
    expect(Object.fromEntries(CSV_COLUMNS.map((column, at) => [column, rows[1]![at]]))).toMatchObject({
      Council: 'Estwick',
      'Meeting date': '2019-10-08',
      Citation: 'Care at home, paragraph 3.11',
      Paragraph: '3.11',
      Kind: 'Risk',
      Ask: 'yes',
      Themes: 'Leadership; Late actions',
      Notes: 'Why?\nAnd by whom?\n\nR. Sen: Late again.',
      Figure: '28.5%',
      Due: '2019-11',
      'Due as written': 'by November',
      Status: 'raised-again',
      'Others see': 'R. Sen: Strength',
    });
    const turned = rows.map((row) => row.toReversed());
    const read = readFindingsFile(writeCsv(turned), KINDS);
    expect(read).toMatchObject({
      ok: true,
      value: {
        format: 'csv',
        refused: [],
        findings: [
          {
            id: fileFinding().id,
            kind: 'risk',
            ask: true,
            question: 'When will it be done?',
            creator: 'A. Marsh',
          },
        ],
      },
    });
  });

  test('[X5] words, kind, question and author of any finding come back from its row', () => {
    fc.assert(
      fc.property(anyFinding, (finding) => {
        const read = readFindingsFile(writeCsv(findingRows([finding], KINDS)), KINDS);
        if (!read.ok) throw new Error(read.fault);
        const { id, kind, ask, creator, at } = finding;
        expect(read.value.findings).toMatchObject([
          { id, kind, ask, creator, at, quote: { exact: finding.quote.exact.replaceAll(/\s+/g, ' ') } },
        ]);
      }),
    );
  });
});

describe('Markdown', () => {
  const WORDS = { kinds: KINDS, plain: 'Marked', ask: 'To ask', themes: 'Themes', made: 'Made' };

  test('[X6] quotation, citation, link, themes and notes, paper by paper', () => {
    const text = writeMarkdown('My marks', [fileFinding({ citation: { paper: 'Care at home' } })], WORDS);
    expect(text).toBe(
      [
        '# My marks',
        'Made',
        '## Care at home',
        'Estwick, People Scrutiny, 2019-10-08, <https://council.example/report>',
        '**Risk** (raised-again)',
        '> Six actions \u{1f600} were late.',
        '— Care at home, A. Marsh, 1970-01-01',
        'To ask: When will it be done?',
        'Themes: Leadership, Late actions',
        'Why?  \nAnd by whom?',
        'R. Sen: Late again.\n',
      ].join('\n\n'),
    );
  });

  test('[X6] nothing that was typed is markup', () => {
    const note = { text: '# No *heading*\n- [link](https://a.example/) <b>', author: '' };
    const text = writeMarkdown('1. x', [fileFinding({ notes: [note] })], WORDS);
    expect(text).toContain(String.raw`# 1\. x`);
    expect(text).toContain(
      String.raw`\# No \*heading\*` + '  \n' + String.raw`\- \[link\](https://a.example/) \<b\>`,
    );
  });
});

describe('the evidence by theme', () => {
  const WORDS: ScheduleWords = {
    kinds: KINDS,
    plain: 'Marked',
    ask: 'To ask',
    noTheme: 'No theme',
    columns: ['Kind', 'Words', 'Where', 'Notes'],
    counted: (findings, papers) => `${findings} findings in ${papers} papers`,
    none: 'Nothing',
    made: 'Made',
  };
  const at = (id: string, date: string, ...themes: string[]) =>
    fileFinding({
      id,
      paper: { title: id, date, rid: id },
      themes: themes.map((label) => ({ label })),
    });

  test('[X7] a finding stands under each of its themes, oldest first; those without a theme come last', () => {
    const all = [
      at('b', '2019-01-01', 'Leadership'),
      at('a', '2016-01-01', 'Leadership', 'Costs'),
      at('c', '2011-01-01'),
    ];
    expect(
      byTheme(all, 'No theme').map(({ label, findings }) => [label, findings.map(({ id }) => id)]),
    ).toEqual([
      ['Costs', ['a']],
      ['Leadership', ['a', 'b']],
      ['No theme', ['c']],
    ]);
  });

  test('[X7] in Word with real headings, and tables whose header rows repeat', async () => {
    const blob = await writeScheduleDocx(
      'Evidence',
      [at('a', '2016-01-01', 'Costs'), at('c', '2011-01-01')],
      WORDS,
    );
    const parts = unzipSync(new Uint8Array(await blob.arrayBuffer()));
    const xml = strFromU8(parts['word/document.xml']!);
    expect(xml.match(/<w:pStyle w:val="Heading2"\/>/g)).toHaveLength(2);
    expect(xml.match(/<w:tbl>/g)).toHaveLength(2);
    expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(2);
    expect(xml).toContain('2 findings in 2 papers');
    expect(xml).toContain('w:orient="landscape"');
  });
});
