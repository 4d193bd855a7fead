/** Promises and recommendations as a Word file: one real table, for a clerk. */
import {
  BorderStyle,
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
import { A4, MARGIN, SERIF } from './docx-parts.ts';

export interface TableFile {
  readonly title: string;
  readonly head: readonly string[];
  readonly columns: readonly string[];
  /** Of the page's width, in percent. */
  readonly widths: readonly number[];
  readonly rows: readonly (readonly string[])[];
  readonly foot: readonly string[];
  readonly isWide: boolean;
}

const RULE = { style: BorderStyle.SINGLE, size: 4, color: '777777' };

/** A heading, a few lines, and one table whose header row repeats. Pure but for the zip's own clock. */
export async function writeTableDocx(file: TableFile): Promise<Blob> {
  const size = file.isWide ? { ...A4, orientation: 'landscape' as const } : A4;
  return Packer.toBlob(
    new Document({
      title: file.title,
      creator: 'Rapporteur',
      styles: {
        default: {
          document: { run: { font: 'Arial', size: file.isWide ? 18 : 21, language: { value: 'en-GB' } } },
          heading1: { run: { font: SERIF, size: 34, bold: true, color: '000000' } },
        },
      },
      sections: [
        {
          properties: {
            page: { size, margin: MARGIN },
          },
          children: [
            new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new TextRun(file.title)] }),
            ...file.head.map(line),
            tableOf(file),
            ...file.foot.map(line),
          ],
        },
      ],
    }),
  );
}

function line(text: string): Paragraph {
  return new Paragraph({ spacing: { before: 60, after: 60 }, children: [new TextRun(text)] });
}

function tableOf({ columns, widths, rows }: TableFile): Table {
  const row = (cells: readonly string[], tableHeader: boolean): TableRow =>
    new TableRow({
      tableHeader,
      cantSplit: true,
      children: cells.map(
        (text, i) =>
          new TableCell({
            width: { size: widths[i] ?? 10, type: WidthType.PERCENTAGE },
            borders: { top: RULE, bottom: RULE, left: RULE, right: RULE },
            margins: { top: 60, bottom: 60, left: 80, right: 80 },
            children: text
              .split('\n')
              .map((each) => new Paragraph({ children: [new TextRun({ text: each, bold: tableHeader })] })),
          }),
      ),
    });
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [row(columns, true), ...rows.map((cells) => row(cells, false))],
  });
}
