import type { JSX } from 'preact';
import type { WorkspaceId } from '../core/ids.ts';
import { Icon } from './Glyph.tsx';
import { MEETING } from './strings/meeting.ts';

export interface GiveToGroupsProps {
  readonly groups: readonly { readonly ws: WorkspaceId; readonly name: string; readonly has: boolean }[];
  readonly onGive: (ws: WorkspaceId) => void;
}

/** For each group of the member: its members have the meeting's public papers, or can be given them in one tap. */
export function GiveToGroups({ groups, onGive }: GiveToGroupsProps): JSX.Element | null {
  if (groups.length === 0) return null;
  return (
    <ul class="rp-gg">
      {groups.map(({ ws, name, has }) => (
        <li key={ws}>
          <Icon name="people" size={18} />
          {has ? (
            <span>{MEETING.groupHas(name)}</span>
          ) : (
            <button type="button" class="rp-textlink" onClick={() => onGive(ws)}>
              {MEETING.giveTo(name)}
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}
