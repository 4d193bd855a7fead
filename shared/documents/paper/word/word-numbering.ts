/** Which list a paragraph of a Word document is in, and how that list counts. */
import { childOf, childrenOf, parse, valueOf } from './word-xml.ts';

export interface Level {
  readonly start: number;
  /** By its name in ECMA-376 17.18.59. */
  readonly format: string;
  /** "%1.%2": each figure stands for the number at that depth. */
  readonly text: string;
  /** All numbers in figures, whatever their own levels say. */
  readonly isLegal: boolean;
}

export interface Numbered {
  /** Numbers go on within it. */
  readonly list: string;
  readonly depth: number;
  readonly level: Level;
  readonly levels: readonly Level[];
  /** Where this paragraph begins the list anew: its number. */
  readonly restart: number | undefined;
}

export interface Numbering {
  /** Of a paragraph (`w:p`), in the order of the document: undefined for one without a number. */
  of(paragraph: Element): Numbered | undefined;
}

interface List {
  readonly abstract: string;
  readonly levels: readonly Level[];
  readonly starts: ReadonlyMap<number, number>;
}

/** @param numbering, styles the XML of these parts; empty where a document has none */
export function readNumbering(numbering: string, styles: string): Numbering {
  const lists = numbering === '' ? new Map<string, List>() : readLists(parse(numbering));
  const ofStyle = styles === '' ? () => undefined : readStyles(parse(styles));
  const begun = new Set<string>();
  return {
    of(paragraph) {
      const properties = childOf(paragraph, 'w:pPr');
      const style = ofStyle(valueOf(childOf(properties, 'w:pStyle')));
      const own = readPlace(childOf(properties, 'w:numPr'));
      const id = own.id ?? style?.id;
      const list = id === undefined || id === '0' ? undefined : lists.get(id);
      const depth = own.depth ?? style?.depth ?? 0;
      const level = list?.levels[depth];
      if (list === undefined || level === undefined) return undefined;
      const key = `${id}|${depth}`;
      const restart = begun.has(key) ? undefined : list.starts.get(depth);
      begun.add(key);
      return { list: list.abstract, depth, level, levels: list.levels, restart };
    },
  };
}

interface Place {
  readonly id: string | undefined;
  readonly depth: number | undefined;
}

const DEEPEST = 8;

function readPlace(element: Element | undefined): Place {
  const depth = Number(valueOf(childOf(element, 'w:ilvl')) ?? Number.NaN);
  return {
    id: valueOf(childOf(element, 'w:numId')),
    depth: Number.isInteger(depth) && depth >= 0 && depth <= DEEPEST ? depth : undefined,
  };
}

function readLists(document: Document): Map<string, List> {
  const root = document.documentElement;
  const abstracts = new Map<string, Level[]>();
  for (const each of childrenOf(root, 'w:abstractNum'))
    abstracts.set(each.getAttribute('w:abstractNumId') ?? '', readLevels(each));
  const lists = new Map<string, List>();
  for (const each of childrenOf(root, 'w:num')) {
    const abstract = valueOf(childOf(each, 'w:abstractNumId')) ?? '';
    const levels = [...(abstracts.get(abstract) ?? [])];
    const starts = new Map<number, number>();
    for (const other of childrenOf(each, 'w:lvlOverride')) {
      const depth = Number(other.getAttribute('w:ilvl'));
      const start = Number(valueOf(childOf(other, 'w:startOverride')) ?? Number.NaN);
      if (Number.isInteger(start)) starts.set(depth, start);
      const level = childOf(other, 'w:lvl');
      if (level !== undefined && depth >= 0 && depth <= DEEPEST) levels[depth] = readLevel(level);
    }
    lists.set(each.getAttribute('w:numId') ?? '', { abstract, levels, starts });
  }
  return lists;
}

function readLevels(list: Element): Level[] {
  const levels: Level[] = [];
  for (const each of childrenOf(list, 'w:lvl')) {
    const depth = Number(each.getAttribute('w:ilvl'));
    if (depth >= 0 && depth <= DEEPEST) levels[depth] = readLevel(each);
  }
  return levels;
}

function readLevel(level: Element): Level {
  const start = Number(valueOf(childOf(level, 'w:start')) ?? 1);
  const legal = childOf(level, 'w:isLgl');
  return {
    start: Number.isInteger(start) ? start : 1,
    format: valueOf(childOf(level, 'w:numFmt')) ?? 'decimal',
    text: valueOf(childOf(level, 'w:lvlText')) ?? '',
    isLegal: legal !== undefined && !/^(?:0|false|off)$/.test(valueOf(legal) ?? ''),
  };
}

/** Styles that are built on each other may go round in a circle. */
const LONGEST_CHAIN = 20;

function readStyles(document: Document): (style: string | undefined) => Place | undefined {
  const styles = new Map<string, Element>();
  for (const each of childrenOf(document.documentElement, 'w:style'))
    styles.set(each.getAttribute('w:styleId') ?? '', each);
  return (name) => {
    let place: Place = { id: undefined, depth: undefined };
    let style = name === undefined ? undefined : styles.get(name);
    for (let at = 0; style !== undefined && at < LONGEST_CHAIN; at += 1) {
      const { id, depth } = readPlace(childOf(childOf(style, 'w:pPr'), 'w:numPr'));
      place = { id: place.id ?? id, depth: place.depth ?? depth };
      if (place.id !== undefined && place.depth !== undefined) break;
      style = styles.get(valueOf(childOf(style, 'w:basedOn')) ?? '');
    }
    return place.id === undefined ? undefined : place;
  };
}
