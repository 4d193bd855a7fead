/** A suggestion becomes a finding: an ordinary mark, with its kind and its themes. */
import type { Command } from '../../core/command.ts';
import { figureOf } from '../../core/figure-row.ts';
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

/** What writes: the app, or the panel beside a council's page. */
type Writing = Pick<AppModel, 'run' | 'take' | 'world' | 'newId'>;

/** A suggestion with the kind that the member gave it. */
export type Accepted = Suggestion & { readonly as?: Kind };

/** Where it is marked, and how words are described there. */
export interface AcceptPlace {
  readonly rid: ReportId;
  readonly edition: EditionId;
  readonly describe: (span: Span) => Result<Selectors>;
}

type Mark = Extract<Command, { type: 'mark' }>;

/** Accepts all of them in one step. Resolves to the new findings, or undefined after a failure that is shown. */
export async function acceptSuggestions(
  model: Writing,
  place: AcceptPlace,
  accepted: readonly Accepted[],
): Promise<readonly FindingId[] | undefined> {
  const marks = marksIn(model, place, accepted);
  return marks && runMarks(model, marks);
}

function marksIn(
  model: Writing,
  { rid, edition, describe }: AcceptPlace,
  accepted: readonly Accepted[],
): readonly Mark[] | undefined {
  const at = model.world.now();
  const marks: Mark[] = [];
  for (const { span, as, kind, themes, value, due } of accepted) {
    const sel = model.take(describe(span));
    if (sel === undefined) return undefined;
    const figure = figureOf({ ...(value ? { value } : {}), ...(due ? { due } : {}) });
    marks.push({
      type: 'mark',
      finding: model.newId(),
      rid,
      edition,
      sel,
      kind: as ?? kind,
      themes,
      ...(figure === undefined ? {} : { figure }),
      at,
    });
  }
  return marks;
}

async function runMarks(model: Writing, marks: readonly Mark[]): Promise<readonly FindingId[] | undefined> {
  const [first] = marks;
  if (first === undefined) return [];
  const command: Command = marks.length === 1 ? first : { type: 'all', commands: marks, at: first.at };
  const receipt = await model.run(command, SUGGEST.accepted(marks.length, first.kind ?? null, first.sel));
  return receipt && marks.map(({ finding }) => finding);
}

/** What was accepted in a paper that is not on screen. */
export interface AcceptedElsewhere {
  readonly view: ReportView;
  readonly accepted: readonly Accepted[];
}

/** The same for papers that are not on screen: their words are read first. One step, and one to undo, for all of them. */
export async function acceptElsewhere(
  model: AppModel,
  papers: readonly AcceptedElsewhere[],
  signal: AbortSignal,
): Promise<readonly FindingId[] | undefined> {
  const all: Mark[] = [];
  for (const { view, accepted } of papers) {
    const edition = readableEdition(view);
    const words = edition && (await readWords(model, edition, signal));
    if (edition === undefined || words === undefined) {
      model.failure.value = 'snapshot-missing';
      return undefined;
    }
    const place = { rid: view.rid, edition: edition.id, describe: (span: Span) => describeIn(words, span) };
    const marks = marksIn(model, place, accepted);
    if (marks === undefined) return undefined;
    all.push(...marks);
  }
  return runMarks(model, all);
}

export function describeIn(words: PagedWords, span: Span): Result<Selectors> {
  const isPdf = (each: PagedWords): each is PdfWords => 'quadsOf' in each;
  return isPdf(words) ? describePdfSpan(words, span) : describeCited(words, span);
}

/** "Not a finding", in this and later versions. */
export async function dismissSuggestions(
  model: Pick<Writing, 'run' | 'world'>,
  rid: ReportId,
  dismissed: readonly Suggestion[],
): Promise<boolean> {
  const suggestions = [...new Set(dismissed.map(suggestionKey))];
  const command: Command = { type: 'dismiss', rid, suggestions, on: true, at: model.world.now() };
  return (await model.run(command, SUGGEST.dismissed(dismissed.length))) !== undefined;
}
