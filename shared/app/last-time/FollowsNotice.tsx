import '../styles/packs.css';
import type { ComponentChildren, JSX } from 'preact';
import type { ReportId } from '../../core/ids.ts';
import { isSaid } from '../../scrutiny/last-time/chain.ts';
import { proposeFollowed } from '../../scrutiny/last-time/follows.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Glyph.tsx';
import { LAST_TIME } from '../../ui/strings/last-time.ts';
import type { AppModel } from '../app-model.ts';
import { sayFollows } from './follow.ts';
import { useDatedPapers, useStory } from './use-follows.ts';

export interface FollowsNoticeProps {
  readonly model: AppModel;
  readonly rid: ReportId;
}

/** One line on top of a report: which one it follows, or whether it follows one that is here. */
export function FollowsNotice({ model, rid }: FollowsNoticeProps): JSX.Element | null {
  const said = useStory(model)?.follows.value;
  const papers = useDatedPapers(model);
  const paper = papers?.find((each) => each.rid === rid);
  if (said === undefined || papers === undefined || paper === undefined) return null;
  const followed = said.find((each) => each.rid === rid && each.says === 'follows');
  const known = papers.find((each) => each.rid === followed?.earlier);
  if (known !== undefined)
    return (
      <Row words={LAST_TIME.follow(known.title, known.date)}>
        <Button look="link" onClick={() => model.go({ page: 'last-time', rid })}>
          {LAST_TIME.show}
        </Button>
      </Row>
    );
  const [next] = proposeFollowed(paper, papers).filter((each) => !isSaid(rid, each.rid, said));
  if (next === undefined) return null;
  const follow = async (): Promise<void> => {
    if (await sayFollows(model, rid, next, 'follows')) model.go({ page: 'last-time', rid });
  };
  return (
    <Row words={LAST_TIME.proposed(next.title, next.date)}>
      <Button look="link" onClick={() => void follow()}>
        {LAST_TIME.yesShow}
      </Button>
      <Button look="link" onClick={() => void sayFollows(model, rid, next, 'not')}>
        {LAST_TIME.no}
      </Button>
      <Button look="link" onClick={() => model.go({ page: 'last-time', rid })}>
        {LAST_TIME.choose}
      </Button>
    </Row>
  );
}

function Row({
  words,
  children,
}: {
  readonly words: string;
  readonly children: ComponentChildren;
}): JSX.Element {
  return (
    <section class="tied" aria-label={LAST_TIME.title}>
      <div class="tied-row">
        <p>
          <Icon name="file" size={18} /> {words}
        </p>
        <div class="tied-actions">{children}</div>
      </div>
    </section>
  );
}
