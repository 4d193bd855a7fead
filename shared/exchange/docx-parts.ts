/** What all of our Word files look like: A4, the serif for the report's words, ruled tables, who made it at the foot. */
import {
  BorderStyle,
  Footer,
  PageNumber,
  Paragraph,
  TableCell,
  TextRun,
  WidthType,
  convertMillimetersToTwip,
} from 'docx';

export const SERIF = 'Source Serif 4';
export const A4 = { width: convertMillimetersToTwip(210), height: convertMillimetersToTwip(297) };

const SIDE = convertMillimetersToTwip(16);
export const MARGIN = { top: SIDE, bottom: SIDE, left: SIDE, right: SIDE };

const RULE = { style: BorderStyle.SINGLE, size: 4, color: '999999' };
const NO_RULE = { style: BorderStyle.NONE, size: 0, color: 'FFFFFF' };
export const RULED = { top: RULE, bottom: RULE, left: NO_RULE, right: NO_RULE };

/** @param size in half points */
export function headingStyle(size: number, before: number) {
  return {
    run: { font: SERIF, size, bold: true, color: '000000' },
    paragraph: { spacing: { before, after: 100 } },
  };
}

/** A cell of a ruled table, so many per cent wide. */
export function ruledCell(children: readonly Paragraph[], width: number): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.PERCENTAGE },
    borders: RULED,
    margins: { top: 80, bottom: 80, right: 120 },
    children: children.length === 0 ? [new Paragraph('')] : children,
  });
}

/** When and by whom it was made, and the page of how many. */
export function footer(made: string): Footer {
  const children = [
    new TextRun({ text: `${made}. `, size: 17 }),
    new TextRun({ children: [PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES], size: 17 }),
  ];
  return new Footer({ children: [new Paragraph({ children })] });
}
