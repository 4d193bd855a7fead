import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { rightsIn } from '../../shared/app/sharing/use-rights.ts';
import type { PlacedFinding, ReportView } from '../../shared/core/view.ts';
import { FindingCard } from '../../shared/ui/FindingCard.tsx';
import type { TabState } from '../panel-messages.ts';
import type { CardState } from './card-actions.ts';
import type { PanelModel } from './panel-model.ts';

export interface FindingInPanelProps {
  readonly model: PanelModel;
  readonly view: ReportView;
  readonly state: TabState;
  readonly cards: CardState;
  readonly placed: PlacedFinding;
}

/** One card, with what this member may do with it. */
export function FindingInPanel(props: FindingInPanelProps): JSX.Element {
  const { placed, model, view, state, cards } = props;
  const { id } = placed.finding;
  const editing = cards.editing.value?.finding === id ? cards.editing.value : undefined;
  const mode = editing !== undefined ? 'editing' : cards.open.value === id ? 'open' : 'compact';
  const isOpen = mode !== 'compact';
  const themes = model.desk.themes.value;
  const drafts = editing === undefined ? undefined : cards.drafts.value;
  const edition = state.status?.edition;
  const rights = rightsIn(model, view, placed.finding);
  const candidates = isOpen ? state.candidates?.[id] : undefined;
  const where = JSON.stringify([placed.anchor, rights, candidates]);
  // The same element again is passed over: of two hundred cards only those that changed are drawn.
  return useMemo(
    () => (
      <FindingCard
        placed={placed}
        mode={mode}
        edition={edition}
        themes={themes}
        actions={cards.actions}
        drafts={drafts}
        focus={editing?.field}
        candidates={candidates}
        {...rights}
      />
    ),
    [placed.finding, where, mode, edition, isOpen ? themes : undefined, drafts, editing?.field],
  );
}
