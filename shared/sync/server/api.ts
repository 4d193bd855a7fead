/** Every route of `server-protocol.ts` as a method. No method throws; each takes a signal ([Y17]). */
import type { DeviceId, WorkspaceId } from '../../core/ids.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import {
  PROTOCOL,
  type Admission,
  type DeviceAccess,
  type Heads,
  type Hello,
  type InviteState,
  type JoinBody,
  type MeetAsk,
  type MeetCode,
  type MeetOffer,
  type MeetReveal,
  type MeetState,
  type MeetTicket,
  type NewInvite,
  type NewWorkspace,
  type SiblingBody,
  type TokenBody,
} from '../../core/server-protocol.ts';
import { askJson, type Asked, type Asker } from './ask.ts';
import * as read from './read-answers.ts';

type Answer<T> = Promise<Result<T>>;
type Signal = AbortSignal | undefined;

/** How the asker of a code shows that it is the one that asked: the offerer has a token instead. */
export type MeetRight = { readonly token: string } | { readonly ticket: string };

export interface ServerApi extends Asker {
  /** Refused with `server-older` or `server-newer` where this version and the server's do not meet. */
  hello(signal?: Signal): Answer<Hello>;
  nonce(signal?: Signal): Answer<string>;
  createWorkspace(body: NewWorkspace, signal?: Signal): Answer<Admission>;
  join(body: JoinBody, signal?: Signal): Answer<Admission>;
  token(body: TokenBody, signal?: Signal): Answer<Admission>;
  heads(ws: WorkspaceId, token: string, signal?: Signal): Answer<Heads>;
  devices(ws: WorkspaceId, token: string, signal?: Signal): Answer<readonly DeviceAccess[]>;
  admitSibling(ws: WorkspaceId, token: string, body: SiblingBody, signal?: Signal): Answer<void>;
  reportLost(ws: WorkspaceId, token: string, device: DeviceId, signal?: Signal): Answer<void>;
  /** This member goes out of the group, with all its devices. */
  leave(ws: WorkspaceId, token: string, signal?: Signal): Answer<void>;
  invites(ws: WorkspaceId, token: string, signal?: Signal): Answer<readonly InviteState[]>;
  invite(ws: WorkspaceId, token: string, body: NewInvite, signal?: Signal): Answer<void>;
  endInvite(ws: WorkspaceId, token: string, invite: string, signal?: Signal): Answer<void>;
  offerMeet(token: string, body: MeetOffer, signal?: Signal): Answer<MeetCode>;
  askMeet(code: string, body: MeetAsk, signal?: Signal): Answer<MeetTicket>;
  /** Answers at the next change, or after 20 s with what there was. */
  meet(code: string, right: MeetRight, signal?: Signal): Answer<MeetState>;
  /** First by whoever asked, then by whoever offers. */
  revealMeet(code: string, right: MeetRight, body: MeetReveal, signal?: Signal): Answer<void>;
  letInMeet(code: string, token: string, envelope: string, signal?: Signal): Answer<void>;
  endMeet(code: string, right: MeetRight, signal?: Signal): Answer<void>;
}

const LONG_ANSWER = 35_000;

/** The server at an origin such as `https://rapporteur.example`. Nothing is asked yet. */
export function createServerApi(asker: Asker): ServerApi {
  const ask = <T>(asked: Asked, reader: (value: unknown) => T | undefined): Answer<T> =>
    askJson(asker, asked, reader);
  const tell = async (asked: Asked): Answer<void> => {
    const told = await ask(asked, read.readNothing);
    return told.ok ? ok(undefined) : told;
  };
  const of = (ws: WorkspaceId, path: string): string => `/api/w/${ws}/${path}`;
  return {
    host: asker.host,
    fetch: asker.fetch,
    async hello(signal) {
      const hello = await ask({ method: 'GET', path: '/api/hello', signal }, read.readHello);
      return hello.ok ? checkVersion(hello.value) : hello;
    },
    nonce: async (signal) =>
      pick(await ask({ method: 'POST', path: '/api/nonce', body: {}, signal }, read.readNonce), 'nonce'),
    createWorkspace: (body, signal) =>
      ask({ method: 'POST', path: '/api/workspaces', body, signal }, read.readAdmission),
    join: (body, signal) => ask({ method: 'POST', path: '/api/join', body, signal }, read.readAdmission),
    token: (body, signal) => ask({ method: 'POST', path: '/api/token', body, signal }, read.readAdmission),
    heads: (ws, token, signal) =>
      ask({ method: 'GET', path: of(ws, 'heads'), token, signal }, read.readHeads),
    devices: async (ws, token, signal) =>
      pick(await ask({ method: 'GET', path: of(ws, 'devices'), token, signal }, read.readDevices), 'devices'),
    admitSibling: (ws, token, body, signal) =>
      tell({ method: 'POST', path: of(ws, 'devices'), token, body, signal }),
    reportLost: (ws, token, device, signal) =>
      tell({ method: 'POST', path: of(ws, `devices/${device}/lost`), token, body: {}, signal }),
    leave: (ws, token, signal) => tell({ method: 'POST', path: of(ws, 'leave'), token, body: {}, signal }),
    invites: async (ws, token, signal) =>
      pick(await ask({ method: 'GET', path: of(ws, 'invites'), token, signal }, read.readInvites), 'invites'),
    invite: (ws, token, body, signal) =>
      tell({ method: 'POST', path: of(ws, 'invites'), token, body, signal }),
    endInvite: (ws, token, invite, signal) =>
      tell({ method: 'DELETE', path: of(ws, `invites/${invite}`), token, signal }),
    ...createMeetRoutes(ask, tell),
  };
}

type MeetRoutes = Pick<ServerApi, 'offerMeet' | 'askMeet' | 'meet' | 'revealMeet' | 'letInMeet' | 'endMeet'>;

function createMeetRoutes(
  ask: <T>(asked: Asked, reader: (value: unknown) => T | undefined) => Answer<T>,
  tell: (asked: Asked) => Answer<void>,
): MeetRoutes {
  const at = (code: string, rest = ''): string => `/api/meet/${encodeURIComponent(code)}${rest}`;
  const by = (right: MeetRight): { readonly query: string; readonly token?: string } =>
    'token' in right
      ? { query: '', token: right.token }
      : { query: `?ticket=${encodeURIComponent(right.ticket)}` };
  return {
    offerMeet: (token, body, signal) =>
      ask({ method: 'POST', path: '/api/meet', token, body, signal }, read.readMeetCode),
    askMeet: (code, body, signal) => ask({ method: 'POST', path: at(code), body, signal }, read.readTicket),
    meet(code, right, signal) {
      const { query, ...token } = by(right);
      const asked = { method: 'GET', path: at(code, query), ...token, signal, timeout: LONG_ANSWER } as const;
      return ask(asked, read.readMeetState);
    },
    revealMeet(code, right, body, signal) {
      const { query, ...token } = by(right);
      return tell({ method: 'PUT', path: at(code, `/reveal${query}`), ...token, body, signal });
    },
    letInMeet: (code, token, envelope, signal) =>
      tell({ method: 'PUT', path: at(code, '/envelope'), token, body: { envelope }, signal }),
    endMeet(code, right, signal) {
      const { query, ...token } = by(right);
      return tell({ method: 'DELETE', path: at(code, query), ...token, signal });
    },
  };
}

function checkVersion(hello: Hello): Result<Hello> {
  if (hello.v < PROTOCOL)
    return fail('server-older', `the server speaks ${hello.v}, this device ${PROTOCOL}`);
  if (hello.min > PROTOCOL) return fail('server-newer', `the server wants ${hello.min}`);
  return ok(hello);
}

function pick<T, K extends keyof T>(answer: Result<T>, key: K): Result<T[K]> {
  return answer.ok ? ok(answer.value[key]) : answer;
}
