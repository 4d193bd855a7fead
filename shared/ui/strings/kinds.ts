/** What the kinds are called on screens: full words, never the code's names. */
import type { Kind } from '../../core/kind.ts';
import { KINDS } from '../../core/kind.ts';

/** Kinds, the plain mark and Ask: everything that has a glyph, an ink and an underline. */
export type MarkStyle = Kind | 'mark' | 'ask';

export const KIND_LABELS: Readonly<Record<Kind, string>> = {
  strength: 'Strength',
  development: 'To improve',
  recommendation: 'Recommendation',
  action: 'Action or promise',
  risk: 'Risk',
  indicator: 'Figure or grade',
  decision: 'Decision',
};

/** One line for help and tooltips: what the report does in such a passage. */
export const KIND_HELP: Readonly<Record<Kind, string>> = {
  strength: 'The report says that something is good or has got better.',
  development: 'The report says that something should be better.',
  recommendation: 'Somebody is formally advised or asked to decide.',
  action: 'Somebody has promised to do something, often by a date.',
  risk: 'The report says what could go wrong.',
  indicator: 'A number, a percentage or a judgement that can be compared later.',
  decision: 'Something was agreed, noted or refused, and minuted.',
};

export const MARK_LABEL = 'Mark';
export const ASK_LABEL = 'Ask';
export const NOTE_LABEL = 'Note';
/** The group that plain marks are listed in. */
export const PLAIN_LABEL = 'To sort';

/** What a button that makes this mark says. */
export function markLabel(style: MarkStyle): string {
  if (style === 'mark') return MARK_LABEL;
  return style === 'ask' ? ASK_LABEL : KIND_LABELS[style];
}

/** What a card, a row or a glyph is called: the kind, or "Mark" for a plain mark. */
export function kindLabel(kind: Kind | null): string {
  return kind === null ? MARK_LABEL : KIND_LABELS[kind];
}

/** The number key of a kind, "1" to "7". */
export function kindKey(kind: Kind): string {
  return String(KINDS.indexOf(kind) + 1);
}

/** In the middle of a sentence. */
export function kindInSentence(kind: Kind | null): string {
  return kind === null ? 'plain mark' : KIND_LABELS[kind].toLowerCase();
}
