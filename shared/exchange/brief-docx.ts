/** A brief as a Word file: real headings, the evidence as a table with a header row, the document's language set. */
import {
  BorderStyle,
  Document,
  HeadingLevel,
  Packer,
  Paragraph,
  Table,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { A4, MARGIN, SERIF, footer, ruledCell } from './docx-parts.ts';

export interface BriefFile {
  readonly title: string;
  readonly head: readonly string[];
  readonly made: string;
  readonly isLarge: boolean;
  /** What stands before the lines for an answer. */
  readonly answer: string;
  readonly lines: number;
  readonly parts: readonly BriefFilePart[];
}

export interface BriefFilePart {
  /** Of the paper, where another begins. */
  readonly heading?: string;
  readonly stem: string;
  readonly more: readonly string[];
  readonly passages: readonly { readonly kind: string; readonly quote: string; readonly where: string }[];
}

/** Makes the file. Pure but for the zip's own clock. */
export async function writeBriefDocx(file: BriefFile): Promise<Blob> {
  return Packer.toBlob(createDocument(file));
}

function createDocument(file: BriefFile): Document {
  const size = file.isLarge ? 32 : 21;
  const heading = (of: number, before: number) => ({
    run: { font: SERIF, size: Math.max(of, size), bold: true, color: '000000' },
    paragraph: { spacing: { before, after: 100 }, keepNext: true },
  });
  return new Document({
    title: file.title,
    creator: 'Rapporteur',
    description: file.made,
    styles: {
      default: {
        document: { run: { font: 'Arial', size, language: { value: 'en-GB' } } },
        heading1: heading(36, 0),
        heading2: heading(26, 360),
        heading3: heading(file.isLarge ? 40 : 25, 240),
      },
    },
    sections: [
      {
        properties: {
          page: {
            size: A4,
            margin: MARGIN,
          },
        },
        footers: { default: footer(file.made) },
        children: [
          new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new TextRun(file.title)] }),
          ...file.head.map(plain),
          ...file.parts.flatMap((part) => writePart(part, file)),
        ],
      },
    ],
  });
}

function writePart(part: BriefFilePart, { answer, lines }: BriefFile): (Paragraph | Table)[] {
  const { heading, stem, more, passages } = part;
  return [
    ...(heading === undefined ? [] : [headed(heading, HeadingLevel.HEADING_2)]),
    headed(stem, HeadingLevel.HEADING_3),
    ...more.map(plain),
    ...(passages.length === 0 ? [] : [evidence(passages)]),
    ...(lines === 0 ? [] : [plain(answer), ...Array.from({ length: lines }, line)]),
  ];
}

function headed(text: string, heading: (typeof HeadingLevel)[keyof typeof HeadingLevel]): Paragraph {
  return new Paragraph({ heading, children: [new TextRun(text)] });
}

function plain(text: string): Paragraph {
  return new Paragraph({ spacing: { after: 60 }, children: [new TextRun(text)] });
}

function line(): Paragraph {
  const border = { style: BorderStyle.SINGLE, size: 4, color: '777777' };
  return new Paragraph({ border: { bottom: border }, spacing: { before: 320 } });
}

const COLUMNS = ['Kind', 'Words', 'Where'] as const;
const WIDTHS = [18, 52, 30] as const;

function evidence(passages: BriefFilePart['passages']): Table {
  const row = (cells: readonly TextRun[], tableHeader = false): TableRow =>
    new TableRow({
      tableHeader,
      cantSplit: true,
      children: cells.map((run, i) => ruledCell([new Paragraph({ children: [run] })], WIDTHS[i] ?? 30)),
    });
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [
      row(
        COLUMNS.map((text) => new TextRun({ text, bold: true })),
        true,
      ),
      ...passages.map(({ kind, quote, where }) =>
        row([new TextRun(kind), new TextRun({ text: `“${quote}”`, font: SERIF }), new TextRun(where)]),
      ),
    ],
  });
}
