/** Titles of links carry the file's size, because pages are made for readers: "Minutes PDF 120 KB", "Plan (156Kb)". */
const KIND = String.raw`(?:PDF|DOCX?|Word|HTML?|XLSX?|PPTX?|ODT|RTF|ZIP)`;
const AMOUNT = String.raw`\d[\d.,]*\s*(?:[KMG]i?B|bytes)`;
const SIZE = new RegExp(
  String.raw`\s*[([\u2013-]?\s*((?:${KIND}(?:\s+(?:file|document))?[\s,:;-]*)?${AMOUNT}(?:[\s,]+${KIND})?)\s*[)\]]?\s*$`,
  'i',
);
/** What stays of the same bracket on sites that name the kind alone. */
const KIND_ALONE = new RegExp(String.raw`\s*[([]\s*(${KIND})\s*[)\]]\s*$`, 'i');
const OPENS_NEW = /\s*[([]\s*opens? (?:in )?(?:a )?new (?:window|tab)\s*[)\]]\s*$/i;

/** A printed title, and its size text as printed but for brackets. */
export function splitSize(printed: string): { readonly title: string; readonly sizeText?: string } {
  const text = printed.replace(OPENS_NEW, '');
  const found = SIZE.exec(text);
  if (found) return { title: text.slice(0, found.index).trim(), sizeText: found[1]!.trim() };
  return { title: text.replace(KIND_ALONE, '').trim() };
}
