/** "My marks" as a Word file, with real headings, header rows that repeat, and the document's language set. */
import {
  Document,
  HeadingLevel,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { Kind } from '../core/kind.ts';
import { writeCitation } from '../core/citation.ts';
import type { FileSource } from '../core/view.ts';
import type { MarkEntry, Marks } from './marks.ts';
import { A4, MARGIN, SERIF, footer, headingStyle, ruledCell } from './docx-parts.ts';

/** The words of the screens, which this room does not know. */
export interface MarksWords {
  readonly kinds: Readonly<Record<Kind, string>>;
  readonly plain: string;
  readonly ask: string;
  readonly columns: {
    readonly kind: string;
    readonly quote: string;
    readonly where: string;
    readonly note: string;
  };
  readonly themes: string;
  /** "R. Sen", or what is said of somebody whose name is not known. */
  readonly by: (name: string) => string;
  /** "Marked by J. Smith in the file". */
  readonly inFile: (source: FileSource) => string;
  /** Why a paper stays on this device; the page's own words where they are known. */
  readonly restricted: (reason: string | undefined) => string;
  readonly item: string;
  readonly none: string;
  /** Says when and by whom the file was made. */
  readonly made: string;
}

const WIDTHS = [18, 40, 20, 22] as const;

/** Makes the file. Pure but for the zip's own clock: `made` carries the time that a person reads. */
export async function writeMarksDocx(marks: Marks, words: MarksWords): Promise<Blob> {
  return Packer.toBlob(createDocument(marks, words));
}

function createDocument(marks: Marks, words: MarksWords): Document {
  return new Document({
    title: marks.title,
    creator: 'Rapporteur',
    description: words.made,
    styles: {
      default: {
        document: { run: { font: 'Arial', size: 21, language: { value: 'en-GB' } } },
        heading1: headingStyle(34, 0),
        heading2: headingStyle(26, 320),
        heading3: headingStyle(22, 200),
      },
    },
    sections: [
      {
        properties: {
          page: { size: A4, margin: MARGIN },
        },
        footers: { default: footer(words.made) },
        children: [...headOf(marks), ...askPart(marks.ask, words), ...papersPart(marks, words)],
      },
    ],
  });
}

function headOf(marks: Marks): Paragraph[] {
  const line = [marks.committee, marks.date].filter((part) => part !== undefined).join(', ');
  const title = new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new TextRun(marks.title)] });
  const informal = marks.informal === undefined ? [] : [{ text: marks.informal, bold: true }];
  const lines = [...(line === '' ? [] : [{ text: line }]), ...informal];
  return [title, ...lines.map((each) => new Paragraph({ children: [new TextRun(each)] }))];
}

function askPart(entries: readonly MarkEntry[], words: MarksWords): (Paragraph | Table)[] {
  if (entries.length === 0) return [];
  return [headingTwo(words.ask), table(entries, words, true)];
}

function papersPart(marks: Marks, words: MarksWords): (Paragraph | Table)[] {
  if (marks.total === 0) return [new Paragraph({ children: [new TextRun(words.none)] })];
  return marks.papers.flatMap((paper) => {
    const title = paper.item === undefined ? paper.title : `${words.item} ${paper.item}: ${paper.title}`;
    const parts: (Paragraph | Table)[] = [headingTwo(title)];
    if (paper.restricted)
      parts.push(
        new Paragraph({ children: [new TextRun({ text: words.restricted(paper.reason), bold: true })] }),
      );
    return [...parts, table(paper.entries, words)];
  });
}

function headingTwo(text: string): Paragraph {
  return new Paragraph({ heading: HeadingLevel.HEADING_2, keepNext: true, children: [new TextRun(text)] });
}

/** With `isMixed`, from several papers: each restricted one is named in its row. */
function table(entries: readonly MarkEntry[], words: MarksWords, isMixed = false): Table {
  const { kind, quote, where, note } = words.columns;
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: [kind, quote, where, note].map((text, i) => cell([run(text, { bold: true })], i)),
  });
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [head, ...entries.map((entry) => row(entry, words, isMixed))],
  });
}

function row(entry: MarkEntry, words: MarksWords, isMixed: boolean): TableRow {
  const kind = entry.kind === null ? words.plain : words.kinds[entry.kind];
  const notes = [entry.question, ...entry.notes].filter((text) => text !== undefined);
  const restricted =
    isMixed && entry.restricted ? [run(words.restricted(undefined), { bold: true, size: 18 })] : [];
  const themes =
    entry.themes.length === 0 ? [] : [run(`${words.themes}: ${entry.themes.join(', ')}`, { size: 18 })];
  return new TableRow({
    cantSplit: true,
    children: [
      cell([run(kind, { bold: true }), ...themes], 0),
      cell([run(`“${entry.quote}”`, { font: SERIF, size: 22 }), ...byOf(entry, words)], 1),
      cell([run(writeCitation(entry.citation)), ...restricted], 2),
      cell(
        notes.flatMap((text) => text.split('\n')).map((text) => run(text)),
        3,
      ),
    ],
  });
}

function byOf({ by, source }: MarkEntry, words: MarksWords): TextRun[] {
  const lines = [...(source ? [words.inFile(source)] : []), ...(by === undefined ? [] : [words.by(by)])];
  return lines.map((line) => run(line, { size: 18 }));
}

interface RunLook {
  readonly bold?: boolean;
  readonly font?: string;
  readonly size?: number;
}

function run(text: string, look: RunLook = {}): TextRun {
  return new TextRun({ text, ...look });
}

function cell(runs: readonly TextRun[], column: number): TableCell {
  const paragraphs = runs.map((child) => new Paragraph({ children: [child], spacing: { after: 40 } }));
  return ruledCell(paragraphs, WIDTHS[column] ?? 25);
}
