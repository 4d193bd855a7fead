/** Suggests findings of a report: pure rules over its words. Rules: SPEC.md [R100] to [R149]. */
import { finish, pauseEvery, type Steps } from '../../anchoring/steps.ts';
import type { TextIndex } from '../../anchoring/text-index.ts';
import type { Kind } from '../../core/kind.ts';
import type { Suggestion } from '../../core/suggestion.ts';
import type { Theme } from '../../core/theme.ts';
import { anatomyInSteps, type ReportAnatomy } from './anatomy.ts';
import { dueOf } from './due.ts';
import { judge, type Verdict } from './judge.ts';
import type { Passage } from './passage.ts';
import { passagesInSteps } from './passages.ts';
import { proposeThemes } from './propose-themes.ts';
import { valueOf } from './value.ts';

export interface SuggestContext {
  readonly themes: readonly Theme[];
  /** Of the meeting, where it is known: ISO day. */
  readonly date?: string;
  readonly title?: string;
}

export interface Suggested {
  readonly anatomy: ReportAnatomy;
  readonly suggestions: readonly Suggestion[];
}

/** Between two pauses. */
const PASSAGES = 40;
const DUE_KINDS: readonly Kind[] = ['action', 'recommendation', 'decision', 'development'];

export function suggest(words: { readonly index: TextIndex }, context: SuggestContext): Suggested {
  return finish(suggestInSteps(words, context));
}

/** The same in steps, for long packs. */
export function* suggestInSteps(
  { index }: { readonly index: TextIndex },
  context: SuggestContext,
): Steps<Suggested> {
  const passages = yield* passagesInSteps(index);
  const anatomy = yield* anatomyInSteps(index, passages);
  const date = context.date ?? anatomy.header.date;
  yield;
  const suggestions: Suggestion[] = [];
  const isDue = pauseEvery(PASSAGES);
  let stretch = 0;
  let heading: string | undefined;
  for (const passage of passages) {
    if (isDue(1)) yield;
    if (passage.heading !== heading) stretch += 1;
    heading = passage.heading;
    const verdict = inStretch(judge(passage), stretch);
    if (verdict !== undefined)
      suggestions.push(
        suggestionOf(index, passage, verdict, { ...context, ...(date !== undefined && { date }) }),
      );
  }
  return { anatomy, suggestions };
}

/** Each report of a pack has its "2. Recommendations": they are groups of their own. */
function inStretch(verdict: Verdict | undefined, stretch: number): Verdict | undefined {
  if (verdict?.group === undefined || verdict.group.id.includes('-')) return verdict;
  return { ...verdict, group: { ...verdict.group, id: `${verdict.group.id}-${stretch}` } };
}

function suggestionOf(
  index: TextIndex,
  { span, paragraph, text, heading = '', frame }: Passage,
  verdict: Verdict,
  { themes, date }: SuggestContext,
): Suggestion {
  const around = `${frame?.words ?? ''} ${heading}`;
  const year = date === undefined ? undefined : Number(date.slice(0, 4));
  const value = verdict.kind === 'indicator' ? valueOf(text) : undefined;
  const due = DUE_KINDS.includes(verdict.kind) ? dueOf(text, date) : undefined;
  return {
    span,
    quote: index.asSeen(span),
    themes: proposeThemes(text, { around, ...(year !== undefined && { year }) }, themes),
    ...verdict,
    ...(paragraph !== undefined && { paragraph }),
    ...(value !== undefined && { value }),
    ...(due !== undefined && { due }),
  };
}
