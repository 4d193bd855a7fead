import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from '../../ui/Button.tsx';
import { InPlace } from '../../ui/InPlace.tsx';
import { SESSION } from '../../ui/strings/session.ts';
import type { SessionParts } from './session-parts.ts';

/** Who leads: hands over, closes; who may, takes over. */
export function Leading(parts: SessionParts): JSX.Element | null {
  const { model, open, view } = parts;
  const [doing, setDoing] = useState<'handing' | 'closing' | null>(null);
  const lead = view.people.find(({ member }) => member === view.lead)?.name || SESSION.nobody;
  const me = view.people.find(({ isMe }) => isMe)?.member ?? model.desk.me.value.member;
  if (!view.iLead && !view.mayTakeOver) return null;
  const hand = (to: string): void => {
    setDoing(null);
    void open.lead(to).then((answer) => {
      if (!answer.ok) model.take(answer);
      else if (to === me) model.say(SESSION.tookOver);
    });
  };
  return (
    <section class="rp-session-lead" aria-labelledby="session-lead" data-home tabIndex={-1}>
      <h2 id="session-lead">{SESSION.lead}</h2>
      {view.iLead ? null : (
        <>
          <p class="rp-meta">{SESSION.takeOverHint(lead)}</p>
          <Button onClick={() => hand(me)}>{SESSION.takeOver}</Button>
        </>
      )}
      {view.iLead && doing === null ? (
        <div class="rp-actions">
          <Button onClick={() => setDoing('handing')}>{SESSION.handOver}</Button>
          <Button onClick={() => setDoing('closing')}>{SESSION.close}</Button>
        </div>
      ) : null}
      {doing === 'handing' ? (
        <InPlace label={SESSION.handTo}>
          <p class="rp-strong">{SESSION.handTo}</p>
          <div class="rp-actions">
            {view.people
              .filter(({ isMe }) => !isMe)
              .map((person) => (
                <Button key={person.member} onClick={() => hand(person.member)}>
                  {person.name === '' ? SESSION.noName : person.name}
                </Button>
              ))}
            <Button look="bare" onClick={() => setDoing(null)}>
              {SESSION.closeStay}
            </Button>
          </div>
        </InPlace>
      ) : null}
      {doing === 'closing' ? <Closing {...parts} onStay={() => setDoing(null)} /> : null}
    </section>
  );
}

function Closing({ model, open, view, onStay }: SessionParts & { readonly onStay: () => void }): JSX.Element {
  const close = async (): Promise<void> => {
    const answer = await open.close();
    if (!answer.ok) model.take(answer);
    else model.say(SESSION.closedSaid);
  };
  return (
    <InPlace label={SESSION.closeTitle}>
      <p class="rp-strong">{SESSION.closeTitle}</p>
      <p>{SESSION.closeBody}</p>
      {missing(view) === 0 ? null : <p>{SESSION.closeMissing(missing(view))}</p>}
      <div class="rp-actions">
        <Button look="primary" onClick={() => void close()}>
          {SESSION.close}
        </Button>
        <Button look="bare" onClick={onStay}>
          {SESSION.closeStay}
        </Button>
      </div>
    </InPlace>
  );
}

/** Choices that somebody has said to have made, of what was shown, and that have not come. */
function missing({ passages }: SessionParts['view']): number {
  return passages
    .filter(({ step }) => step !== 'choose')
    .reduce((sum, { chosen, views }) => sum + Math.max(0, chosen.length - views.length), 0);
}
