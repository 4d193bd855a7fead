/** The servers of this device, one object for each origin. */
import type { WorkspaceId } from '../../../core/ids.ts';
import type { Result } from '../../../core/result.ts';
import type { Admission } from '../../../core/server-protocol.ts';
import { createAccount, type Account } from '../../../sync/server/account.ts';
import { createServerApi, type ServerApi } from '../../../sync/server/api.ts';
import { getBlob, putBlob } from '../../../sync/server/blobs.ts';
import type { DeviceKeys } from '../../../sync/server/device-proof.ts';
import { createMemberRoutes } from '../../../sync/server/member-routes.ts';
import { askMeet, offerMeet } from '../../../sync/server/meet.ts';
import { openTokens, type Tokens } from '../../../sync/server/tokens.ts';
import type { SharingContext } from '../context.ts';
import type { Server } from './ports.ts';

/** A server, with what the share loop needs of it. */
export interface ConnectedServer extends Server {
  readonly api: ServerApi;
  readonly tokens: Tokens;
}

export interface Servers {
  readonly find: (host: string) => ConnectedServer;
}

/** Nothing is asked before it is used; until the signal aborts. */
export function openServers(context: SharingContext, ended: AbortSignal): Servers {
  const servers = new Map<string, ConnectedServer>();
  return {
    find(host) {
      const known = servers.get(host) ?? connect(host, context, ended);
      servers.set(host, known);
      return known;
    },
  };
}

function connect(host: string, context: SharingContext, ended: AbortSignal): ConnectedServer {
  const { store } = context;
  const api = createServerApi({ host, fetch: (input, init) => fetch(input, init) });
  const members = createMemberRoutes(api);
  const device = (): DeviceKeys | undefined => {
    const { device: id, keys } = store.identity.value;
    return keys && { device: id, keys };
  };
  const forAccount = { api, random: store.world.random };
  const account: Account = createAccount({
    ...forAccount,
    device,
    onAdmitted(admission) {
      tokens.keep(admission);
      void keepRole(context, host, admission);
    },
  });
  const tokens: Tokens = openTokens({
    renew: account.renew,
    monotonic: () => performance.now(),
    signal: ended,
  });
  const withToken: WithToken = async (ws, ask) => {
    const token = await tokens.get(ws);
    if (!token.ok) return token;
    const answer = await ask(token.value);
    if (answer.ok || answer.code !== 'token-expired') return answer;
    // It ran out on the way, or the device slept: once more with another.
    tokens.drop(ws, token.value);
    const next = await tokens.get(ws);
    return next.ok ? ask(next.value) : next;
  };
  return {
    host,
    api,
    tokens,
    hello: () => api.hello(ended),
    create: (ws, kind, member) => account.create(ws, kind, member, ended),
    join: (link, member) => account.join(link, member, ended),
    recover: (code, member) => account.recover(code, member, ended),
    admission: (ws) => tokens.admission(ws),
    invite: (ws, terms) => withToken(ws, (token) => account.invite(ws, token, terms, ended)),
    makeRecovery: (ws, says) => withToken(ws, (token) => account.makeRecovery(ws, token, says, ended)),
    invites: (ws) => withToken(ws, (token) => api.invites(ws, token, ended)),
    endInvite: (ws, invite) => withToken(ws, (token) => api.endInvite(ws, token, invite, ended)),
    devices: (ws) => withToken(ws, (token) => api.devices(ws, token, ended)),
    leave: (ws) => withToken(ws, (token) => api.leave(ws, token, ended)),
    setRole: (ws, id, role) => withToken(ws, (token) => members.setRole(ws, token, id, role, ended)),
    endMember: (ws, id) => withToken(ws, (token) => members.endMember(ws, token, id, ended)),
    log: (ws) => withToken(ws, (token) => members.log(ws, token, ended)),
    tellLog: (ws, entries) => withToken(ws, (token) => members.tellLog(ws, token, entries, ended)),
    letIn: (ws, sibling) => withToken(ws, (token) => api.admitSibling(ws, token, sibling, ended)),
    async letInAs(by, ws, sibling) {
      const other = createAccount({ ...forAccount, device: () => by, onAdmitted: () => undefined });
      const admitted = await other.renew(ws, ended);
      return admitted.ok ? api.admitSibling(ws, admitted.value.token, sibling, ended) : admitted;
    },
    reportLost: (ws, id) => withToken(ws, (token) => api.reportLost(ws, token, id, ended)),
    offerCode: (ws, link) =>
      offerMeet({ api, random: store.world.random, token: () => tokens.get(ws), link, now: store.world.now }),
    askCode: (code, name) => askMeet({ api, random: store.world.random }, code, name),
    putBlob: (ws, bytes) => putBlob({ server: api, tokens, ws, signal: ended }, bytes),
    getBlob: (ws, file, onProgress) => getBlob({ server: api, tokens, ws, signal: ended, onProgress }, file),
  };
}

type WithToken = <T>(ws: WorkspaceId, ask: (token: string) => Promise<Result<T>>) => Promise<Result<T>>;

/** What the server lets this member do there may have changed since. */
async function keepRole({ store }: SharingContext, host: string, { ws, role }: Admission): Promise<void> {
  const entry = store.workspaces.value.find((known) => known.ws === ws);
  if (!entry || entry.host !== host || entry.role === role) return;
  await store.changeAudience((now) => ({
    ...now,
    workspaces: now.workspaces.map((known) => (known.ws === ws ? { ...known, role } : known)),
  }));
}
