import type { JSX } from 'preact';
import type { PersonView } from '../core/sharing-view.ts';
import { ROLE_WORDS } from './strings/sharing.ts';

export interface PeopleListProps {
  readonly people: readonly PersonView[];
  /** What each may do, in words. */
  readonly roles?: boolean | undefined;
  readonly label: string;
}

/** Who is in a group: initials for the eye, the name beside them. */
export function PeopleList({ people, roles, label }: PeopleListProps): JSX.Element {
  return (
    <ul class="rp-people" aria-label={label}>
      {people.map((person) => (
        <li key={person.member}>
          <span class="rp-initials" data-me={person.isMe ? '' : undefined} aria-hidden="true">
            {initials(person.name)}
          </span>
          <span>
            {person.name === '' ? 'No name yet' : person.name}
            {person.isMe ? ' (you)' : ''}
            {roles ? <span class="rp-people-role">{ROLE_WORDS[person.role]}</span> : null}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** "AM" for A. Marsh, "B" for Bea. */
export function initials(name: string): string {
  const letters = name.split(/[\s.]+/).flatMap((word) => [...word].slice(0, 1));
  return [letters[0], letters.length > 1 ? letters.at(-1) : undefined].join('').toLocaleUpperCase('en-GB');
}
