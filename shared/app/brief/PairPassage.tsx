import type { JSX } from 'preact';
import { evidenceOf, shortPlace } from '../../scrutiny/brief/evidence.ts';
import type { BriefLine } from '../../scrutiny/brief/list-questions.ts';
import { writeCitation } from '../../core/citation.ts';
import { Passage } from '../../ui/brief/Passage.tsx';
import { Button } from '../../ui/Button.tsx';
import { InPlace } from '../../ui/InPlace.tsx';
import { BRIEF } from '../../ui/strings/brief.ts';
import { yearOf } from '../../ui/strings/times.ts';
import type { AppModel } from '../app-model.ts';
import { listPapers } from '../list-papers.ts';
import { pairsFor, type Told } from './earlier.ts';
import { useReports } from './use-brief.ts';
import type { QuestionActions } from './use-question-actions.ts';

export interface PairPassageProps {
  readonly model: AppModel;
  readonly line: BriefLine;
  readonly actions: QuestionActions;
  readonly onDone: () => void;
}

/** Passages on the same themes from other years, for the member to pick one. */
export function PairPassage({ model, line, actions, onDone }: PairPassageProps): JSX.Element {
  const isDevice = line.audience.kind === 'device';
  // A restricted paper's words go beside a question of this device only.
  const papers = listPapers(model.desk.library.value).filter(
    ({ total, restricted }) => total > 0 && (isDevice || !restricted),
  );
  const { reports } = useReports(
    model,
    papers.map(({ rid }) => rid),
  );
  const views = [...reports.values()].filter((view) => view !== null);
  const taken = new Set(line.evidence.map(({ finding }) => finding));
  const pairs = pairsFor(line.themes, taken, yearOf(line.evidence[0]?.date), views);
  return (
    <InPlace label={BRIEF.pairTitle}>
      {pairs.length === 0 ? <p class="rp-meta">{BRIEF.pairNone}</p> : null}
      <ul class="rp-pairs" aria-label={BRIEF.pairTitle} hidden={pairs.length === 0}>
        {pairs.map((told) => (
          <li key={told.finding.id}>
            <Passage passage={toPassage(told)} />
            <Button icon="plus" onClick={() => void actions.pair(line, told).then(onDone)}>
              {BRIEF.pairAdd}
            </Button>
          </li>
        ))}
      </ul>
    </InPlace>
  );
}

function toPassage({ finding, view }: Told) {
  const row = evidenceOf(
    finding,
    view.report,
    view.editions.map(({ id }) => id),
  );
  const { kind, quote, citation } = row;
  return { id: finding.id, kind, quote, place: shortPlace(row), citation: writeCitation(citation) };
}
