import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { ROLES, type Role } from '../core/server-protocol.ts';
import type { PersonView } from '../core/sharing-view.ts';
import { Button } from './Button.tsx';
import { InPlace } from './InPlace.tsx';
import { initials } from './PeopleList.tsx';
import { RadioList } from './RadioList.tsx';
import { GROUP, nameWords, ROLE_HINTS, ROLE_NAMES } from './strings/group.ts';

export interface GroupPeopleProps {
  readonly people: readonly PersonView[];
  /** True for a keeper of a group that is at a server. */
  readonly mayChange: boolean;
  readonly onRole: (person: PersonView, role: Role) => void;
  readonly onEnd: (person: PersonView) => void;
}

/** Who is in a group and what each may do; for its keeper with a way to change that. */
export function GroupPeople(props: GroupPeopleProps): JSX.Element {
  const [open, setOpen] = useState<string | null>(null);
  const { people, mayChange } = props;
  return (
    <ul class="rp-members" aria-label={GROUP.people}>
      {people.map((person) => (
        <li key={person.member} data-home tabIndex={-1}>
          <div class="rp-member">
            <span class="rp-initials" data-me={person.isMe ? '' : undefined} aria-hidden="true">
              {initials(person.name)}
            </span>
            <span class="rp-member-words">
              <span class="rp-strong">
                {nameWords(person)}
                {person.isMe && person.name !== '' ? ' (you)' : ''}
              </span>
              <span class="rp-hint">
                {ROLE_NAMES[person.role]}
                {person.noDevice ? `. ${GROUP.noDevice}` : ''}
              </span>
            </span>
            {mayChange && open !== person.member && !(person.isMe && isLastKeeper(people, person)) ? (
              <Button
                look="link"
                label={GROUP.changeOf(nameWords(person))}
                onClick={() => setOpen(person.member)}
              >
                {GROUP.change}
              </Button>
            ) : null}
          </div>
          {open === person.member ? (
            <Change {...props} person={person} onClose={() => setOpen(null)} />
          ) : null}
        </li>
      ))}
    </ul>
  );
}

interface ChangeProps extends GroupPeopleProps {
  readonly person: PersonView;
  readonly onClose: () => void;
}

function Change(props: ChangeProps): JSX.Element {
  const { person, people, onRole, onEnd, onClose } = props;
  const [role, setRole] = useState(person.role);
  const [isEnding, setEnding] = useState(false);
  const name = nameWords(person);
  const chair = people.find((one) => one.role === 'chair' && one.member !== person.member);
  if (isEnding) return <Ending name={name} onYes={() => onEnd(person)} onNo={onClose} />;
  return (
    <InPlace label={GROUP.changeOf(name)}>
      <RadioList
        legend={GROUP.role(name)}
        value={role}
        rows={ROLES.map((id) => ({ id, label: ROLE_NAMES[id], hint: ROLE_HINTS[id] }))}
        onChange={setRole}
      />
      {role === 'chair' && chair ? <p>{GROUP.chairGoes(nameWords(chair))}</p> : null}
      <div class="rp-actions">
        <Button
          look="primary"
          disabled={role === person.role}
          onClick={() => {
            onRole(person, role);
            onClose();
          }}
        >
          {GROUP.setRole}
        </Button>
        <Button look="bare" onClick={onClose}>
          {GROUP.cancel}
        </Button>
        {person.isMe ? null : (
          <Button look="link" onClick={() => setEnding(true)}>
            {GROUP.end}
          </Button>
        )}
      </div>
    </InPlace>
  );
}

function isLastKeeper(people: readonly PersonView[], { member }: PersonView): boolean {
  return !people.some((one) => one.role === 'keeper' && one.member !== member && !one.noDevice);
}

function Ending(props: {
  readonly name: string;
  readonly onYes: () => void;
  readonly onNo: () => void;
}): JSX.Element {
  return (
    <InPlace label={GROUP.endTitle(props.name)}>
      <p class="rp-strong">{GROUP.endTitle(props.name)}</p>
      <p>{GROUP.endWords(props.name)}</p>
      <div class="rp-actions">
        <Button look="primary" onClick={props.onYes}>
          {GROUP.endYes}
        </Button>
        <Button look="bare" onClick={props.onNo}>
          {GROUP.endNo}
        </Button>
      </div>
    </InPlace>
  );
}
