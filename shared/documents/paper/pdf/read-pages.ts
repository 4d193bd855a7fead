import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PdfItem, PdfPageText } from './pdf-page.ts';

/** All pages in order; each is let go of when it is read. */
export async function readPages(document: PDFDocumentProxy): Promise<readonly PdfPageText[]> {
  const labels = await readLabels(document);
  const pages: PdfPageText[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    pages.push(await readPage(document, number, labels));
  }
  return pages;
}

/** The pages' own labels, where they say anything but 1, 2, 3. One that several pages have says which of them it is. */
export async function readLabels(document: PDFDocumentProxy): Promise<readonly string[] | undefined> {
  const labels = await document.getPageLabels().catch(() => null);
  const saysMore = labels?.some((label, at) => label !== String(at + 1)) ?? false;
  if (labels === null || !saysMore) return undefined;
  const times = new Map<string, number>();
  for (const label of labels) times.set(label, (times.get(label) ?? 0) + 1);
  return labels.map((label, at) =>
    times.get(label)! > 1 && label !== '' ? `${label} (sheet ${at + 1})` : label,
  );
}

/** @param number from 1 */
export async function readPage(
  document: PDFDocumentProxy,
  number: number,
  labels?: readonly string[],
): Promise<PdfPageText> {
  const page = await document.getPage(number);
  const { items } = await page.getTextContent();
  const own = items.flatMap(toItem);
  const isPicture = !hasWords(own) && (await showsPicture(page));
  const text = {
    ...placeOf(page),
    ...labelOf(labels?.[number - 1]),
    ...(isPicture ? { isPicture: true as const } : {}),
    items: own,
  };
  page.cleanup();
  return text;
}

/** Fewer characters than this are a stamp or a number on a picture. */
const FEW = 20;

/** Whether a page has words that can be marked. */
export function hasWords(items: readonly PdfItem[]): boolean {
  return items.reduce((sum, { str }) => sum + str.trim().length, 0) >= FEW;
}

/** An empty page shows none. */
async function showsPicture(page: PDFPageProxy): Promise<boolean> {
  const { OPS } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const { fnArray } = await page.getOperatorList();
  const pictures: readonly number[] = [
    OPS.paintImageXObject,
    OPS.paintInlineImageXObject,
    OPS.paintImageMaskXObject,
    OPS.paintImageXObjectRepeat,
    OPS.paintImageMaskXObjectRepeat,
    OPS.paintInlineImageXObjectGroup,
    OPS.paintImageMaskXObjectGroup,
    OPS.paintSolidColorImageMask,
  ];
  return fnArray.some((each) => pictures.includes(each));
}

const LONGEST_LABEL = 100;

function labelOf(label: string | undefined): Pick<PdfPageText, 'label'> {
  const words = label?.trim().slice(0, LONGEST_LABEL) ?? '';
  return words === '' ? {} : { label: words };
}

function placeOf(page: PDFPageProxy): Omit<PdfPageText, 'items'> {
  const { width, height } = page.getViewport({ scale: 1 });
  const [left = 0, bottom = 0] = page.view;
  const rotate = ((page.rotate % 360) + 360) % 360;
  return {
    width,
    height,
    ...(left === 0 && bottom === 0 ? {} : { origin: [left, bottom] as const }),
    ...(rotate === 90 || rotate === 180 || rotate === 270 ? { rotate } : {}),
  };
}

type Content = Awaited<ReturnType<PDFPageProxy['getTextContent']>>['items'][number];

function toItem(item: Content): PdfItem[] {
  if (!('str' in item)) return [];
  const [a = 1, b = 0, , , x = 0, y = 0] = item.transform.map(Number);
  const angle = Math.round((Math.atan2(b, a) * 1800) / Math.PI) / 10;
  return [
    {
      str: item.str,
      hasEOL: item.hasEOL,
      // As they are kept (pack-page.ts), so that words that were kept are the words that are read.
      x: Math.fround(x),
      y: Math.fround(y),
      width: Math.fround(item.width),
      height: Math.fround(item.height),
      ...(angle === 0 || Number.isNaN(angle) ? {} : { angle }),
      ...(item.dir === 'rtl' ? { isRtl: true as const } : {}),
    },
  ];
}
