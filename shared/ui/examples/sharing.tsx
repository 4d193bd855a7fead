import { DeviceDialog } from '../DeviceDialog.tsx';
import { InviteDialog } from '../InviteDialog.tsx';
import { SharedMark } from '../SharedMark.tsx';
import { SharePlanDialog } from '../SharePlanDialog.tsx';
import { StatusLine } from '../StatusLine.tsx';
import type { Example } from './example.ts';
import {
  code,
  groupView,
  HOST,
  inviteProps,
  LINK,
  now,
  OPERATOR,
  SHARED,
  sharePlan,
} from './sharing-values.ts';
import { AT, noop } from './values.ts';

const plan = {
  group: groupView().name,
  report: 'Inspection of services for children and families',
  ask: {},
  chosen: new Set(['f1', 'f2']),
  onChoose: noop,
  paper: { bytes: 81_000, on: true, onChange: noop },
  notes: true,
  onNotes: noop,
  all: false,
  onAll: noop,
  busy: false,
  onShare: noop,
  onSayPublic: noop,
  onClose: noop,
  inline: true,
} as const;

const device = {
  host: HOST,
  operator: OPERATOR,
  ask: {},
  busy: false,
  onMake: noop,
  copied: false,
  onCopy: noop,
  code,
  onClose: noop,
  inline: true,
} as const;

export const sharing: readonly Example[] = [
  {
    component: 'SharedMark',
    state: 'shared, sharing, waiting, not saved by the server, refused',
    on: 'paper',
    render: () => (
      <div class="rp-form">
        {Object.entries(SHARED).map(([name, shared]) => (
          <SharedMark key={name} shared={shared} now={now} />
        ))}
      </div>
    ),
  },
  {
    component: 'StatusLine',
    state: 'on a tablet with no connection',
    on: 'wide',
    render: () => (
      <StatusLine
        saved={{ state: 'saved', at: AT }}
        device="tablet"
        shared={SHARED.waiting}
        now={now}
        keptOffline
        offline
      />
    ),
  },
  {
    component: 'InviteDialog',
    state: 'link, QR code and typed code',
    on: 'wide',
    render: () => <InviteDialog {...inviteProps()} />,
  },
  {
    component: 'InviteDialog',
    state: 'before the link is made: name and server are asked for',
    on: 'wide',
    render: () => (
      <InviteDialog
        {...inviteProps({
          link: undefined,
          operator: undefined,
          people: [],
          invites: [],
          ask: {
            name: { value: '', error: 'The others need a name to see who wrote what.', onInput: noop },
            host: { value: HOST, onInput: noop },
          },
        })}
      />
    ),
  },
  {
    component: 'InviteDialog',
    state: 'somebody asks to be let in',
    on: 'wide',
    render: () => (
      <InviteDialog
        {...inviteProps({
          code: { ...code, state: { state: 'asked', name: 'D. Whitlow', digits: '402917' } },
        })}
      />
    ),
  },
  {
    component: 'InviteDialog',
    state: 'the server cannot be reached',
    on: 'wide',
    render: () => (
      <InviteDialog {...inviteProps({ link: undefined, failure: 'server-unreachable', invites: [] })} />
    ),
  },
  {
    component: 'DeviceDialog',
    state: 'a tablet is added',
    on: 'wide',
    render: () => <DeviceDialog {...device} link={LINK.replace('/i/', '/d/')} />,
  },
  {
    component: 'DeviceDialog',
    state: 'from a tab to the Home Screen, before',
    on: 'wide',
    render: () => <DeviceDialog {...device} toHomeScreen />,
  },
  {
    component: 'SharePlanDialog',
    state: 'the words and the readers',
    on: 'wide',
    render: () => <SharePlanDialog {...plan} plan={sharePlan()} />,
  },
  {
    component: 'SharePlanDialog',
    state: 'not known to be public',
    on: 'wide',
    render: () => (
      <SharePlanDialog {...plan} plan={sharePlan({ verdict: { verdict: 'restricted', why: 'differs' } })} />
    ),
  },
];
