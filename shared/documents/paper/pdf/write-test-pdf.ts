/** Writes small PDFs for tests: lines of Helvetica at places, pages turned and with labels, pages that are pictures. */

export interface TestLine {
  readonly words: string;
  readonly x: number;
  readonly y: number;
  /** Of the print, in points; 11 by default. */
  readonly size?: number;
}

export interface TestPdfPage {
  readonly lines: readonly TestLine[];
  readonly rotate?: 0 | 90 | 180 | 270;
  /** A grey picture over the whole page. */
  readonly isPicture?: boolean;
  /** Characters in the file that are never drawn: as heavy as pictures are. */
  readonly ballast?: string;
  /** Lower left and upper right corner; A4 by default. */
  readonly box?: readonly [number, number, number, number];
  /** More entries of the page, as a PDF writes them. */
  readonly more?: string;
}

/** Lines from above, 14 points apart. */
export function linesFrom(words: readonly string[], x = 72, top = 760): readonly TestLine[] {
  return words.map((each, at) => ({ words: each, x, y: top - at * 14 }));
}

/**
 * @param labels the first page's label, and the style (`D` figures, `r` small roman) of those after it
 * @param catalog more entries of the catalog, as a PDF writes them
 * @param more objects behind all others, as a PDF writes them
 */
export function writeTestPdf(
  pages: readonly TestPdfPage[],
  labels?: { readonly prefix: string; readonly style: 'D' | 'r' },
  catalog = '',
  more: readonly string[] = [],
): Uint8Array<ArrayBuffer> {
  const objects: string[] = [];
  const add = (body: string): number => objects.push(body);
  const addStream = (data: string): number => add(`<< /Length ${data.length} >>\nstream\n${data}\nendstream`);
  const first = 4;
  const kids = pages.map((_, at) => `${first + at} 0 R`);
  const label = labels ? `/PageLabels << /Nums [0 << /P (${labels.prefix}) /S /${labels.style} >>] >>` : '';
  add(`<< /Type /Catalog /Pages 2 0 R ${label} ${catalog} >>`);
  add(`<< /Type /Pages /Count ${pages.length} /Kids [${kids.join(' ')}] >>`);
  add('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>');
  for (const [at, page] of pages.entries()) {
    const box = page.box ?? [0, 0, 595, 842];
    const content = `${first + pages.length + at} 0 R`;
    const own = `/MediaBox [${box.join(' ')}] /Rotate ${page.rotate ?? 0} /Contents ${content}`;
    add(`<< /Type /Page /Parent 2 0 R ${own} /Resources << /Font << /F1 3 0 R >> >> ${page.more ?? ''} >>`);
  }
  for (const page of pages) addStream(contentOf(page));
  for (const { ballast } of pages) if (ballast !== undefined) addStream(ballast);
  objects.push(...more);
  return writeFile(objects);
}

/** One pixel, drawn as large as the page. */
const PICTURE = 'BI /W 1 /H 1 /CS /G /BPC 8 /F /AHx ID D0> EI';

function contentOf({ lines, isPicture }: TestPdfPage): string {
  const words = lines.map(({ words: each, x, y, size = 11 }) => {
    const text = each.replaceAll(/[\\()]/g, String.raw`\$&`);
    return `BT /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm (${text}) Tj ET`;
  });
  return [...(isPicture ? [`q 595 0 0 842 0 0 cm\n${PICTURE}\nQ`] : []), ...words].join('\n');
}

function writeFile(objects: readonly string[]): Uint8Array<ArrayBuffer> {
  const parts = ['%PDF-1.7\n'];
  let length = parts[0]!.length;
  const places = objects.map((body, at) => {
    const place = length;
    parts.push(`${at + 1} 0 obj\n${body}\nendobj\n`);
    length += parts.at(-1)!.length;
    return `${String(place).padStart(10, '0')} 00000 n \n`;
  });
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join('')}`;
  const end = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${length}\n%%EOF`;
  const file = [...parts, table, end].join('');
  const bytes = new Uint8Array(file.length);
  for (let at = 0; at < file.length; at++) bytes[at] = file.charCodeAt(at);
  return bytes;
}
