/** Values of sharing for examples and tests, about invented councils and people. */
import type { InviteState } from '../../core/server-protocol.ts';
import type {
  DeviceView,
  GroupView,
  PersonView,
  Recovery,
  SharedState,
  SharePlan,
} from '../../core/sharing-view.ts';
import type { CodePanelProps } from '../CodePanel.tsx';
import type { InviteDialogProps } from '../InviteDialog.tsx';
import { AT, group, noop } from './values.ts';

export const HOST = 'https://rapporteur.saltmere.example';
export const OPERATOR = 'Saltmere Council’s members’ office';
export const LINK = `${HOST}/#/i/1.019ab3c4-5d6e-7f80-9a1b-2c3d4e5f6071.q7yLBmXz0cVw2tRk9uJpHA.Zk3v8Qn1sTf6YbW0rJxLmD5hGcPeUoAi7KqV2tNyB4E`;

export const MINUTE = 60_000;
export const now = (): number => AT;

export const people: readonly PersonView[] = [
  { member: 'm1', name: 'A. Marsh', role: 'keeper', isMe: true },
  { member: 'm2', name: 'B. Okafor', role: 'member', isMe: false },
  { member: 'm3', name: 'R. Sen', role: 'reader', isMe: false },
];

export const SHARED: Readonly<Record<'shared' | 'sharing' | 'waiting' | 'full' | 'refused', SharedState>> = {
  shared: { state: 'shared', at: AT + MINUTE },
  sharing: { state: 'sharing', findings: 3, since: AT - 3_000 },
  waiting: { state: 'waiting', findings: 3, since: AT - 49 * MINUTE, code: 'server-unreachable' },
  full: { state: 'waiting', findings: 3, since: AT - 49 * MINUTE, code: 'server-full' },
  refused: { state: 'refused', findings: 2, code: 'role-too-low' },
};

export function groupView(parts: Partial<GroupView> = {}): GroupView {
  return {
    ws: group.ws,
    name: group.name ?? '',
    host: HOST,
    operator: OPERATOR,
    role: 'keeper',
    people,
    shared: SHARED.shared,
    ...parts,
  };
}

export const invites: readonly InviteState[] = [
  {
    invite: 'q7yLBmXz0cVw2tRk9uJpHA',
    purpose: 'group',
    role: 'member',
    secondsLeft: 20 * 3_600,
    usesLeft: null,
    joined: 2,
    ended: false,
  },
  {
    invite: 'c0pLBmXz0cVw2tRk9uJpHA',
    purpose: 'group',
    role: 'reader',
    secondsLeft: null,
    usesLeft: null,
    joined: 0,
    ended: false,
  },
];

export const devices: readonly DeviceView[] = [
  {
    device: 'd1',
    name: 'Computer at home',
    isThis: true,
    addedAt: AT - 40 * 86_400_000,
    lost: false,
    lostWith: [],
  },
  { device: 'd2', name: 'iPad', isThis: false, addedAt: AT - 9 * 86_400_000, lost: false, lostWith: [] },
  { device: 'd3', name: 'Old phone', isThis: false, addedAt: AT - 30 * 86_400_000, lost: true, lostWith: [] },
];

export const recovery: Recovery = {
  code: '7Q4M 2KXW 9D3T H6VC 0PRN 5EAJ 8SYF',
  link: `${HOST}/#/k/1.7Q4M2KXW9D3TH6VC0PRN5EAJ8SYF`,
  host: HOST,
  madeAt: AT,
};

export const code: Omit<CodePanelProps, 'at'> = {
  code: '7Q4M 2KXW',
  state: { state: 'waiting', endsAt: AT + 5 * MINUTE },
  onNew: noop,
  onLetIn: noop,
  onRefuse: noop,
};

export function inviteProps(parts: Partial<InviteDialogProps> = {}): InviteDialogProps {
  return {
    group: group.name ?? '',
    host: HOST,
    operator: OPERATOR,
    ask: {},
    role: 'member',
    onRole: noop,
    ends: 'after-meeting',
    onEnds: noop,
    once: false,
    onOnce: noop,
    link: LINK,
    busy: false,
    onMake: noop,
    copied: false,
    onCopy: noop,
    code,
    people,
    invites,
    onEndInvite: noop,
    onClose: noop,
    inline: true,
    ...parts,
  };
}

export function sharePlan(parts: Partial<SharePlan> = {}): SharePlan {
  return {
    rid: 'r1',
    to: group,
    readers: people,
    host: HOST,
    operator: OPERATOR,
    findings: [
      {
        finding: 'f1',
        quote: 'visits to new tenants are recorded late in two of the five areas',
        notes: ['Listed as a strength two years ago. What slipped, and when did we know?'],
      },
      { finding: 'f2', quote: 'agency workers fell from 31% to 18.5% of the team', notes: [] },
    ],
    verdict: { verdict: 'public' },
    isFirst: true,
    ...parts,
  };
}
