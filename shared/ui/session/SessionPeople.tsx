import type { ComponentChildren, JSX } from 'preact';
import type { MemberId } from '../../core/ids.ts';
import type { SessionPerson } from '../../core/session.ts';
import { Icon } from '../Glyph.tsx';
import { initials } from '../PeopleList.tsx';
import { SESSION } from '../strings/session.ts';

export interface SessionPeopleProps {
  readonly people: readonly SessionPerson[];
  readonly lead: MemberId;
  readonly chosen: readonly MemberId[];
  readonly after: readonly MemberId[];
  /** "paragraph 3.12". */
  readonly label: (passage: string) => string;
  readonly children?: ComponentChildren;
}

/** Who takes part, and of each whether they have chosen; never what. */
export function SessionPeople(props: SessionPeopleProps): JSX.Element {
  const { people, chosen, after } = props;
  const n = people.filter(({ member }) => chosen.includes(member)).length;
  return (
    <section class="rp-session-people" aria-labelledby="session-chosen">
      <h2 id="session-chosen">{SESSION.haveChosen(n, people.length)}</h2>
      <ul>
        {people.map((person) => {
          const isChosen = chosen.includes(person.member);
          return (
            <li key={person.member} data-away={person.here || person.isMe ? undefined : ''}>
              <span class="rp-initials" data-me={person.isMe ? '' : undefined} aria-hidden="true">
                {initials(person.name)}
              </span>
              <span class="rp-session-person">
                <strong>
                  {person.name === '' ? SESSION.noName : person.name}
                  {person.isMe ? SESSION.you : ''}
                  {person.member === props.lead ? <span class="rp-people-role">{SESSION.leads}</span> : null}
                </strong>
                <span class="rp-meta">
                  {SESSION.person(
                    person.isMe ? { ...person, here: {} } : person,
                    isChosen,
                    after.includes(person.member),
                    props.label,
                  )}
                </span>
              </span>
              {isChosen ? <Icon name="kept" size={20} /> : null}
            </li>
          );
        })}
      </ul>
      {props.children}
    </section>
  );
}
