/**
 * The numbers that Word prints before paragraphs and does not store with them: worked out, and written before the words,
 * because members and chairs cite them. By ECMA-376 part 1, 17.9 (numbering).
 */
import { XMLSerializer } from '@xmldom/xmldom';
import { numberAs } from './number-as.ts';
import { readNumbering, type Level } from './word-numbering.ts';
import { parse } from './word-xml.ts';

/** The same document with its numbers as text. Bullets stay as they are. Throws for XML that cannot be read. */
export function writeNumbers(document: string, numbering: string, styles: string): string {
  const levels = readNumbering(numbering, styles);
  const parsed = parse(document);
  const count = createCounter();
  for (const paragraph of Array.from(parsed.getElementsByTagName('w:p'))) {
    if (isAlternative(paragraph)) continue;
    const found = levels.of(paragraph);
    if (found === undefined || found.level.format === 'bullet') continue;
    const words = count(found.list, found.depth, found.levels, found.restart);
    if (words.trim() !== '') writeBefore(parsed, paragraph, words);
  }
  return new XMLSerializer().serializeToString(parsed);
}

/** Word writes some things twice; what is not read of it counts for nothing. */
function isAlternative(paragraph: Element): boolean {
  for (let node = paragraph.parentNode; node !== null; node = node.parentNode)
    if (node.nodeName === 'mc:Choice') return true;
  return false;
}

type Count = (list: string, depth: number, levels: readonly Level[], restart: number | undefined) => string;

/** Numbers go on through the whole document, list by list; a number above begins those below it anew. */
function createCounter(): Count {
  const lists = new Map<string, (number | undefined)[]>();
  return (list, depth, levels, restart) => {
    const at = lists.get(list) ?? [];
    lists.set(list, at);
    const start = (level: number): number => levels[level]?.start ?? 1;
    for (let above = 0; above < depth; above += 1) at[above] ??= start(above);
    const before = at[depth];
    at[depth] = restart ?? (before === undefined ? start(depth) : before + 1);
    at.length = depth + 1;
    const level = levels[depth];
    if (level === undefined) return '';
    return level.text.replaceAll(/%(\d)/g, (_, digit: string) => {
      const of = Number(digit) - 1;
      const format = level.isLegal ? 'decimal' : (levels[of]?.format ?? 'decimal');
      return numberAs(at[of] ?? start(of), format);
    });
  };
}

/** A paragraph of its own in place of one of a list: what is a number now must not be counted a second time. */
function writeBefore(document: Document, paragraph: Element, words: string): void {
  const make = (name: string): Element => document.createElementNS(WORD, name);
  const run = make('w:r');
  const text = make('w:t');
  text.setAttributeNS(XML, 'xml:space', 'preserve');
  text.appendChild(document.createTextNode(`${words} `));
  run.appendChild(text);
  const children = Array.from(paragraph.childNodes) as Element[];
  let properties = children.find(({ nodeName }) => nodeName === 'w:pPr');
  if (properties === undefined) {
    properties = make('w:pPr');
    paragraph.insertBefore(properties, paragraph.firstChild);
  }
  for (const old of Array.from(properties.childNodes))
    if (old.nodeName === 'w:numPr') properties.removeChild(old);
  const none = make('w:numPr');
  const id = make('w:numId');
  id.setAttributeNS(WORD, 'w:val', '0');
  none.appendChild(id);
  properties.appendChild(none);
  paragraph.insertBefore(run, properties.nextSibling);
}

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const XML = 'http://www.w3.org/XML/1998/namespace';
