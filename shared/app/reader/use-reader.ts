import { useCallback, useEffect, useMemo, useRef } from 'preact/hooks';
import { citedOn } from '../../core/citation.ts';
import type { FindingId } from '../../core/ids.ts';
import type { Span } from '../../core/selector.ts';
import type { PlacedFinding } from '../../core/view.ts';
import { capsOf } from '../../ui/keys.ts';
import { seenBy } from '../../ui/seen-by.ts';
import { announcements } from '../../ui/strings/announcements.ts';
import { readKeySettings } from '../key-settings.ts';
import { usePencil, type Pencil } from '../suggest/use-pencil.ts';
import { findWords } from './find-words.ts';
import type { OpenPaper } from './open-paper.ts';
import { spanOf } from './outline.ts';
import { createReaderActions } from './reader-actions.ts';
import type { ReaderPaper } from './reader-paper.ts';
import type { ReaderParts } from './reader-parts.ts';
import type { ReaderState } from './reader-state.ts';
import { scrollToSpan } from './scroll-to.ts';
import { useChanges } from './use-changes.ts';
import { usePlaced } from './use-paper.ts';
import { useReaderKeys } from './use-reader-keys.ts';
import { useSettled } from './use-settled.ts';

/** Characters of a paper in which one does not look anew for each letter that is typed. */
const LONG = 200_000;
const STILL_MS = 150;

/** What all parts of a reader share, whatever its paper is made of: findings with their places, find, actions, keys. */
export function useReader({ model, view, state, edition, paper }: OpenPaper): ReaderParts {
  const placed = usePlaced(view, edition, paper, state.active.peek());
  const changes = useChanges({ model, view, edition, paper, placed });
  const shown = placed.filter(
    ({ finding }) =>
      !state.hidden.value.has(finding.kind ?? 'mark') &&
      seenBy(finding).some(({ ws }) => !state.hiddenLayers.value.has(ws)),
  );
  const isLong = (paper?.words.index.text.length ?? 0) > LONG;
  const query = useSettled(state.query.value, isLong ? STILL_MS : 0);
  const hits = useMemo(() => (paper === null ? [] : findWords(paper.words, query)), [paper, query]);

  // Actions live as long as the report is open; they look at what is current through this.
  const current = useRef({ view, paper, edition, placed });
  current.current = { view, paper, edition, placed };
  const goToSpan = useCallback((span: Span, focus = false): void => {
    const { paper: shownPaper } = current.current;
    if (shownPaper !== null) scrollToSpan(shownPaper, span, { focus });
  }, []);
  const goTo = useCallback((finding: FindingId): void => {
    state.active.value = finding;
    state.mode.value = 'open';
    state.sheet.value = null;
    const each = current.current.placed.find((one) => one.finding.id === finding);
    const span = each && spanOf(each);
    if (span) goToSpan(span);
  }, []);
  const actions = useMemo(
    () =>
      createReaderActions({
        model,
        state,
        view: () => current.current.view,
        paper: () => current.current.paper,
        edition: () => current.current.edition?.id,
        goTo,
        goToSpan,
      }),
    [model, state],
  );
  const settings = readKeySettings(model.desk.settings);
  const open = { model, view, state, edition, paper };
  const caps = capsOf(settings);
  const pencil = usePencil(open, placed, caps);
  const step = (by: 1 | -1): void => {
    const withPlace = shown.filter((each) => spanOf(each) !== undefined);
    const next = nextIn(stopsOf(withPlace, pencil), state.active.value ?? state.suggestion.value, by);
    if (next === undefined) return;
    if (!('finding' in next)) return pencil.actions.onShow(next.id);
    goTo(next.id);
    const { kind } = next.finding;
    const at = withPlace.findIndex(({ finding }) => finding.id === next.id) + 1;
    model.say(announcements.focused(at, withPlace.length, kind, citedOn(next.finding, edition?.id)));
  };
  useReaderKeys({ model, view, state, actions, paper, step, pencil });
  useFirstPlace(state, placed, goTo, paper);
  return { ...open, actions, pencil, placed: shown, changes, hits, goTo, goToSpan, step, caps };
}

type Stop =
  | { readonly id: string; readonly start: number; readonly finding: PlacedFinding['finding'] }
  | { readonly id: string; readonly start: number };

/** Findings and suggestions as they follow each other in the paper. */
function stopsOf(placed: readonly PlacedFinding[], { list }: Pencil): readonly Stop[] {
  const stops = [
    ...placed.map((each) => ({
      id: each.finding.id,
      start: spanOf(each)?.start ?? 0,
      finding: each.finding,
    })),
    ...list.map(({ id, suggestion }) => ({ id, start: suggestion.span.start })),
  ];
  return list.length === 0 ? stops : stops.toSorted((a, b) => a.start - b.start);
}

function nextIn(stops: readonly Stop[], current: string | null, by: 1 | -1): Stop | undefined {
  const at = stops.findIndex(({ id }) => id === current);
  return stops[at < 0 ? (by > 0 ? 0 : stops.length - 1) : at + by];
}

/** An address with a finding opens at its words, once. */
function useFirstPlace(
  state: ReaderState,
  placed: readonly { readonly finding: { readonly id: FindingId } }[],
  goTo: (finding: FindingId) => void,
  paper: ReaderPaper | null,
): void {
  const done = useRef(false);
  useEffect(() => {
    const id = state.active.value;
    if (done.current || paper === null || placed.length === 0) return;
    done.current = true;
    if (id !== null) requestAnimationFrame(() => goTo(id));
  }, [paper, placed.length]);
}
