import type { NoteView } from '../../core/view.ts';
import { DeletedFinding } from '../DeletedFinding.tsx';
import { FindingCard } from '../FindingCard.tsx';
import type { Example } from './example.ts';
import { DISCLOSURE } from '../strings/met.ts';
import { actions, AT, group, me, noop, other, own, placed, themes } from './values.ts';

const sharing = { ...actions, onShare: noop, onWithdraw: noop, onKeepVersions: noop };

function note(parts: Partial<NoteView> & Pick<NoteView, 'id' | 'text'>): NoteView {
  return { author: me, at: AT, audience: group, versions: [], ...parts };
}

const shared = {
  kind: 'development',
  quote: 'two of the five areas record visits late',
  paragraph: '3.4',
  themes: ['data'],
  audience: group,
  audiences: [group, own],
} as const;

export const sharedFindings: readonly Example[] = [
  {
    component: 'FindingCard',
    state: 'shared, with a note of one’s own beside it',
    render: () => (
      <FindingCard
        placed={placed({
          id: 's1',
          ...shared,
          notes: [
            note({ id: 'n1', text: 'Ask for the figures by area.', author: other }),
            note({ id: 'n2', text: 'Compare with my notes of 2023.', audience: own }),
          ],
        })}
        mode="open"
        themes={themes}
        actions={sharing}
      />
    ),
  },
  {
    component: 'FindingCard',
    state: 'not shared yet',
    render: () => (
      <FindingCard
        placed={placed({ id: 's2', kind: 'risk', quote: 'one person knows the system', paragraph: '5.1' })}
        mode="open"
        themes={themes}
        actions={sharing}
      />
    ),
  },
  {
    component: 'FindingCard',
    state: 'two versions of a note',
    render: () => (
      <FindingCard
        placed={placed({
          id: 's3',
          ...shared,
          notes: [
            note({ id: 'v1', text: 'Since when?', device: 'Computer at home', versions: ['v2'] }),
            note({ id: 'v2', text: 'Since when, and who knew?', device: 'iPad', versions: ['v1'] }),
          ],
        })}
        mode="open"
        themes={themes}
        actions={sharing}
      />
    ),
  },
  {
    component: 'FindingCard',
    state: 'writing: who can see the note',
    render: () => (
      <FindingCard
        placed={placed({ id: 's4', ...shared, by: other })}
        mode="editing"
        themes={themes}
        actions={sharing}
        noteAudiences={[own, group]}
      />
    ),
  },
  {
    component: 'FindingCard',
    state: 'somebody else marked the same words',
    render: () => (
      <FindingCard
        placed={placed({ id: 's7', ...shared, ask: true })}
        mode="open"
        themes={themes}
        actions={{ ...sharing, onKeepBoth: noop, onTalk: noop }}
        met={[{ id: 's8', author: other, kind: 'risk', at: AT }]}
      />
    ),
  },
  {
    component: 'FindingCard',
    state: 'one of the first three notes',
    render: () => (
      <FindingCard
        placed={placed({ id: 's9', ...shared })}
        mode="editing"
        themes={themes}
        actions={sharing}
        noteAudiences={[own, group]}
        noteHint={DISCLOSURE}
      />
    ),
  },
  {
    component: 'FindingCard',
    state: 'of a group that can only be read',
    render: () => (
      <FindingCard
        placed={placed({ id: 's5', ...shared, by: other })}
        mode="open"
        themes={themes}
        actions={sharing}
        noteAudiences={[own]}
        readOnly
      />
    ),
  },
  {
    component: 'DeletedFinding',
    state: 'deleted by one, note by another',
    render: () => (
      <DeletedFinding
        finding={
          placed({
            id: 's6',
            ...shared,
            notes: [note({ id: 'n3', text: 'This is the one to ask about.' })],
            deleted: { author: other, at: AT, notedBy: [me] },
          }).finding
        }
        onRestore={noop}
        onLeave={noop}
      />
    ),
  },
];
