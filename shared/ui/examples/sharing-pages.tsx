import { CodeEntry } from '../CodeEntry.tsx';
import { DeviceList } from '../DeviceList.tsx';
import { EmptyLibrary } from '../EmptyLibrary.tsx';
import { GroupCard } from '../GroupCard.tsx';
import { InstallHelp } from '../InstallHelp.tsx';
import { JoinPanel, type JoinView } from '../JoinPanel.tsx';
import { LayerFilter } from '../LayerFilter.tsx';
import { Library } from '../Library.tsx';
import { RecoverySheet } from '../RecoverySheet.tsx';
import type { OfferView } from '../RowKept.tsx';
import type { Example } from './example.ts';
import {
  devices,
  groupView,
  HOST,
  invites,
  LINK,
  now,
  OPERATOR,
  recovery,
  SHARED,
} from './sharing-values.ts';
import { library } from './library-values.ts';
import { group, noop, own } from './values.ts';

function join(view: JoinView): Example['render'] {
  return () => (
    <JoinPanel view={view} name="" onName={noop} busy={false} onJoin={noop} onRetry={noop} onLeave={noop} />
  );
}

const entry = { text: '', onText: noop, ask: {}, busy: false, onGo: noop, onLeave: noop } as const;
const ahead = { state: 'ahead', host: HOST, operator: OPERATOR, isIn: false, needsName: true } as const;
const card = {
  invites,
  now,
  onRename: noop,
  onInvite: noop,
  onEndInvite: noop,
  onLeave: noop,
  href: '#/group/g',
} as const;

const offers = new Map<string, OfferView>([
  ['a', { bytes: 3_200_000, by: 'R. Sen' }],
  ['b', { bytes: 3_200_000, progress: 0.5 }],
  ['d', { bytes: 81_000, code: 'blob-wrong' }],
]);

/** Two papers of a group, one of them offered, one on its way. */
const offered = {
  ...library,
  meetings: library.meetings.slice(0, 2).map((meeting) => ({
    ...meeting,
    items: meeting.items.map((item) => ({
      ...item,
      papers: item.papers.map((paper) => ({
        ...paper,
        keptOffline: paper.restricted,
        layers: paper.restricted ? [] : [own, group],
      })),
    })),
  })),
  loose: [],
};

export const sharingPages: readonly Example[] = [
  { component: 'JoinPanel', state: 'a group', on: 'paper', render: join({ ...ahead, kind: 'group' }) },
  { component: 'JoinPanel', state: 'an own device', on: 'paper', render: join({ ...ahead, kind: 'device' }) },
  {
    component: 'JoinPanel',
    state: 'expired',
    on: 'paper',
    render: join({ state: 'refused', code: 'invite-expired', canRetry: false }),
  },
  {
    component: 'JoinPanel',
    state: 'another server',
    on: 'paper',
    render: join({ state: 'elsewhere', host: 'https://rapporteur.aldenbury.example', link: LINK }),
  },
  {
    component: 'CodeEntry',
    state: 'typing',
    on: 'paper',
    render: () => <CodeEntry {...entry} ask={{ name: { value: 'R. Sen', onInput: noop } }} />,
  },
  {
    component: 'CodeEntry',
    state: 'no device waits with it',
    on: 'paper',
    render: () => <CodeEntry {...entry} text="7Q4M 2KXW" state={{ state: 'failed', code: 'code-unknown' }} />,
  },
  {
    component: 'CodeEntry',
    state: 'comparing',
    on: 'paper',
    render: () => <CodeEntry {...entry} state={{ state: 'comparing', digits: '402917' }} />,
  },
  {
    component: 'DeviceList',
    state: 'three, one of them lost',
    on: 'paper',
    render: () => <DeviceList devices={devices} onName={noop} onLost={noop} />,
  },
  {
    component: 'GroupCard',
    state: 'kept by this member',
    on: 'paper',
    render: () => <GroupCard {...card} group={groupView()} />,
  },
  {
    component: 'GroupCard',
    state: 'read only, with no connection',
    on: 'paper',
    render: () => (
      <GroupCard
        {...card}
        group={groupView({ role: 'reader', name: 'Inspection panel', shared: SHARED.waiting })}
      />
    ),
  },
  {
    component: 'RecoverySheet',
    state: 'to print or keep',
    on: 'wide',
    render: () => <RecoverySheet recovery={recovery} onPrint={noop} onCopy={noop} copied={false} />,
  },
  {
    component: 'LayerFilter',
    state: 'only me and a group',
    on: 'desk',
    render: () => (
      <LayerFilter
        layers={[own, group]}
        hidden={new Set()}
        counts={
          new Map([
            [own.ws, 4],
            [group.ws, 11],
          ])
        }
        onChange={noop}
      />
    ),
  },
  {
    component: 'Library',
    state: 'papers of a group, offered and on their way',
    on: 'wide',
    render: () => <Library library={offered} offers={offers} onOpen={noop} onFetch={noop} />,
  },
  {
    component: 'EmptyLibrary',
    state: 'where no extension is to be had',
    on: 'wide',
    render: () => <EmptyLibrary onSamples={noop} onBringBack={noop} onJoin={noop} joinFirst />,
  },
  {
    component: 'InstallHelp',
    state: 'iPad, moving by code',
    render: () => <InstallHelp device="iPad" onContinue={noop} onSaveCopy={noop} onCode={noop} />,
  },
];
