import type { LogLine, PersonView } from '../../core/sharing-view.ts';
import { GroupLog } from '../GroupLog.tsx';
import { GroupPeople } from '../GroupPeople.tsx';
import { OnlyOne } from '../OnlyOne.tsx';
import type { Example } from './example.ts';
import { MINUTE, now } from './sharing-values.ts';
import { AT, noop } from './values.ts';

const clerk = { name: 'C. Clerk', isMe: true };
const chair = { name: 'D. Whitlow', isMe: false };
const bea = { name: 'B. Okafor', isMe: false };

export const committee: readonly PersonView[] = [
  { member: 'm1', ...clerk, role: 'keeper' },
  { member: 'm2', ...bea, role: 'member' },
  { member: 'm3', ...chair, role: 'chair', noDevice: true },
  { member: 'm4', name: '', isMe: false, role: 'reader' },
];

export const logLines: readonly LogLine[] = [
  { n: 1, at: AT - 3 * 86_400_000, what: 'made', by: clerk },
  { n: 2, at: AT - 3 * 86_400_000, what: 'invited', by: clerk, role: 'member' },
  { n: 3, at: AT - 2 * 86_400_000, what: 'joined', by: clerk, member: chair, role: 'member' },
  { n: 4, at: AT - 50 * MINUTE, what: 'role', by: clerk, member: chair, role: 'chair' },
  { n: 5, at: AT - 40 * MINUTE, what: 'exported', by: bea, count: 12 },
  { n: 6, at: AT - 30 * MINUTE, what: 'deleted', by: bea, count: 1 },
  { n: 7, at: AT - 25 * MINUTE, what: 'keeper-named', member: bea, role: 'keeper' },
  { n: 8, at: AT - 20 * MINUTE, what: 'ended', by: clerk, member: { name: 'R. Sen', isMe: false } },
];

export const groupExamples: readonly Example[] = [
  {
    component: 'GroupPeople',
    state: 'for its keeper',
    on: 'paper',
    render: () => <GroupPeople people={committee} mayChange onRole={noop} onEnd={noop} />,
  },
  {
    component: 'GroupPeople',
    state: 'for a member',
    on: 'paper',
    render: () => <GroupPeople people={committee} mayChange={false} onRole={noop} onEnd={noop} />,
  },
  {
    component: 'OnlyOne',
    state: 'with somebody to add',
    on: 'paper',
    render: () => <OnlyOne people={committee} onKeeper={noop} />,
  },
  {
    component: 'OnlyOne',
    state: 'said to a member',
    on: 'paper',
    render: () => (
      <OnlyOne people={committee.map((one) => ({ ...one, isMe: one.member === 'm2' }))} onKeeper={noop} />
    ),
  },
  {
    component: 'OnlyOne',
    state: 'with nobody left',
    on: 'paper',
    render: () => <OnlyOne people={committee.map((one) => ({ ...one, role: 'member' }))} onKeeper={noop} />,
  },
  {
    component: 'GroupLog',
    state: 'a week',
    on: 'paper',
    render: () => <GroupLog lines={logLines} now={now} onSave={noop} />,
  },
  {
    component: 'GroupLog',
    state: 'with no connection',
    on: 'paper',
    render: () => <GroupLog lines={[]} failure="server-unreachable" now={now} onSave={noop} />,
  },
];
