/** What other programs wrote into a PDF, as marks that a member may adopt: with their answers, and a key each. */
import { adoptedId } from '../../../core/adopted-id.ts';
import { hashText } from '../../../core/sha256.ts';
import type { Time } from '../../../core/rows.ts';
import type { AnnotationShape, FileAnnotation, Rect } from './read-annotations.ts';

/** What is written under a mark. */
export interface FileAnswer {
  readonly author: string;
  readonly text: string;
  readonly at?: Time;
}

/** The places of a mark on one page. */
export interface FilePlace {
  /** From 1. */
  readonly page: number;
  readonly quads: readonly Rect[];
  readonly rect?: Rect;
}

export interface FileMark extends FileAnswer {
  /** The same in each copy of the file, and in each paper that has the page. */
  readonly key: string;
  /** Of the finding that Rapporteur wrote into the file. */
  readonly finding?: string;
  readonly shape: AnnotationShape;
  /** One a page; the first has the comment. */
  readonly places: readonly FilePlace[];
  readonly answers: readonly FileAnswer[];
}

export interface MarksInFile {
  readonly marks: readonly FileMark[];
  /** How many have no place, or are more than are read. */
  readonly left: number;
}

/** Answers of one mark. */
const MOST_ANSWERS = 100;
/** As our export writes names: the finding's, and on its further pages a number behind it. */
const OURS = /^([0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12})(?:\/\d{1,3})?$/;

/**
 * Marks in the order of the file.
 * @param names by id (`annotation-names.ts`)
 * @param wordsOf the folded words of a page, from 1: what tells it from others, wherever it stands
 */
export async function toFileMarks(
  all: readonly FileAnnotation[],
  names: ReadonlyMap<string, string>,
  wordsOf: (page: number) => string,
): Promise<MarksInFile> {
  const { roots, left, answers } = threadsOf(all);
  const pageHashes = new Map<number, Promise<string>>();
  const pageHash = (page: number): Promise<string> => {
    const words = wordsOf(page);
    const known = pageHashes.get(page) ?? (words === '' ? Promise.resolve(`page ${page}`) : hashText(words));
    pageHashes.set(page, known);
    return known;
  };
  const marks = new Map<string, FileMark>();
  for (const root of roots) {
    const name = names.get(root.id);
    const finding = name === undefined ? undefined : OURS.exec(name)?.[1];
    const own = markOf(root, answers.get(root.id) ?? []);
    const key = finding ?? (await keyOf(root, name, await pageHash(root.page)));
    const before = marks.get(key);
    if (before === undefined) {
      marks.set(key, { ...own, key, ...(finding === undefined ? {} : { finding }) });
    } else if (finding !== undefined) {
      marks.set(key, { ...before, places: [...before.places, ...own.places] });
    } else {
      // Pasted twice on one page, with one name.
      let again = 2;
      while (marks.has(`${key}/${again}`)) again += 1;
      marks.set(`${key}/${again}`, { ...own, key: `${key}/${again}` });
    }
  }
  return { marks: [...marks.values()], left };
}

/** The finding's id: its own where Rapporteur wrote it, else a function of the paper and the key. */
export async function findingIdOf({ finding, key, at }: FileMark, rid: string): Promise<string> {
  return finding ?? (await adoptedId([rid, key], at));
}

/** The same for its notes, in their order. */
export async function noteIdOf(finding: string, nth: number, text: string, at: Time): Promise<string> {
  return adoptedId([finding, String(nth), text], at);
}

interface Threads {
  readonly roots: readonly FileAnnotation[];
  readonly answers: ReadonlyMap<string, readonly FileAnnotation[]>;
  readonly left: number;
}

/** An answer goes under what it answers, however deep; what goes round in a circle, or answers nothing, stands by itself. */
function threadsOf(all: readonly FileAnnotation[]): Threads {
  const byId = new Map(all.map((one) => [one.id, one]));
  const rootOf = (one: FileAnnotation): FileAnnotation => {
    const seen = new Set<string>();
    let at = one;
    while (at.replyTo !== undefined && !seen.has(at.id)) {
      seen.add(at.id);
      const next = byId.get(at.replyTo);
      if (next === undefined) return at;
      at = next;
    }
    return at.replyTo === undefined ? at : one;
  };
  const roots = new Map<string, FileAnnotation>();
  const answers = new Map<string, FileAnnotation[]>();
  for (const one of all) {
    const root = rootOf(one);
    if (root === one) roots.set(one.id, roots.get(one.id) ?? one);
    // Parts of one thing, such as words struck out with what stands in their place, have one comment.
    else if (one.isGroup) roots.set(root.id, withPart(roots.get(root.id) ?? root, one));
    else answers.set(root.id, [...(answers.get(root.id) ?? []), one]);
  }
  const placed = [...roots.values()].filter(({ quads, rect }) => quads.length > 0 || rect !== undefined);
  return { roots: placed, answers, left: roots.size - placed.length };
}

function withPart(root: FileAnnotation, part: FileAnnotation): FileAnnotation {
  if (root.quads.length > 0 || part.quads.length === 0 || part.page !== root.page) return root;
  return { ...root, shape: part.shape, quads: part.quads, ...(part.rect ? { rect: part.rect } : {}) };
}

function markOf(root: FileAnnotation, answers: readonly FileAnnotation[]): Omit<FileMark, 'key'> {
  const { shape, page, quads, rect } = root;
  const sorted = [...answers].sort((a, b) => (a.at ?? 0) - (b.at ?? 0));
  return {
    ...answerOf(root),
    shape,
    places: [{ page, quads, ...(rect === undefined ? {} : { rect }) }],
    answers: sorted
      .filter(({ text }) => text !== '')
      .slice(0, MOST_ANSWERS)
      .map(answerOf),
  };
}

function answerOf({ author, text, at }: FileAnnotation): FileAnswer {
  return { author, text, ...(at === undefined ? {} : { at }) };
}

/** By its name on this page; without one, by all that it is. */
function keyOf(one: FileAnnotation, name: string | undefined, page: string): Promise<string> {
  if (name !== undefined) return hashText(JSON.stringify(['name', page, name]));
  const places = one.quads.length > 0 ? one.quads : [one.rect];
  const rounded = places.map((place) => place?.map((value) => Math.round(value)));
  return hashText(JSON.stringify(['mark', page, one.shape, rounded, one.author, one.text]));
}
