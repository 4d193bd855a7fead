import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { InviteState } from '../core/server-protocol.ts';
import type { GroupView } from '../core/sharing-view.ts';
import type { Time } from '../core/rows.ts';
import { Button } from './Button.tsx';
import { Field } from './Field.tsx';
import { InPlace } from './InPlace.tsx';
import { InviteList } from './InviteList.tsx';
import { PeopleList } from './PeopleList.tsx';
import { SharedMark } from './SharedMark.tsx';
import { hostWords } from './strings/sharing.ts';

export interface GroupCardProps {
  readonly group: GroupView;
  /** Links that are open; only for those who may end them. */
  readonly invites: readonly InviteState[];
  readonly now: () => Time;
  readonly onRename: (name: string) => void;
  readonly onInvite: () => void;
  readonly onEndInvite: (invite: string) => void;
  readonly onLeave: () => void;
  /** Its own page: what each may do, and what happened. */
  readonly href: string;
}

/** A group as it stands in the settings: where it travels, who is in it, its links, and the way out. */
export function GroupCard(props: GroupCardProps): JSX.Element {
  const { group } = props;
  const [doing, setDoing] = useState<'renaming' | 'leaving' | null>(null);
  const mayInvite = group.role === 'keeper' || group.role === 'chair';
  return (
    <article class="rp-group-card" aria-label={group.name} data-home tabIndex={-1}>
      <div class="rp-group-head">
        <h3 class="rp-strong">{group.name}</h3>
        <SharedMark shared={group.shared} now={props.now} />
      </div>
      <p class="rp-meta">{whereWords(group)}</p>
      {group.people.length === 0 ? null : (
        <PeopleList people={group.people} roles label={`People in ${group.name}`} />
      )}
      {mayInvite ? <InviteList invites={props.invites} onEnd={props.onEndInvite} /> : null}
      {doing === 'renaming' ? (
        <Rename
          name={group.name}
          onDone={(name) => {
            if (name !== undefined) props.onRename(name);
            setDoing(null);
          }}
        />
      ) : null}
      {doing === 'leaving' ? <Leave group={group} onYes={props.onLeave} onNo={() => setDoing(null)} /> : null}
      {doing !== null ? null : (
        <div class="rp-actions">
          {mayInvite ? (
            <Button icon="people" label={`Invite people to ${group.name}`} onClick={props.onInvite}>
              Invite people
            </Button>
          ) : null}
          <a
            class="rp-button rp-button-link"
            href={props.href}
            aria-label={`People and log of ${group.name}`}
          >
            People and log
          </a>
          {mayInvite ? (
            <Button look="link" label={`Rename ${group.name}`} onClick={() => setDoing('renaming')}>
              Rename
            </Button>
          ) : null}
          <Button look="link" label={`Leave ${group.name}`} onClick={() => setDoing('leaving')}>
            Leave
          </Button>
        </div>
      )}
    </article>
  );
}

/** Where a group travels, and who runs that. */
export function whereWords(group: GroupView): string {
  if (group.host === undefined) return 'On this device only: nobody was invited yet.';
  const by = group.operator === undefined || group.operator === '' ? '' : `, run by ${group.operator}`;
  const mine = group.role === 'reader' ? ' You can read here, not write.' : '';
  return `Through the server at ${hostWords(group.host)}${by}.${mine}`;
}

function Rename(props: { readonly name: string; readonly onDone: (name?: string) => void }): JSX.Element {
  const [text, setText] = useState(props.name);
  return (
    <InPlace label={`Rename ${props.name}`}>
      <form
        class="rp-form"
        onSubmit={(event) => {
          event.preventDefault();
          props.onDone(text.trim() === '' ? undefined : text.trim());
        }}
      >
        <Field label="Name of the group" value={text} onInput={setText} />
        <div class="rp-actions">
          <Button type="submit">Rename</Button>
          <Button look="bare" onClick={() => props.onDone()}>
            Cancel
          </Button>
        </div>
      </form>
    </InPlace>
  );
}

/** A group has a keeper as long as it has a chair or member: who that will be. */
function heirWords({ role, people }: GroupView): string {
  const others = people.filter((one) => !one.isMe && !one.noDevice);
  if (role !== 'keeper' || others.some((one) => one.role === 'keeper')) return '';
  const chair = others.find((one) => one.role === 'chair');
  if (chair) return `You are its only keeper: ${chair.name} keeps it then.`;
  const isHeir = others.some((one) => one.role === 'member');
  return isHeir ? 'You are its only keeper: whoever joined first keeps it then.' : '';
}

function Leave(props: {
  readonly group: GroupView;
  readonly onYes: () => void;
  readonly onNo: () => void;
}): JSX.Element {
  return (
    <InPlace label={`Leave ${props.group.name}`}>
      <p>
        It goes off your devices. What you shared stays with the others: take it out first where they should
        not keep it. Your own findings and notes stay with you. {heirWords(props.group)}
      </p>
      <div class="rp-actions">
        <Button look="primary" onClick={props.onYes}>
          Leave the group
        </Button>
        <Button look="bare" onClick={props.onNo}>
          Stay
        </Button>
      </div>
    </InPlace>
  );
}
