import type { JSX } from 'preact';
import type { PersonView } from '../core/sharing-view.ts';
import { Banner } from './Banner.tsx';
import { Button } from './Button.tsx';
import { GROUP, nameWords } from './strings/group.ts';

export interface OnlyOneProps {
  readonly people: readonly PersonView[];
  readonly onKeeper: (person: PersonView) => void;
}

/** Says that one lost device would shut a group, or that it did, and lets its keeper add a second person who lets others in. */
export function OnlyOne({ people, onKeeper }: OnlyOneProps): JSX.Element | null {
  const able = people.filter((one) => (one.role === 'keeper' || one.role === 'chair') && !one.noDevice);
  const [only] = able;
  if (people.length > 0 && only === undefined) {
    return (
      <Banner tone="information" icon="people" title={GROUP.nobody}>
        {GROUP.askOperator}
      </Banner>
    );
  }
  if (able.length !== 1 || only === undefined) return null;
  if (!only.isMe || only.role !== 'keeper') {
    return (
      <Banner tone="information" icon="people" title={GROUP.only}>
        {only.isMe ? GROUP.onlyAlone : GROUP.onlyTheirs(nameWords(only))}
      </Banner>
    );
  }
  const others = people.filter((one) => !one.isMe && one.role === 'member' && !one.noDevice);
  const actions = others.map((one) => (
    <Button key={one.member} look="link" onClick={() => onKeeper(one)}>
      {GROUP.makeKeeper(nameWords(one))}
    </Button>
  ));
  return (
    <Banner
      tone="information"
      icon="people"
      title={GROUP.only}
      actions={others.length === 0 ? undefined : <>{actions}</>}
    >
      {others.length === 0 ? GROUP.onlyAlone : GROUP.onlyMine}
    </Banner>
  );
}
