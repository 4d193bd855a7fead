import type { JSX } from 'preact';
import type { InviteState } from '../core/server-protocol.ts';
import { Button } from './Button.tsx';
import { count } from './strings/times.ts';
import { ROLE_WORDS, joinedWords, lastsWords } from './strings/sharing.ts';

export interface InviteListProps {
  readonly invites: readonly InviteState[];
  readonly onEnd: (invite: string) => void;
}

/** Links that still let people in, each with a way to end it. */
export function InviteList({ invites, onEnd }: InviteListProps): JSX.Element | null {
  const open = invites.filter((each) => !each.ended && each.secondsLeft !== 0 && each.usesLeft !== 0);
  if (open.length === 0) return null;
  return (
    <ul class="rp-invites" aria-label="Links that let people in">
      {open.map((each) => (
        <li key={each.invite}>
          <span>
            {ROLE_WORDS[each.role]}, works {lastsWords(each.secondsLeft)}
            {each.usesLeft === null ? '' : `, for ${count(each.usesLeft, 'more person', 'more people')}`}.
            <span class="rp-hint">{joinedWords(each.joined)} by it.</span>
          </span>
          <Button look="link" onClick={() => onEnd(each.invite)}>
            End this link
          </Button>
        </li>
      ))}
    </ul>
  );
}
