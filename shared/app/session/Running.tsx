import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../../ui/Button.tsx';
import { Agreement } from '../../ui/session/Agreement.tsx';
import { PassageList } from '../../ui/session/PassageList.tsx';
import { PassageWords } from '../../ui/session/PassageWords.tsx';
import { SessionHead } from '../../ui/session/SessionHead.tsx';
import { SESSION } from '../../ui/strings/session.ts';
import { writeRoute } from '../route.ts';
import { ChooseAlone } from './ChooseAlone.tsx';
import { Leading } from './Leading.tsx';
import { Names } from './Names.tsx';
import { PeopleAside } from './PeopleAside.tsx';
import type { PassageParts, SessionParts } from './session-parts.ts';
import { agreementOf, passageLabel, shownPassages, stepOf } from './session-words.ts';
import { Talk } from './Talk.tsx';
import { useSaid } from './use-said.ts';

/** A session under way. Whoever leads moves nobody's screen: the others are told where it is, and go there themselves. */
export function Running(parts: SessionParts): JSX.Element {
  const { open, view, group } = parts;
  const [chosenAt, setAt] = useState<string | undefined>(undefined);
  const at = view.passages.find(({ id }) => id === (chosenAt ?? view.on)) ?? view.passages[0]!;
  // Where it was opened: a leader who goes on does not take it away.
  useEffect(() => setAt((before) => before ?? view.on), []);
  useEffect(() => open.here(at.id), [open, at.id]);
  useSaid(parts, at);
  const place = view.passages.indexOf(at);
  const go = (id: string): void => {
    setAt(id);
    if (view.iLead) void open.goOn(id).then((answer) => parts.model.take(answer));
  };
  return (
    <main id="page" tabIndex={-1} class="rp-session" data-step={at.step}>
      <SessionHead
        group={group}
        report={view.title}
        where={SESSION.passageOf(place + 1, view.passages.length)}
        step={stepOf(at)}
        leaveHref={writeRoute({ page: 'library' })}
      />
      <div class="rp-session-body">
        <PassageList
          passages={view.passages}
          at={at.id}
          label={(passage) => passageLabel(view, passage)}
          onGo={go}
        />
        <Centre {...parts} key={at.id} passage={at} onGo={go} />
        <aside class="rp-session-side">
          <PeopleAside {...parts} passage={at} onGo={go} />
          {shownPassages(view).length === 0 ? null : <Agreement {...agreementOf(view)} />}
          <Leading {...parts} />
        </aside>
      </div>
    </main>
  );
}

function Centre(parts: PassageParts): JSX.Element {
  const { view, passage } = parts;
  const heading = useRef<HTMLHeadingElement>(null);
  const next = view.passages[view.passages.indexOf(passage) + 1];
  const mayChoose = view.iTakePart && !passage.views.some(({ isMine }) => isMine);
  return (
    <div class="rp-session-centre">
      <Names {...parts} />
      <h2 ref={heading} tabIndex={-1}>
        {passage.step === 'choose' ? SESSION.question : SESSION.views}
      </h2>
      <PassageWords sel={passage.sel} label={passageLabel(view, passage)} />
      {passage.step === 'choose' ? null : <Talk {...parts} />}
      {mayChoose && passage.step !== 'done' ? <ChooseAlone {...parts} /> : null}
      {view.iTakePart ? null : <p class="rp-meta">{SESSION.notIn}</p>}
      {next === undefined ? null : (
        <div class="rp-actions">
          <Button icon="right" onClick={() => parts.onGo(next.id)}>
            {SESSION.next}
          </Button>
        </div>
      )}
    </div>
  );
}
