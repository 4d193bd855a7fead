import type { JSX } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import { Button } from '../../ui/Button.tsx';
import { SessionPeople } from '../../ui/session/SessionPeople.tsx';
import { SESSION } from '../../ui/strings/session.ts';
import { isPlainKey, type PassageParts } from './session-parts.ts';
import { passageLabel } from './session-words.ts';

/** Who has chosen; for who leads, "Show all"; for the others, where it is. */
export function PeopleAside(parts: PassageParts): JSX.Element {
  const { view, passage, onGo } = parts;
  const label = (id: string): string => {
    const of = view.passages.find((each) => each.id === id);
    return of === undefined ? '' : passageLabel(view, of);
  };
  const lead = view.people.find(({ member }) => member === view.lead)?.name || SESSION.nobody;
  return (
    <SessionPeople
      people={view.people}
      lead={view.lead}
      chosen={passage.chosen}
      after={passage.after}
      label={label}
    >
      {passage.step !== 'choose' ? null : view.iLead ? (
        <Show {...parts} />
      ) : (
        <p class="rp-meta">{SESSION.leaderShows(lead)}</p>
      )}
      {view.iLead || view.on === passage.id ? null : (
        <Button look="link" onClick={() => onGo(view.on)}>
          {SESSION.goTo(lead, label(view.on))}
        </Button>
      )}
    </SessionPeople>
  );
}

function Show({ model, open, view, passage }: PassageParts): JSX.Element {
  const waiting = view.people
    .filter(({ member }) => !passage.chosen.includes(member))
    .map(({ name }) => name);
  const show = (): void => void open.show(passage.id).then((answer) => model.take(answer));
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (!isPlainKey(event) || event.key.toLowerCase() !== 'r') return;
      event.preventDefault();
      show();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  });
  return (
    <>
      <p class="rp-meta">{SESSION.why}</p>
      <Button look="primary" wide keyCap="R" onClick={show}>
        {SESSION.show}
      </Button>
      {waiting.length === 0 ? null : <p class="rp-meta rp-session-wait">{SESSION.orWait(waiting)}</p>}
    </>
  );
}
