/**
 * The comment of a mark in a PDF: kind and themes, what will be asked, and notes, as a person reads it in any program, and
 * read back from it. Pure. Behind the first lines each note is a paragraph.
 */
import type { Kind } from '../core/kind.ts';

export interface MarkComment {
  readonly kind: Kind | null;
  readonly ask: boolean;
  readonly question?: string;
  /** Labels. */
  readonly themes: readonly string[];
  readonly notes: readonly string[];
}

/** The words of the screens, which this room does not know. */
export interface CommentWords {
  readonly kinds: Readonly<Record<Kind, string>>;
  readonly plain: string;
  /** At the head of a mark without a kind that is to be asked. */
  readonly asked: string;
  /** Before the question. */
  readonly ask: string;
}

/** A note with an empty line in it is one note all the same: the line has a space, which nobody sees. */
const GAP = '\n\n';
const GAP_IN_NOTE = '\n \n';

export function writeMarkComment(
  { kind, ask, question, themes, notes }: MarkComment,
  words: CommentWords,
): string {
  const label = kind === null ? (ask ? words.asked : words.plain) : words.kinds[kind];
  const head = themes.length === 0 ? label : `${label}: ${joinThemes(themes)}`;
  const asked = question === undefined ? words.ask : `${words.ask}: ${question.replaceAll(/\s*\n\s*/g, ' ')}`;
  const kept = notes.map((note) => note.trim().replaceAll(/\n{2,}/g, GAP_IN_NOTE));
  return [ask ? `${head}\n${asked}` : head, ...kept].join(GAP);
}

/** What was written otherwise, or changed by somebody since, is a note. */
export function readMarkComment(text: string, words: CommentWords): MarkComment {
  const [first = '', ...rest] = text.split('\n');
  const head = readHead(first, words);
  if (head === undefined) return { kind: null, ask: false, themes: [], notes: text === '' ? [] : [text] };
  const isAsked = rest[0] === words.ask || rest[0]?.startsWith(`${words.ask}: `) === true;
  const question = isAsked ? rest[0]!.slice(words.ask.length + 2).trim() : '';
  const notes = rest
    .slice(isAsked ? 1 : 0)
    .join('\n')
    .split(GAP)
    .map((note) => note.replaceAll(GAP_IN_NOTE, GAP).trim())
    .filter((note) => note !== '');
  return { ...head, ask: isAsked, ...(question === '' ? {} : { question }), notes };
}

function readHead(line: string, words: CommentWords): Pick<MarkComment, 'kind' | 'themes'> | undefined {
  const labels = new Map<string, Kind | null>([
    [words.plain, null],
    [words.asked, null],
    ...Object.entries(words.kinds).map(([kind, label]) => [label, kind as Kind] as const),
  ]);
  const colon = line.indexOf(': ');
  const label = colon < 0 ? line : line.slice(0, colon);
  const kind = labels.get(label);
  if (kind === undefined) return undefined;
  return { kind, themes: colon < 0 ? [] : splitThemes(line.slice(colon + 2)) };
}

/** With a comma inside of a label they are parted, and ended, by semicolons. */
function joinThemes(themes: readonly string[]): string {
  const labels = themes.map((theme) => theme.replaceAll(';', ',').replaceAll(/\s*\n\s*/g, ' '));
  if (labels.every((label) => !label.includes(','))) return labels.join(', ');
  return `${labels.join('; ')};`;
}

function splitThemes(words: string): readonly string[] {
  const parts = words.split(words.includes(';') ? ';' : ',').map((part) => part.trim());
  return [...new Set(parts.filter((part) => part !== ''))];
}
