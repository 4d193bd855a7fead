import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { DeletedNotices } from '../../shared/app/sharing/SharedNotices.tsx';
import type { FindingId, WorkspaceId } from '../../shared/core/ids.ts';
import type { FindingView, PlacedFinding, ReportView } from '../../shared/core/view.ts';
import { LayerFilter } from '../../shared/ui/LayerFilter.tsx';
import { UNPLACED } from '../../shared/ui/strings/words.ts';
import { countLayers, seenBy } from '../../shared/ui/seen-by.ts';
import type { TabState } from '../panel-messages.ts';
import type { CardState } from './card-actions.ts';
import { FindingInPanel } from './FindingInPanel.tsx';
import type { PanelModel } from './panel-model.ts';
import { placeFindings } from './place-findings.ts';
import { PANEL } from './words.ts';

interface FindingsProps {
  readonly model: PanelModel;
  readonly state: TabState;
  readonly cards: CardState;
}

/** Findings of this page in page order; plain marks can be shown alone; those without a sure place come last. */
export function FindingsSection({ model, state, cards }: FindingsProps): JSX.Element {
  const [sorting, setSorting] = useState(false);
  const [hidden, setHidden] = useState<ReadonlySet<WorkspaceId>>(new Set());
  const view = model.view.value;
  const findings = view?.findings ?? [];
  const visible = findings.filter((finding) => seenBy(finding).some(({ ws }) => !hidden.has(ws)));
  useHidden(model, state, findings, visible);
  const { here, unplaced, toSort } = placeFindings(visible, state.anchors);
  const shown = sorting ? toSort : here;
  const isListed = [...shown, ...unplaced].some(({ finding }) => finding.id === cards.open.value);
  useOpenCard(cards, model, isListed, () => {
    setSorting(false);
    setHidden(new Set());
  });
  const card = (placed: PlacedFinding): JSX.Element | null =>
    view && <FindingInPanel key={placed.finding.id} {...{ placed, model, view, state, cards }} />;
  return (
    <>
      <section class="panel-findings" aria-labelledby="findings-title">
        <div class="panel-section-head">
          <h2 id="findings-title">
            {PANEL.findings} <span class="num">{here.length + unplaced.length}</span>
          </h2>
          {toSort.length === 0 && !sorting ? null : (
            <div class="panel-filter" role="group" aria-label="Which findings">
              <button type="button" aria-pressed={!sorting} onClick={() => setSorting(false)}>
                {PANEL.all}
              </button>
              <button type="button" aria-pressed={sorting} onClick={() => setSorting(true)}>
                {PANEL.toSort} <span class="num">{toSort.length}</span>
              </button>
            </div>
          )}
        </div>
        {view === null ? null : <Layers view={view} hidden={hidden} onChange={setHidden} />}
        {view === null ? null : <DeletedNotices view={view} actions={cards.actions} />}
        {shown.length === 0 ? <p class="rp-meta">{emptyWords(sorting, findings.length)}</p> : null}
        {shown.map(card)}
      </section>
      {unplaced.length === 0 ? null : (
        <section class="panel-findings" aria-labelledby="unplaced-title">
          <h2 id="unplaced-title">
            {UNPLACED.title} <span class="num">{unplaced.length}</span>
          </h2>
          <p class="rp-meta">{UNPLACED.detail}</p>
          {unplaced.map(card)}
        </section>
      )}
    </>
  );
}

function emptyWords(sorting: boolean, findings: number): string {
  if (sorting) return PANEL.noneToSort;
  return findings === 0 ? PANEL.none : PANEL.noneShown;
}

interface LayersProps {
  readonly view: ReportView;
  readonly hidden: ReadonlySet<WorkspaceId>;
  readonly onChange: (hidden: ReadonlySet<WorkspaceId>) => void;
}

/** Whose findings are listed, where a group has some of this page. */
function Layers({ view, hidden, onChange }: LayersProps): JSX.Element | null {
  if (view.layers.every((layer) => layer.kind !== 'group')) return null;
  const counts = countLayers(view.findings);
  return <LayerFilter layers={view.layers} hidden={hidden} counts={counts} onChange={onChange} />;
}

/** What the list leaves out is not painted in the page either: a layer is hidden as a whole. */
function useHidden(
  model: PanelModel,
  { url }: TabState,
  all: readonly FindingView[],
  visible: readonly FindingView[],
): void {
  const seen = new Set(visible);
  const hidden = all.filter((finding) => !seen.has(finding)).map(({ id }) => id);
  const before = useRef(0);
  useEffect(() => {
    if (hidden.length + before.current > 0) model.post({ type: 'hide', findings: hidden });
    before.current = hidden.length;
    // Each page is told, one that was loaded anew too, though the list stood all the while.
  }, [hidden.join(), url, model.pages.value]);
}

/**
 * A card that is opened from the page comes into sight, whatever the list is narrowed to, and takes the focus, unless a
 * field has it.
 */
function useOpenCard(cards: CardState, model: PanelModel, isListed: boolean, listAll: () => void): void {
  const open = cards.open.value;
  const isThere = model.view.value?.findings.some((finding) => finding.id === open) ?? false;
  const shown = useRef<FindingId | undefined>(undefined);
  useEffect(() => {
    if (isThere && !isListed) listAll();
  }, [open, isThere]);
  useEffect(() => {
    if (open === undefined) shown.current = undefined;
    // Once: a list that is widened again takes the focus from nobody.
    if (open === undefined || !isThere || !isListed || shown.current === open) return;
    shown.current = open;
    const card = document.getElementById(`card-${open}`);
    card?.scrollIntoView({ block: 'nearest' });
    if (cards.editing.peek()?.finding !== open) card?.focus();
  }, [open, isThere, isListed]);
}
