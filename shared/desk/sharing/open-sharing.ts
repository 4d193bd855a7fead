/** Everything of sharing, as the desk gives it. What speaks to a server is loaded when it is first needed. */
import { computed, effect, untracked } from '@preact/signals-core';
import type { Command, OnPart, Receipt } from '../../core/command.ts';
import type { ReportId, WorkspaceId } from '../../core/ids.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import { isAtServer, type Store } from '../../store/open-store.ts';
import type { OverGroup } from '../../sync/pairing.ts';
import type { OpenReport } from '../desk.ts';
import type { Sharing } from '../sharing.ts';
import { changeMeta, mineOf, type SharingContext } from './context.ts';
import { deletedIn } from './deleted-in.ts';
import { followOwn } from './follow-own.ts';
import { takeTurns } from './leader.ts';
import { openLineBoard } from './lines.ts';
import { allKey } from './memory.ts';
import { createOffers, readServerHost } from './offers.ts';
import { createPartings, PARTING } from './partings.ts';
import { createDeviceViews, createGroupViews } from './people.ts';
import type { ServerSide } from './server/open-server-side.ts';
import { createStates } from './states.ts';
import { watchWipe } from './wipe-here.ts';
import { forgetLost, readLost } from './wipe.ts';

export interface OpenSharing {
  readonly sharing: Sharing;
  /** Another device of this member, joined with this one, knows that the member is in a group no more. */
  letGo(group: OverGroup): void;
  /** Runs a command, unless its audience forbids it. */
  run(command: Command, onPart?: OnPart): Promise<Result<Receipt>>;
  dispose(): Promise<void>;
}

/** Follows what is shared from this device, until it is disposed of. */
export function openSharing(context: SharingContext, openReport: (rid: ReportId) => OpenReport): OpenSharing {
  const { store, memory, options } = context;
  const ended = new AbortController();
  const board = openLineBoard(store.contexts);
  const states = createStates(store.workspaces, store.touches.shown, board.lines, store.world.now);
  const stops = [followOwn(context), watchWipe(context), board.dispose, memory.dispose];
  let loading: Promise<ServerSide> | undefined;
  const server = (): Promise<ServerSide> =>
    (loading ??= import('./server/open-server-side.ts').then((side) =>
      side.openServerSide(context, board, ended.signal),
    ));
  const stopLeading = leadWhenShared(context, server, ended.signal);
  void finishLeaving(context);
  setTimeout(() => void Promise.all([acts(), import('../run-command.ts')]).catch(() => undefined));
  if (readLost()) stops.push(tellLost(store));

  const isShared = (ws: WorkspaceId): boolean =>
    store.workspaces.value.some((entry) => entry.ws === ws && entry.kind === 'group' && isAtServer(entry));
  const host = computed(() => readServerHost(memory.values.value) ?? options.server);
  const sharing: Sharing = {
    state: states.all,
    groups: createGroupViews(context, states.of),
    devices: createDeviceViews(context),
    partings: createPartings(memory),
    closeParting: (ws) => memory.set(PARTING + ws, undefined),
    offers: createOffers(context),
    host,
    async setHost(origin) {
      const url = URL.canParse(origin) ? new URL(origin) : undefined;
      if (!url || !/^https?:$/.test(url.protocol)) return fail('address-invalid', origin);
      await memory.set('host', url.origin);
      return ok(undefined);
    },
    setName: (name) => setName(context, name),
    createGroup: async (name) => (await groupActs()).createGroup(context, name),
    renameGroup: async (ws, name) => (await groupActs()).renameGroup(context, ws, name),
    async leave(ws) {
      const wasShared = isShared(ws);
      const left = await (await groupActs()).leaveGroup(context, ws);
      // Nothing waits for the network; what is not told now is told by whichever context leads.
      if (left.ok && wasShared) void server().then((side) => side.tellLeft().catch(() => undefined));
      return left;
    },
    async plan(rid, findings, to) {
      // A server that does not answer soon is not waited for: then the readers are those that were known.
      if (isShared(to)) await atMost(PATIENCE, (await server()).knowPeople(to));
      const { planSharing } = await import('./plan.ts');
      return planSharing(context, openReport, rid, findings, to);
    },
    sayPublic: async (rid) => (await import('./verdict.ts')).sayPublic(context, rid),
    shareAll: async (rid, to) => (await acts()).shareAll(context, rid, to),
    sharesAll: (rid) => memory.read<WorkspaceId>(allKey(rid)),
    whoRuns: async () => (await server()).whoRuns(host.value),
    invite: async (ws, how) => (await server()).invite(ws, how, host.value),
    invites: async (ws) => (await server()).invites(ws),
    endInvite: async (ws, invite) => (await server()).endInvite(ws, invite),
    setRole: async (ws, member, role) => (await server()).setRole(ws, member, role),
    endMember: async (ws, member) => (await server()).endMember(ws, member),
    lookAtPeople: async (ws) => (await server()).knowPeople(ws),
    log: async (ws) => (await server()).log(ws),
    async noteInLog(groups, what, count) {
      const shared = groups.filter(isShared);
      if (shared.length > 0) await (await server()).noteInLog(shared, what, count);
    },
    lookAhead: async (link) => (await server()).lookAhead(link, host.value),
    join: async (link, name) => (await server()).join(link, name, host.value),
    recover: async (code) => (await server()).recover(code, host.value),
    addDevice: async () => (await server()).addDevice(host.value),
    makeRecovery: async () => (await server()).makeRecovery(host.value),
    reportLost: async (device) => (await server()).reportLost(device),
    nameDevice: (name) => nameDevice(context, name),
    offerCode: async (what) => (await server()).offerCode(what, host.value),
    enterCode: async (code, name) => (await server()).enterCode(code, name, host.value),
    sharePaper: async (rid, to) => (await server()).sharePaper(rid, to),
    fetchPaper: async (rid) => (await server()).fetchPaper(rid),
  };
  return {
    sharing,
    letGo: ({ ws, how }) => void letGo(context, ws, how),
    async run(command, onPart) {
      const receipt = await (await acts()).runShared(command, context, onPart);
      const deleted = receipt.ok ? deletedIn(command) : 0;
      // Not waited for: it is the log's, not the member's.
      if (receipt.ok && deleted > 0 && isShared(receipt.value.ws))
        void sharing.noteInLog([receipt.value.ws], 'deleted', deleted);
      return receipt;
    },
    async dispose() {
      ended.abort();
      stopLeading();
      for (const stop of stops) stop();
      await (
        await loading
      )?.closed;
    },
  };
}

/** Nothing of the member's own is lost by it. What could not be done now is told again when the two are next joined. */
async function letGo(context: SharingContext, ws: WorkspaceId, how: OverGroup['how']): Promise<void> {
  const done =
    how === 'ended'
      ? import('./ended.ts').then(({ endHere }) => endHere(context, ws))
      : groupActs().then(({ leaveGroup }) => leaveGroup(context, ws));
  await done.catch(() => undefined);
}

/** What a page that was closed in the middle left of a group. */
async function finishLeaving(context: SharingContext): Promise<void> {
  if (![...context.memory.values.value.keys()].some((key) => /^(gone|back)\|/.test(key))) return;
  const { finishDropping } = await import('./drop-group.ts');
  await finishDropping(context).catch(() => undefined);
}

/** What runs commands comes right behind the first screen; one that is given before waits for it. */
const acts = (): Promise<typeof import('./run-shared.ts')> => import('./run-shared.ts');

const groupActs = (): Promise<typeof import('./groups.ts')> => import('./groups.ts');

/** Milliseconds that a word of the server is waited for, before something is shown without it. */
const PATIENCE = 2000;

async function atMost(milliseconds: number, work: Promise<unknown>): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const over = new Promise((resolve) => (timer = setTimeout(resolve, milliseconds)));
  await Promise.race([work, over]).finally(() => clearTimeout(timer));
}

/** Once something is at a server: speaks to servers for all contexts, whenever it is this one's turn. */
function leadWhenShared(
  { store }: SharingContext,
  server: () => Promise<ServerSide>,
  ended: AbortSignal,
): () => void {
  const isNeeded = computed(() => store.workspaces.value.some(isAtServer));
  let asked = false;
  return effect(() => {
    if (!isNeeded.value || asked) return;
    asked = true;
    takeTurns(store.contexts, (turn) => void server().then((side) => side.lead(turn)), ended);
  });
}

/** Says why the device is empty, until it is somebody's again, in whichever context and way it was added. */
function tellLost(store: Store): () => void {
  store.report('device-lost', '');
  return effect(() => {
    if (!store.workspaces.value.some(isAtServer)) return;
    untracked(() => store.takeBack('device-lost'));
    forgetLost();
  });
}

/** Beside what is shared, from now on; in every workspace that has members. */
async function setName(context: SharingContext, name: string): Promise<Result<void>> {
  const { store } = context;
  const said = name.trim();
  if (said === '') return fail('name-missing');
  const { writeMe } = await groupActs();
  // The rows first: what stands in the own registry is what all devices go by.
  for (const { ws, kind, host } of store.workspaces.value) {
    if (kind === 'group' || (kind === 'own' && host !== undefined))
      await writeMe(context, ws, { name: said });
  }
  await store.changeAudience((now) => ({ ...now, me: { ...now.me, name: said } }));
  return ok(undefined);
}

async function nameDevice(context: SharingContext, name: string): Promise<Result<void>> {
  const { store, shelves, memory } = context;
  const said = name.trim();
  if (said === '') return fail('name-missing');
  await memory.set('device-name', said);
  const { device } = store.identity.value;
  return changeMeta(store, shelves.primary('own').workspace.ws, (doc) => {
    const rows = doc.getMap<object>('device');
    for (const member of mineOf(store)) {
      const key = `${member}|${device}`;
      const row = rows.get(key);
      if (row) rows.set(key, { ...row, name: said });
    }
  });
}
