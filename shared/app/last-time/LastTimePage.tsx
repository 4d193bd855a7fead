import '../styles/marks.css';
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { ReportId } from '../../core/ids.ts';
import { chainOf } from '../../scrutiny/last-time/chain.ts';
import { LAST_TIME } from '../../ui/strings/last-time.ts';
import type { PassageValue } from '../../ui/last-time/values.ts';
import type { AppModel } from '../app-model.ts';
import { writeRoute } from '../route.ts';
import { FRAME } from '../strings/app.ts';
import { ChooseEarlier } from './ChooseEarlier.tsx';
import { Compared } from './Compared.tsx';
import { useStory, type StoryRows } from './use-follows.ts';
import { useLastTime } from './use-last-time.ts';

export interface LastTimePageProps {
  readonly model: AppModel;
  readonly rid: ReportId;
}

/** What earlier reports left open, beside a new one; before a member said which it follows, that is asked. */
export function LastTimePage({ model, rid }: LastTimePageProps): JSX.Element {
  const story = useStory(model);
  useEffect(() => {
    document.title = `${LAST_TIME.title} – ${FRAME.name}`;
  }, []);
  return (
    <main id="page" tabIndex={-1} class="app-page" aria-busy={story === undefined}>
      <p class="rp-no-print">
        <a href={writeRoute({ page: 'reader', rid })}>{LAST_TIME.back}</a>
      </p>
      {story === undefined ? (
        <h1 class="rp-title">{LAST_TIME.title}</h1>
      ) : (
        <Loaded model={model} rid={rid} story={story} />
      )}
    </main>
  );
}

function Loaded({ model, rid, story }: LastTimePageProps & { readonly story: StoryRows }): JSX.Element {
  const [picked, setPicked] = useState<ReadonlyMap<string, PassageValue>>(new Map());
  const [pencil, setPencil] = useState<ReadonlyMap<ReportId, boolean>>(new Map());
  const said = story.follows.value;
  const chain = chainOf(rid, said);
  const compared = useLastTime(model, rid, chain, story, { picked, pencil });
  if (chain.length === 0)
    return (
      <>
        <h1 class="rp-title">{LAST_TIME.title}</h1>
        <ChooseEarlier model={model} rid={rid} said={said} />
      </>
    );
  if (compared === undefined || compared === null)
    return (
      <>
        <h1 class="rp-title">{LAST_TIME.title}</h1>
        <p role="status">{compared === null ? LAST_TIME.unknown : LAST_TIME.reading}</p>
      </>
    );
  return (
    <Compared
      model={model}
      rid={rid}
      compared={compared}
      said={said}
      onPencil={(id, isShown) => setPencil(new Map(pencil).set(id, isShown))}
      onPick={(id, passage) => setPicked(new Map(picked).set(id, passage))}
    />
  );
}
