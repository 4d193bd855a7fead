import type { JSX } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { PlacedFinding } from '../../shared/core/view.ts';
import { FindingCard } from '../../shared/ui/FindingCard.tsx';
import type { TabState } from '../panel-messages.ts';
import type { CardState } from './card-actions.ts';
import type { PanelModel } from './panel-model.ts';
import { placeFindings } from './place-findings.ts';
import { PANEL } from './words.ts';

interface FindingsProps {
  readonly model: PanelModel;
  readonly state: TabState;
  readonly cards: CardState;
}

/** Findings of this page in page order; plain marks can be shown alone; those whose words are gone come last. */
export function FindingsSection({ model, state, cards }: FindingsProps): JSX.Element {
  const [sorting, setSorting] = useState(false);
  const { here, gone, toSort } = placeFindings(model.view.value?.findings ?? [], state.anchors);
  useOpenCard(cards, model);
  const shown = sorting ? toSort : here;
  return (
    <>
      <section class="panel-findings" aria-labelledby="findings-title">
        <div class="panel-section-head">
          <h2 id="findings-title">
            {PANEL.findings} <span class="num">{here.length + gone.length}</span>
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
        {shown.length === 0 ? <p class="rp-meta">{sorting ? PANEL.noneToSort : PANEL.none}</p> : null}
        {shown.map((placed) => (
          <Card key={placed.finding.id} placed={placed} model={model} state={state} cards={cards} />
        ))}
      </section>
      {gone.length === 0 ? null : (
        <section class="panel-findings" aria-labelledby="gone-title">
          <h2 id="gone-title">
            {PANEL.gone} <span class="num">{gone.length}</span>
          </h2>
          <p class="rp-meta">{PANEL.goneHint}</p>
          {gone.map((placed) => (
            <Card key={placed.finding.id} placed={placed} model={model} state={state} cards={cards} />
          ))}
        </section>
      )}
    </>
  );
}

function Card(props: FindingsProps & { readonly placed: PlacedFinding }): JSX.Element {
  const { placed, model, state, cards } = props;
  const { id } = placed.finding;
  const editing = cards.editing.value?.finding === id ? cards.editing.value : undefined;
  const mode = editing !== undefined ? 'editing' : cards.open.value === id ? 'open' : 'compact';
  const isOpen = mode !== 'compact';
  const themes = model.desk.themes.value;
  const saved = isOpen ? model.desk.saved.value : undefined;
  const drafts = editing === undefined ? undefined : cards.drafts.value;
  const edition = state.status?.edition;
  const readOnly = model.view.value?.readOnly !== undefined;
  const where = JSON.stringify(placed.anchor);
  // The same element again is passed over: of two hundred cards only those that changed are drawn.
  return useMemo(
    () => (
      <FindingCard
        placed={placed}
        mode={mode}
        edition={edition}
        themes={themes}
        actions={cards.actions}
        saved={saved}
        drafts={drafts}
        focus={editing?.field}
        readOnly={readOnly}
      />
    ),
    [
      placed.finding,
      where,
      mode,
      edition,
      isOpen ? themes : undefined,
      saved,
      drafts,
      editing?.field,
      readOnly,
    ],
  );
}

/** A card that is opened from the page comes into sight and takes the focus, unless a field has it. */
function useOpenCard(cards: CardState, model: PanelModel): void {
  const open = cards.open.value;
  const isThere = model.view.value?.findings.some((finding) => finding.id === open) ?? false;
  useEffect(() => {
    if (open === undefined || !isThere) return;
    const card = document.getElementById(`card-${open}`);
    card?.scrollIntoView({ block: 'nearest' });
    if (cards.editing.peek()?.finding !== open) card?.focus();
  }, [open, isThere]);
}
