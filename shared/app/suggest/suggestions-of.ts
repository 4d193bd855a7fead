/** The suggestions of a paper for whoever shows them elsewhere than in it. */
import type { ReportId } from '../../core/ids.ts';
import type { Suggestion } from '../../core/suggestion.ts';
import type { EditionView, FindingView, ReportView } from '../../core/view.ts';
import { openSuggestions, type Covering } from '../../scrutiny/open-suggestions.ts';
import type { AppModel } from '../app-model.ts';
import { readWords } from '../reader/read-words.ts';
import { readSuggestions, wantsSuggestions } from './read-suggestions.ts';

/**
 * Still open ones of the newest version that is on this device, in page order: pencil, never counted, printed or sent.
 * None where it is not here, cannot be read, or suggestions are switched off. Never rejects.
 */
export async function suggestionsOf(
  model: AppModel,
  of: ReportId | ReportView,
  signal: AbortSignal,
): Promise<readonly Suggestion[]> {
  if (!wantsSuggestions(model)) return [];
  const view = typeof of === 'string' ? await readView(model, of) : of;
  const edition = view === null ? undefined : readableEdition(view);
  if (view === null || edition === undefined || signal.aborted) return [];
  const all = await readSuggestions(model, view, edition, () => readWords(model, edition, signal));
  return openSuggestions(all ?? [], coveringIn(view.findings, edition), new Set(view.dismissed));
}

/** The newest version whose bytes are here. */
export function readableEdition(view: ReportView): EditionView | undefined {
  return view.editions.findLast(({ file }) => file !== undefined);
}

/** As far as it is known without reading the paper: where findings were described on that version. */
export function coveringIn(findings: readonly FindingView[], edition: EditionView): readonly Covering[] {
  return findings.map((finding) => {
    const described =
      finding.anchors[edition.id] ?? (finding.edition === edition.id ? finding.sel : undefined);
    return { quote: finding.sel.quote.exact, span: described?.position };
  });
}

async function readView(model: AppModel, rid: ReportId): Promise<ReportView | null> {
  const open = model.desk.openReport(rid);
  await open.ready;
  const view = open.view.peek();
  open.dispose();
  return view;
}
