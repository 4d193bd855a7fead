/** How far members agree, in counts and words; the coefficient is for who asks ([S130]–[S135]). */
import { inWords, upper } from '../core/in-words.ts';
import type { Said, SaidCount, ThemesCount } from '../core/session.ts';
import { alpha, jaccard, nominal } from './alpha.ts';

/** One passage of which everything was shown. */
export interface ShownPassage {
  /** "3.12", or whatever the passage is called by. */
  readonly label: string;
  readonly counts: readonly SaidCount[];
  readonly sets: readonly ThemesCount[];
}

/** "4 of 4", "3 and 1", "2, 1 and 1"; empty before anybody chose. */
export function splitWords(counts: readonly SaidCount[]): string {
  const ns = counts.filter(({ said }) => said !== null).map(({ n }) => n);
  if (ns.length === 0) return '';
  if (ns.length === 1) return `${ns[0]} of ${ns[0]}`;
  return `${ns.slice(0, -1).join(', ')} and ${ns.at(-1)}`;
}

/** Whether two or more chose, and all the same. */
export function isSame(counts: readonly SaidCount[]): boolean {
  const made = counts.filter(({ said }) => said !== null);
  return made.length === 1 && made[0]!.n > 1;
}

const isSplit = (counts: readonly SaidCount[]): boolean =>
  counts.filter(({ said }) => said !== null).length > 1;

/** "Seven of eight the same; you part ways on 3.12." */
export function agreementWords(passages: readonly ShownPassage[]): string {
  const compared = passages.filter(({ counts }) => isSame(counts) || isSplit(counts));
  if (compared.length === 0) return 'Nothing to compare yet.';
  const apart = compared.filter(({ counts }) => isSplit(counts)).map(({ label }) => label);
  const same = compared.length - apart.length;
  if (apart.length === 0) return compared.length === 1 ? 'The same.' : `All ${inWords(same)} the same.`;
  const where = `you part ways on ${listWords(apart)}`;
  if (same === 0)
    return compared.length === 1
      ? `${upper(where)}.`
      : `None of ${inWords(compared.length)} the same; ${where}.`;
  return `${upper(inWords(same))} of ${inWords(compared.length)} the same; ${where}.`;
}

/** Alpha over the kinds and over the themes; undefined where it says nothing. */
export function coefficients(passages: readonly ShownPassage[]): {
  readonly kinds: number | undefined;
  readonly themes: number | undefined;
} {
  const kinds = passages.map(({ counts }) =>
    counts.flatMap(({ said, n }) => (said === null ? [] : Array<Said>(n).fill(said))),
  );
  const themes = passages.map(({ sets }) =>
    sets.flatMap((set) => Array.from({ length: set.n }, () => set.themes)),
  );
  return { kinds: alpha(kinds, nominal), themes: alpha(themes, jaccard) };
}

/** "3.7, 3.11 and 3.12"; many are cut. Labels that have a comma in them are kept apart by more than one. */
export function listWords(labels: readonly string[]): string {
  const shown = labels.length > 4 ? [...labels.slice(0, 3), `${labels.length - 3} others`] : labels;
  if (shown.length === 1) return shown[0]!;
  const isLong = shown.some((label) => label.includes(','));
  return `${shown.slice(0, -1).join(isLong ? '; ' : ', ')}${isLong ? ';' : ''} and ${shown.at(-1)}`;
}
