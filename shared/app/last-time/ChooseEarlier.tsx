import type { JSX } from 'preact';
import type { FollowsView } from '../../core/follows.ts';
import type { ReportId } from '../../core/ids.ts';
import { isSaid } from '../../scrutiny/last-time/chain.ts';
import { proposeFollowed, type DatedPaper } from '../../scrutiny/last-time/follows.ts';
import { Button } from '../../ui/Button.tsx';
import { LAST_TIME } from '../../ui/strings/last-time.ts';
import { showDate } from '../../ui/strings/times.ts';
import type { AppModel } from '../app-model.ts';
import { sayFollows } from './follow.ts';
import { useDatedPapers } from './use-follows.ts';

interface ChooseEarlierProps {
  readonly model: AppModel;
  readonly rid: ReportId;
  readonly said: readonly FollowsView[];
}

/** Which report of an earlier year this one follows: what the rule proposes first, then all others that are here. */
export function ChooseEarlier({ model, rid, said }: ChooseEarlierProps): JSX.Element {
  const papers = useDatedPapers(model);
  if (papers === undefined) return <p role="status">{LAST_TIME.reading}</p>;
  const listed = inOrder(papers, rid, said);
  if (listed.length === 0) return <p>{LAST_TIME.noneEarlier}</p>;
  return (
    <section class="rp-last-choose">
      <h2 class="rp-group-title">{LAST_TIME.chooseTitle}</h2>
      <p class="rp-meta">{LAST_TIME.chooseHint}</p>
      <ul role="list">
        {listed.map((paper) => (
          <li key={paper.rid}>
            <Button onClick={() => void sayFollows(model, rid, paper, 'follows')}>
              {paper.title}
              {paper.date === undefined ? null : <span class="num">, {showDate(paper.date)}</span>}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function inOrder(
  papers: readonly DatedPaper[],
  rid: ReportId,
  said: readonly FollowsView[],
): readonly DatedPaper[] {
  const paper = papers.find((each) => each.rid === rid);
  const proposed = paper === undefined ? [] : proposeFollowed(paper, papers);
  const first = proposed.filter((each) => !isSaid(rid, each.rid, said));
  const rest = papers
    .filter((each) => each.rid !== rid && !first.includes(each))
    .filter(({ date }) => date === undefined || paper?.date === undefined || date < paper.date)
    .toSorted((a, b) => ((a.date ?? '') < (b.date ?? '') ? 1 : -1));
  return [...first, ...rest];
}
