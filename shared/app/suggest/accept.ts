/** A suggestion becomes a finding: an ordinary mark, with its kind and its themes. */
import type { Command } from '../../core/command.ts';
import type { EditionId, FindingId, ReportId } from '../../core/ids.ts';
import type { Kind } from '../../core/kind.ts';
import type { Result } from '../../core/result.ts';
import type { Selectors, Span } from '../../core/selector.ts';
import type { Suggestion } from '../../core/suggestion.ts';
import type { ReportView } from '../../core/view.ts';
import { describeCited } from '../../documents/page/anchor-page.ts';
import { describePdfSpan, type PdfWords } from '../../documents/paper/pdf/pdf-words.ts';
import type { PagedWords } from '../../documents/page/version-news.ts';
import { suggestionKey } from '../../scrutiny/suggestion-key.ts';
import type { AppModel } from '../app-model.ts';
import { readWords } from '../reader/read-words.ts';
import { SUGGEST } from '../../ui/strings/suggestions.ts';
import { readableEdition } from './suggestions-of.ts';

/** A suggestion with the kind that the member gave it. */
export type Accepted = Suggestion & { readonly as?: Kind };

/** Where it is marked, and how words are described there. */
export interface AcceptPlace {
  readonly rid: ReportId;
  readonly edition: EditionId;
  readonly describe: (span: Span) => Result<Selectors>;
}

/** Accepts all of them in one step. Resolves to the new findings, or undefined after a failure that is shown. */
export async function acceptSuggestions(
  model: AppModel,
  { rid, edition, describe }: AcceptPlace,
  accepted: readonly Accepted[],
): Promise<readonly FindingId[] | undefined> {
  const at = model.world.now();
  const marks: Extract<Command, { type: 'mark' }>[] = [];
  for (const { span, as, kind, themes } of accepted) {
    const sel = model.take(describe(span));
    if (sel === undefined) return undefined;
    marks.push({ type: 'mark', finding: model.newId(), rid, edition, sel, kind: as ?? kind, themes, at });
  }
  const [first] = marks;
  if (first === undefined) return [];
  const command: Command = marks.length === 1 ? first : { type: 'all', commands: marks, at };
  const receipt = await model.run(command, SUGGEST.accepted(marks.length, first.kind ?? null, first.sel));
  return receipt && marks.map(({ finding }) => finding);
}

/** The same for a paper that is not on screen: its words are read first. */
export async function acceptElsewhere(
  model: AppModel,
  view: ReportView,
  accepted: readonly Accepted[],
  signal: AbortSignal,
): Promise<readonly FindingId[] | undefined> {
  const edition = readableEdition(view);
  const words = edition && (await readWords(model, edition, signal));
  if (edition === undefined || words === undefined) {
    model.failure.value = 'snapshot-missing';
    return undefined;
  }
  const place = { rid: view.rid, edition: edition.id, describe: (span: Span) => describeIn(words, span) };
  return acceptSuggestions(model, place, accepted);
}

export function describeIn(words: PagedWords, span: Span): Result<Selectors> {
  const isPdf = (each: PagedWords): each is PdfWords => 'quadsOf' in each;
  return isPdf(words) ? describePdfSpan(words, span) : describeCited(words, span);
}

/** "Not a finding", in this and later versions. */
export async function dismissSuggestions(
  model: AppModel,
  rid: ReportId,
  dismissed: readonly Suggestion[],
): Promise<boolean> {
  const suggestions = [...new Set(dismissed.map(suggestionKey))];
  const command: Command = { type: 'dismiss', rid, suggestions, on: true, at: model.world.now() };
  return (await model.run(command, SUGGEST.dismissed(dismissed.length))) !== undefined;
}
