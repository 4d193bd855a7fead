import type { JSX } from 'preact';
import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { FindingId } from '../../core/ids.ts';
import type { Span } from '../../core/selector.ts';
import type { ReportView } from '../../core/view.ts';
import { capsOf } from '../../ui/keys.ts';
import { announcements } from '../../ui/strings/announcements.ts';
import type { AppModel } from '../app-model.ts';
import { readKeySettings } from '../key-settings.ts';
import { readTheme } from '../theme.ts';
import { SharedNotices } from '../sharing/SharedNotices.tsx';
import { findWords } from './find-words.ts';
import { spanOf } from './outline.ts';
import type { PaperFrame } from './paper-frame.ts';
import { createReaderActions } from './reader-actions.ts';
import { ReaderBar } from './ReaderBar.tsx';
import type { ReaderParts } from './reader-parts.ts';
import { ReaderSheets } from './ReaderSheets.tsx';
import { ReaderStatus } from './ReaderStatus.tsx';
import { ReaderToolbar } from './ReaderToolbar.tsx';
import type { ReaderState } from './reader-state.ts';
import { Restricted } from './Restricted.tsx';
import { scrollToSpan } from './scroll-to.ts';
import { seenBy } from '../../ui/seen-by.ts';
import { SidePanes } from './SidePanes.tsx';
import { Stage } from './Stage.tsx';
import { useFindPaint } from './use-find-paint.ts';
import { useMedia } from './use-media.ts';
import { keptEditions, useKeptText, usePlaced } from './use-paper.ts';
import { useReaderKeys } from './use-reader-keys.ts';

export interface ReaderProps {
  readonly model: AppModel;
  readonly view: ReportView;
  readonly state: ReaderState;
}

/** A report with its findings: bar, outline, paper, margin, status line; sheets where there is no room. */
export function Reader({ model, view, state }: ReaderProps): JSX.Element {
  const kept = keptEditions(view);
  const edition = kept.find((each) => each.id === state.edition.value) ?? kept[0];
  const text = useKeptText(model, edition);
  const [paper, setPaper] = useState<PaperFrame | null>(null);
  const placed = usePlaced(view, edition, paper, state.active.peek());
  const shown = placed.filter(
    ({ finding }) =>
      !state.hidden.value.has(finding.kind ?? 'mark') &&
      seenBy(finding).some(({ ws }) => !state.hiddenLayers.value.has(ws)),
  );
  const isNarrow = useMedia('(max-width: 899px)');
  const isWide = useMedia('(min-width: 1240px)');
  const query = state.query.value;
  const hits = useMemo(() => (paper === null ? [] : findWords(paper.page, query)), [paper, query]);
  useFindPaint(paper, hits, state.hit.value);

  // Actions live as long as the report is open; they look at what is current through this.
  const current = useRef({ view, paper, edition, placed });
  current.current = { view, paper, edition, placed };
  const goToSpan = useCallback((span: Span, focus = false): void => {
    const { paper: shownPaper } = current.current;
    if (shownPaper !== null) scrollToSpan(shownPaper, span, focus);
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
  const step = (by: 1 | -1): void => {
    const withPlace = shown.filter((each) => spanOf(each) !== undefined);
    const at = withPlace.findIndex((each) => each.finding.id === state.active.value);
    const next = withPlace[at < 0 ? (by > 0 ? 0 : withPlace.length - 1) : at + by];
    if (next === undefined) return;
    goTo(next.finding.id);
    const { kind, sel } = next.finding;
    model.say(announcements.focused(withPlace.indexOf(next) + 1, withPlace.length, kind, sel.paragraph));
  };
  useReaderKeys({ model, state, actions, paper, step });
  useFirstPlace(state, placed, goTo, paper);

  const caps = capsOf(readKeySettings(model.desk.settings));
  const shared: ReaderParts = {
    model,
    view,
    state,
    actions,
    paper,
    placed: shown,
    edition,
    hits,
    goTo,
    goToSpan,
    step,
    caps,
  };
  return (
    <div class="reader" data-view={state.view.value} data-wide={isWide ? '' : undefined}>
      <ReaderBar {...shared} kept={kept} isKept={text.state === 'kept'} isNarrow={isNarrow} isWide={isWide} />
      <div class="reader-body">
        {isWide ? <SidePanes {...shared} /> : null}
        <main id="page" tabIndex={-1} class="reader-main">
          <Restricted view={view} />
          <SharedNotices model={model} view={view} actions={actions} className="reader-notices" />
          <Stage
            {...shared}
            text={text}
            isNarrow={isNarrow}
            theme={readTheme(model.desk.settings.values.value.theme)}
            onPaper={setPaper}
          />
        </main>
      </div>
      <ReaderToolbar {...shared} />
      <ReaderStatus {...shared} isKept={text.state === 'loading' ? undefined : text.state === 'kept'} />
      <ReaderSheets {...shared} isNarrow={isNarrow} isWide={isWide} />
    </div>
  );
}

/** An address with a finding opens at its words, once. */
function useFirstPlace(
  state: ReaderState,
  placed: readonly { readonly finding: { readonly id: FindingId } }[],
  goTo: (finding: FindingId) => void,
  paper: PaperFrame | null,
): void {
  const done = useRef(false);
  useEffect(() => {
    const id = state.active.value;
    if (done.current || paper === null || placed.length === 0) return;
    done.current = true;
    if (id !== null) requestAnimationFrame(() => goTo(id));
  }, [paper, placed.length]);
}
