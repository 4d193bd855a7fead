/** Word documents for tests, as a council's officer and as somebody with bad intentions would make them. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import {
  AlignmentType,
  Document,
  Footer,
  Header,
  HeadingLevel,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';

export interface WordFile {
  readonly title?: string;
  readonly header?: string;
  readonly footer?: string;
  /** "# " a heading, "1 ", "2 " and "3 " a paragraph numbered at that depth, "* " a bullet, "| a | b" a row; else plain. */
  readonly lines: readonly string[];
}

const levels = [
  { format: LevelFormat.DECIMAL, text: '%1.' },
  { format: LevelFormat.DECIMAL, text: '%1.%2' },
  { format: LevelFormat.LOWER_LETTER, text: '(%3)' },
].map((each, level) => ({ ...each, level, alignment: AlignmentType.LEFT }));

export async function wordFile({ title, header, footer, lines }: WordFile): Promise<Uint8Array<ArrayBuffer>> {
  const document = new Document({
    ...(title === undefined ? {} : { title }),
    numbering: { config: [{ reference: 'report', levels }] },
    sections: [
      {
        ...(header === undefined
          ? {}
          : { headers: { default: new Header({ children: [new Paragraph(header)] }) } }),
        ...(footer === undefined
          ? {}
          : { footers: { default: new Footer({ children: [new Paragraph(footer)] }) } }),
        children: lines.map(blockOf),
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

function blockOf(line: string): Paragraph | Table {
  const words = line.slice(2);
  if (line.startsWith('# ')) return new Paragraph({ text: words, heading: HeadingLevel.HEADING_1 });
  if (line.startsWith('* ')) return new Paragraph({ text: words, bullet: { level: 0 } });
  if (/^[123] /.test(line))
    return new Paragraph({ text: words, numbering: { reference: 'report', level: Number(line[0]) - 1 } });
  if (!line.startsWith('| ')) return new Paragraph({ children: [new TextRun(line)] });
  const cells = words.split(' | ').map((text) => new TableCell({ children: [new Paragraph(text)] }));
  return new Table({ rows: [new TableRow({ children: cells })] });
}

/** The same file with one part changed, or with another part in it. */
export function withPart(
  file: Uint8Array,
  name: string,
  change: (xml: string) => string,
): Uint8Array<ArrayBuffer> {
  const parts = unzipSync(file);
  const was = parts[name];
  parts[name] = strToU8(change(was === undefined ? '' : strFromU8(was)));
  return zipSync(parts);
}
