/** The evidence by theme as a Word file for officers: real headings, real tables with header rows that repeat. */
import {
  Document,
  HeadingLevel,
  Packer,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { writeCitation } from '../core/citation.ts';
import { INFORMAL } from '../core/session.ts';
import { noteWords, type KindWords } from './findings-csv.ts';
import type { FileFinding } from './file-finding.ts';
import { A4, MARGIN, SERIF, footer, headingStyle, ruledCell } from './docx-parts.ts';

export interface ScheduleWords {
  readonly kinds: KindWords;
  readonly plain: string;
  readonly ask: string;
  /** Of findings that have no theme. */
  readonly noTheme: string;
  readonly columns: readonly [kind: string, words: string, source: string, note: string];
  readonly counted: (findings: number, papers: number) => string;
  readonly none: string;
  readonly made: string;
}

export interface ScheduleTheme {
  readonly label: string;
  readonly findings: readonly FileFinding[];
}

const WIDTHS = [13, 42, 25, 20] as const;

/** By label, oldest evidence first; a finding with several themes stands under each. Those without come last. */
export function byTheme(findings: readonly FileFinding[], noTheme: string): readonly ScheduleTheme[] {
  const themes = new Map<string, FileFinding[]>();
  const rest: FileFinding[] = [];
  for (const finding of findings) {
    if (finding.themes.length === 0) rest.push(finding);
    for (const { label } of finding.themes) themes.set(label, [...(themes.get(label) ?? []), finding]);
  }
  const dateOf = ({ paper }: FileFinding): string => paper.date ?? '9999';
  const listed = [...themes].map(([label, own]) => ({
    label,
    findings: own.toSorted((a, b) => dateOf(a).localeCompare(dateOf(b))),
  }));
  const sorted = listed.sort((a, b) => a.label.localeCompare(b.label, 'en'));
  return rest.length === 0 ? sorted : [...sorted, { label: noTheme, findings: rest }];
}

/** Makes the file. Pure but for the zip's own clock: `made` carries the time that a person reads. */
export async function writeScheduleDocx(
  title: string,
  findings: readonly FileFinding[],
  words: ScheduleWords,
): Promise<Blob> {
  const papers = new Set(findings.map(({ paper }) => paper.rid ?? paper.url ?? paper.title)).size;
  const informal = findings.some(({ session }) => session) ? [paragraph(INFORMAL, { bold: true })] : [];
  const head = [
    heading(title, HeadingLevel.HEADING_1),
    paragraph(findings.length === 0 ? words.none : words.counted(findings.length, papers)),
    ...informal,
  ];
  const parts = byTheme(findings, words.noTheme).flatMap(({ label, findings: own }) => [
    heading(label, HeadingLevel.HEADING_2),
    table(own, words),
  ]);
  return Packer.toBlob(createDocument(title, [...head, ...parts], words));
}

function createDocument(
  title: string,
  children: readonly (Paragraph | Table)[],
  words: ScheduleWords,
): Document {
  return new Document({
    title,
    creator: 'Rapporteur',
    description: words.made,
    styles: {
      default: {
        document: { run: { font: 'Arial', size: 20, language: { value: 'en-GB' } } },
        heading1: headingStyle(34, 0),
        heading2: headingStyle(26, 320),
      },
    },
    sections: [
      {
        properties: {
          page: {
            // Portrait measures: the orientation turns them.
            size: { ...A4, orientation: PageOrientation.LANDSCAPE },
            margin: MARGIN,
          },
        },
        footers: { default: footer(words.made) },
        children: [...children],
      },
    ],
  });
}

function heading(text: string, level: (typeof HeadingLevel)[keyof typeof HeadingLevel]): Paragraph {
  return new Paragraph({ heading: level, keepNext: true, children: [new TextRun(text)] });
}

interface RunLook {
  readonly bold?: boolean;
  readonly font?: string;
  readonly size?: number;
}

function paragraph(text: string, look: RunLook = {}): Paragraph {
  return new Paragraph({ children: [new TextRun({ text, ...look })], spacing: { after: 40 } });
}

function table(findings: readonly FileFinding[], words: ScheduleWords): Table {
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: words.columns.map((text, at) => cell([paragraph(text, { bold: true })], at)),
  });
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [head, ...findings.map((finding) => row(finding, words))],
  });
}

function row(finding: FileFinding, words: ScheduleWords): TableRow {
  const { kind, quote, citation, paper, notes, creator, ask, question, statuses } = finding;
  const source = [paper.council, paper.committee, paper.date].filter((part) => part !== undefined);
  const asked = ask ? [question === undefined ? words.ask : `${words.ask}: ${question}`] : [];
  const said = [...asked, ...notes.map((note) => noteWords(note, creator))].flatMap((text) =>
    text.split('\n'),
  );
  const status = statuses?.at(-1)?.value;
  return new TableRow({
    cantSplit: true,
    children: [
      cell(
        [
          paragraph(kind === null ? words.plain : words.kinds[kind], { bold: true }),
          ...(status === undefined ? [] : [paragraph(status)]),
        ],
        0,
      ),
      cell([paragraph(`“${quote.exact}”`, { font: SERIF, size: 22 })], 1),
      cell(
        [
          paragraph(citation ? writeCitation(citation) : paper.title),
          ...(source.length === 0 ? [] : [paragraph(source.join(', '), { size: 18 })]),
        ],
        2,
      ),
      cell(
        said.map((text) => paragraph(text)),
        3,
      ),
    ],
  });
}

function cell(children: readonly Paragraph[], column: number): TableCell {
  return ruledCell(children, WIDTHS[column] ?? 25);
}
