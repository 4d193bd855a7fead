/** A `Sharing` for tests of pages: what is not said otherwise succeeds and changes nothing. Calls are written down. */
import { signal, type Signal } from '@preact/signals';
import { readLink } from '../../core/link.ts';
import { fail, ok } from '../../core/result.ts';
import type { CodeAskState, CodeOfferState } from '../../core/sharing-view.ts';
import type { DeviceView, GroupView, PaperOffer, Parting, SharedState, Sharing } from '../../desk/sharing.ts';
import { HOST, LINK, OPERATOR, recovery, sharePlan } from '../../ui/examples/sharing-values.ts';

export interface FakeSharing {
  readonly sharing: Sharing;
  /** "invite g1 member", in order. */
  readonly calls: string[];
  readonly state: Signal<SharedState>;
  readonly groups: Signal<readonly GroupView[]>;
  readonly devices: Signal<readonly DeviceView[]>;
  readonly partings: Signal<readonly Parting[]>;
  readonly offers: Signal<readonly PaperOffer[]>;
  readonly offered: Signal<CodeOfferState>;
  readonly asked: Signal<CodeAskState>;
}

/** One `Sharing` with signals that the test sets, and methods that it may replace. */
export function createFakeSharing(change: Partial<Sharing> = {}): FakeSharing {
  const calls: string[] = [];
  const state = signal<SharedState>({ state: 'off' });
  const groups = signal<readonly GroupView[]>([]);
  const devices = signal<readonly DeviceView[]>([]);
  const offers = signal<readonly PaperOffer[]>([]);
  const partings = signal<readonly Parting[]>([]);
  const offered = signal<CodeOfferState>({ state: 'waiting', endsAt: Date.now() + 300_000 });
  const asked = signal<CodeAskState>({ state: 'asking' });
  const told =
    <T>(name: string, value: T) =>
    async (...args: readonly unknown[]) => {
      calls.push([name, ...args.map(say)].join(' '));
      return ok(value);
    };
  const nothing = (name: string) => told(name, undefined);
  let links = 0;
  const sharing: Sharing = {
    state,
    groups,
    devices,
    partings,
    closeParting: async (ws) => {
      calls.push(`closeParting ${ws}`);
      partings.value = [];
    },
    offers,
    host: signal(HOST),
    setHost: nothing('setHost'),
    setName: nothing('setName'),
    whoRuns: async () => ok({ host: HOST, operator: OPERATOR }),
    createGroup: told('createGroup', { ws: 'g1' }),
    renameGroup: nothing('renameGroup'),
    invite: async (ws, options) => {
      calls.push(`invite ${ws} ${options.role} ${options.ends}`);
      links++;
      return ok({ link: `${LINK}${links}`, invite: `invite${links}`, operator: OPERATOR });
    },
    invites: async () => ok([]),
    endInvite: nothing('endInvite'),
    setRole: nothing('setRole'),
    endMember: nothing('endMember'),
    lookAtPeople: async () => ok(undefined),
    log: async () => ok([]),
    noteInLog: async (groups, what, count) => {
      calls.push(`noteInLog ${groups.join()} ${what} ${count}`);
    },
    leave: nothing('leave'),
    lookAhead: async (link) => {
      const read = readLink(link);
      return read.ok
        ? ok({ link: read.value, operator: OPERATOR, isIn: false, needsName: true })
        : fail(read.code);
    },
    join: told('join', { ws: 'g1', kind: 'group' as const, name: 'Workforce task group' }),
    recover: told('recover', { ws: 'w1', kind: 'own' as const, name: '' }),
    addDevice: told('addDevice', { link: LINK.replace('/i/', '/d/'), invite: 'd', operator: OPERATOR }),
    makeRecovery: told('makeRecovery', recovery),
    reportLost: nothing('reportLost'),
    nameDevice: nothing('nameDevice'),
    offerCode: async (what) => {
      calls.push(`offerCode ${say(what)}`);
      return ok({
        code: '7Q4M 2KXW',
        state: offered,
        letIn: () => void calls.push('letIn'),
        refuse: () => void calls.push('refuse'),
        dispose: () => undefined,
      });
    },
    enterCode: async (code, name) => {
      calls.push(`enterCode ${code} ${name}`);
      return ok({ state: asked, dispose: () => undefined });
    },
    plan: async (rid, findings) => {
      const plan = sharePlan({ rid });
      return ok({ ...plan, findings: findings.map((finding) => ({ finding, quote: finding, notes: [] })) });
    },
    sayPublic: nothing('sayPublic'),
    shareAll: nothing('shareAll'),
    sharesAll: () => undefined,
    sharePaper: nothing('sharePaper'),
    fetchPaper: nothing('fetchPaper'),
    ...change,
  };
  return { sharing, calls, state, groups, devices, partings, offers, offered, asked };
}

function say(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
