import type { JSX } from 'preact';
import type { ReportId } from '../../core/ids.ts';
import { isSaid } from '../../scrutiny/last-time/chain.ts';
import { proposeFollowed } from '../../scrutiny/last-time/follows.ts';
import { Button } from '../../ui/Button.tsx';
import { LAST_TIME } from '../../ui/strings/last-time.ts';
import type { FollowsView } from '../../core/follows.ts';
import type { AppModel } from '../app-model.ts';
import { sayFollows } from './follow.ts';
import type { LastTimeModel } from './use-last-time.ts';
import { useDatedPapers } from './use-follows.ts';

export interface WhatItFollowsProps {
  readonly model: AppModel;
  readonly compared: Pick<LastTimeModel, 'later' | 'earlier'>;
  readonly said: readonly FollowsView[];
}

/** The reports that are compared, each with the way out, and an earlier one that may be added. */
export function WhatItFollows(props: WhatItFollowsProps): JSX.Element {
  const { model, compared, said } = props;
  return (
    <section>
      <h2 class="rp-group-title">{LAST_TIME.follows}</h2>
      <ul class="rp-last-chain" role="list">
        {compared.earlier.map((paper) => {
          const later = said.find((each) => each.earlier === paper.rid && each.says === 'follows');
          return (
            <li key={paper.rid}>
              {LAST_TIME.followsWhat(paper.title, paper.date)}{' '}
              <Button
                look="link"
                label={LAST_TIME.unfollowOf(paper.title)}
                onClick={() => later && void sayFollows(model, later.rid, paper, null)}
              >
                {LAST_TIME.unfollow}
              </Button>
            </li>
          );
        })}
      </ul>
      <OneMore {...props} />
    </section>
  );
}

/** What the oldest of them follows, as the rule would say. */
function OneMore({ model, compared, said }: WhatItFollowsProps): JSX.Element | null {
  const papers = useDatedPapers(model);
  const known = new Set<ReportId>([compared.later.rid, ...compared.earlier.map(({ rid }) => rid)]);
  const oldest = papers?.find(({ rid }) => rid === compared.earlier.at(-1)?.rid);
  if (papers === undefined || oldest === undefined) return null;
  const [next] = proposeFollowed(oldest, papers).filter(
    ({ rid }) => !known.has(rid) && !isSaid(oldest.rid, rid, said),
  );
  if (next === undefined) return null;
  return (
    <>
      <p>{LAST_TIME.proposedBefore(oldest.title, next.title, next.date)}</p>
      <div class="rp-actions">
        <Button onClick={() => void sayFollows(model, oldest.rid, next, 'follows')}>{LAST_TIME.yes}</Button>
        <Button look="bare" onClick={() => void sayFollows(model, oldest.rid, next, 'not')}>
          {LAST_TIME.no}
        </Button>
      </div>
    </>
  );
}
