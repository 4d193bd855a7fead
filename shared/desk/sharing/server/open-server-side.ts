/** All that speaks to a server, in a chunk of its own: a device that shares nothing never loads it. */
import type { DeviceId, ReportId, WorkspaceId } from '../../../core/ids.ts';
import { ok, type Result } from '../../../core/result.ts';
import type { SharingContext } from '../context.ts';
import type { LineBoard } from '../lines.ts';
import type { Sharing } from '../../sharing.ts';
import { greet } from './accounts.ts';
import { askCode, offerCode } from './codes.ts';
import { openServers } from './connect.ts';
import { endInvite, inviteToGroup, listInvites } from './invite.ts';
import { joinByLink, lookAhead, recover } from './join.ts';
import { knowPeople } from './know-people.ts';
import { leadSharing } from './lead.ts';
import { endMember, noteInLog, readLog, setRole, tellLog } from './members.ts';
import { addDevice, reportLost } from './own-devices.ts';
import { fetchPaper, sharePaper } from './papers.ts';
import { tellLeft } from './tell-left.ts';
import { makeRecovery } from './recovery-page.ts';

type Host = string | undefined;
type Answer<Name extends keyof Sharing> = Sharing[Name] extends (...args: never[]) => infer R ? R : never;

export interface ServerSide {
  whoRuns(host: Host): Answer<'whoRuns'>;
  invite(ws: WorkspaceId, how: Parameters<Sharing['invite']>[1], host: Host): Answer<'invite'>;
  invites(ws: WorkspaceId): Answer<'invites'>;
  endInvite(ws: WorkspaceId, invite: string): Answer<'endInvite'>;
  lookAhead(link: string, host: Host): Answer<'lookAhead'>;
  join(link: string, name: string, host: Host): Answer<'join'>;
  recover(code: string, host: Host): Answer<'recover'>;
  addDevice(host: Host): Answer<'addDevice'>;
  makeRecovery(host: Host): Answer<'makeRecovery'>;
  reportLost(device: DeviceId): Answer<'reportLost'>;
  offerCode(what: Parameters<Sharing['offerCode']>[0], host: Host): Answer<'offerCode'>;
  enterCode(code: string, name: string, host: Host): Answer<'enterCode'>;
  sharePaper(rid: ReportId, to: WorkspaceId): Promise<Result<void>>;
  fetchPaper(rid: ReportId): Promise<Result<void>>;
  /** Tells the servers of groups that were left. Never refused: what cannot be told now is told later. */
  tellLeft(): Promise<void>;
  /** Asks who is in a group, so that whoever is about to share is told. */
  knowPeople(ws: WorkspaceId): Promise<Result<void>>;
  setRole: Sharing['setRole'];
  endMember: Sharing['endMember'];
  log: Sharing['log'];
  noteInLog: Sharing['noteInLog'];
  /** This context speaks to servers until the signal aborts. */
  lead(turn: AbortSignal): void;
  /** Resolves when nothing of it runs any more, after the signal. */
  readonly closed: Promise<void>;
}

/** Until the signal aborts. */
export function openServerSide(base: SharingContext, board: LineBoard, ended: AbortSignal): ServerSide {
  const servers = openServers(base, ended);
  const context = { ...base, server: servers.find };
  const closed = Promise.withResolvers<void>();
  let leading: Promise<void> = Promise.resolve();
  const end = (): void => void leading.then(() => closed.resolve());
  if (ended.aborted) end();
  else ended.addEventListener('abort', end, { once: true });
  return {
    whoRuns: async (host) => {
      const greeted = await greet(context, host);
      if (!greeted.ok) return greeted;
      return ok({ host: greeted.value.server.host, operator: greeted.value.operator });
    },
    invite: (ws, how, host) => inviteToGroup(context, ws, how, host),
    invites: (ws) => listInvites(context, ws),
    endInvite: (ws, invite) => endInvite(context, ws, invite),
    lookAhead: (link, host) => lookAhead(context, link, host),
    join: (link, name, host) => joinByLink(context, link, name, host),
    recover: (code, host) => recover(context, code, host),
    addDevice: (host) => addDevice(context, host),
    makeRecovery: (host) => makeRecovery(context, host),
    reportLost: (device) => reportLost(context, device),
    offerCode: (what, host) => offerCode(context, what, host),
    enterCode: (code, name, host) => askCode(context, code, name, host),
    sharePaper: (rid, to) => sharePaper(context, rid, to),
    fetchPaper: (rid) => fetchPaper(context, rid),
    tellLeft: () => tellLeft(context),
    knowPeople: (ws) => knowPeople(context, ws),
    setRole: (ws, member, role) => setRole(context, ws, member, role),
    endMember: (ws, member) => endMember(context, ws, member),
    log: (ws) => readLog(context, ws),
    async noteInLog(groups, what, count) {
      await noteInLog(context, groups, what, count);
      void tellLog(context).catch(() => undefined);
    },
    lead(turn) {
      leading = leading.then(() => leadSharing(context, servers, board, turn));
    },
    closed: closed.promise,
  };
}
