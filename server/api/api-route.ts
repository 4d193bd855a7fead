/** `/api/…`: every route of `shared/core/server-protocol.ts`. */
import type { IncomingMessage } from 'node:http';
import { isId } from '../../shared/core/ids.ts';
import type { Json } from '../../shared/core/json.ts';
import { fail, ok, type Result } from '../../shared/core/result.ts';
import { PROTOCOL } from '../../shared/core/server-protocol.ts';
import type { Admitted } from '../gate.ts';
import type { Exchange, Route } from '../respond.ts';
import type { Access } from './access.ts';
import type { ApiOptions } from './api-options.ts';
import { isBytes, readBody, readStoreError, sendJson, sendPreflight, sendRefusal } from './answer.ts';
import { readAddress, readCaller } from './caller.ts';
import { createDoor } from './door.ts';
import { createLeave } from './leave.ts';
import { createMembers } from './members.ts';
import { openMeetings, type MeetCaller } from './meet.ts';
import { openTries } from './tries.ts';

interface Asked {
  readonly exchange: Exchange;
  readonly body: Json;
  readonly address: string;
  readonly parts: readonly string[];
}

type Answer = Result<unknown> | Promise<Result<unknown>>;
type Handler = (asked: Asked) => Answer;
type Table = readonly (readonly [method: string, path: RegExp, handle: Handler])[];

export function createApiRoute(options: ApiOptions): Route {
  const table = [...openRoutes(options), ...workspaceRoutes(options), ...meetRoutes(options)];
  return async (exchange) => {
    const { pathname } = exchange.url;
    if (!pathname.startsWith('/api/')) return false;
    if (exchange.request.method === 'OPTIONS') sendPreflight(exchange);
    else await answer(options, table, exchange);
    return true;
  };
}

async function answer(options: ApiOptions, table: Table, exchange: Exchange): Promise<void> {
  const { request, url } = exchange;
  const at = table.find(([method, path]) => method === request.method && path.test(url.pathname));
  if (!at) return sendRefusal(exchange, fail('link-unknown', 'no such address'));
  const [, path, handle] = at;
  const parts = path.exec(url.pathname)!.slice(1);
  const body = request.method === 'GET' || request.method === 'DELETE' ? ok({}) : await readBody(exchange);
  if (!body.ok) return sendRefusal(exchange, body);
  let result: Result<unknown>;
  try {
    const address = readAddress(request, options.proxies);
    result = await handle({ exchange, body: body.value, address, parts });
  } catch (error) {
    result = readStoreError(error);
    options.observe.log('error', 'api-failed', { code: result.code });
  }
  options.observe.count(result.ok ? 'api_answers' : 'api_refusals');
  if (result.ok) sendJson(exchange, 200, result.value);
  else sendRefusal(exchange, result);
}

function openRoutes(options: ApiOptions): Table {
  const { database, operator, clock } = options;
  const door = createDoor(options);
  const nonces = openTries(3000, 60_000, clock.passed);
  return [
    ['GET', /^\/api\/hello$/, () => ok({ v: PROTOCOL, min: PROTOCOL, server: database.server, operator })],
    [
      'POST',
      /^\/api\/nonce$/,
      ({ address }) => {
        if (!nonces.has(address)) return fail('server-busy');
        nonces.spend(address);
        return door.nonce();
      },
    ],
    ['POST', /^\/api\/workspaces$/, ({ body, address }) => door.create(body, address)],
    ['POST', /^\/api\/join$/, ({ body, address }) => door.join(body, address)],
    ['POST', /^\/api\/token$/, ({ body }) => door.token(body)],
  ];
}

function workspaceRoutes(options: ApiOptions): Table {
  const { access, audit, invites, log, database, tokens } = options;
  const leave = createLeave(database, audit, tokens);
  const members = createMembers(database, access, audit, tokens);
  const inside =
    (handle: (by: Admitted, asked: Asked) => Answer): Handler =>
    async (asked) => {
      const by = await readCaller(tokens, asked.exchange.request);
      if (!by.ok) return by;
      return by.value.ws === asked.parts[0] ? handle(by.value, asked) : fail('not-admitted', 'workspace');
    };
  const at = (rest: string): RegExp => new RegExp(`^/api/w/([0-9a-f-]{36})/${rest}$`);
  const devices = (ws: string) =>
    access.list(ws).map(({ device, member, role, lost }) => ({ device, member, role, lost }));
  return [
    [
      'GET',
      at('heads'),
      inside(({ ws, kind }) =>
        ok({ epoch: database.epoch, heads: log.readHeads(`${kind === 'own' ? 'x' : 'w'}/${ws}/`) }),
      ),
    ],
    ['GET', at('devices'), inside(({ ws }) => ok({ devices: devices(ws) }))],
    ['POST', at('devices'), inside((by, { body }) => admitSibling(access, by, body))],
    [
      'POST',
      at('devices/([0-9a-f-]{36})/lost'),
      inside(({ ws, member }, { parts }) => {
        const row = access.find(ws, parts[1]!);
        if (row?.member !== member) return fail('not-admitted', 'device');
        tokens.revoke(ws, row.device);
        return ok({});
      }),
    ],
    ['POST', at('leave'), inside((by) => leave(by))],
    [
      'POST',
      at('members/([0-9a-f-]{36})/role'),
      inside((by, { parts, body }) => members.setRole(by, parts[1]!, body)),
    ],
    ['POST', at('members/([0-9a-f-]{36})/end'), inside((by, { parts }) => members.end(by, parts[1]!))],
    ['GET', at('log'), inside((by) => audit.list(by))],
    ['POST', at('log'), inside((by, { body }) => audit.take(by, body))],
    ['GET', at('invites'), inside(({ ws }) => ok({ invites: invites.list(ws) }))],
    ['POST', at('invites'), inside((by, { body }) => invites.make(by, body))],
    ['DELETE', at('invites/([\\w-]{22})'), inside((by, { parts }) => invites.end(by, parts[1]!))],
  ];
}

function admitSibling(access: Access, { ws, member, role }: Admitted, { device, key }: Json): Answer {
  if (!isId(device) || !isBytes(key, 65)) return fail('command-invalid', 'device');
  const known = access.find(ws, device);
  if (known?.lost) return fail('device-lost');
  if (known) return known.member === member && known.key === key ? ok({}) : fail('not-admitted', 'device');
  access.admit({ ws, device, member, role, key });
  return ok({});
}

function meetRoutes({ tokens, clock, signal }: ApiOptions): Table {
  const meetings = openMeetings(clock.passed);
  const path = (rest: string): RegExp => new RegExp(`^/api/meet/([0-9A-Z]{1,32})${rest}$`);
  const callerOf = async (request: IncomingMessage, url: URL): Promise<Result<MeetCaller>> => {
    const ticket = url.searchParams.get('ticket');
    return ticket === null ? readCaller(tokens, request) : ok({ ticket });
  };
  const by =
    (handle: (code: string, caller: MeetCaller, asked: Asked) => Answer): Handler =>
    async (asked) => {
      const caller = await callerOf(asked.exchange.request, asked.exchange.url);
      return caller.ok ? handle(asked.parts[0]!, caller.value, asked) : caller;
    };
  return [
    [
      'POST',
      /^\/api\/meet$/,
      async ({ exchange, body }) => {
        const offerer = await readCaller(tokens, exchange.request);
        if (!offerer.ok) return offerer;
        const { kind, role, device } = offerer.value;
        // A code for a group lets somebody in; one for an own device is given from the own workspace.
        const mayLetIn = kind === 'own' || role === 'keeper' || role === 'chair';
        return mayLetIn ? meetings.offer(device, body) : fail('role-too-low');
      },
    ],
    ['POST', path(''), ({ parts, address, body }) => meetings.ask(parts[0]!, address, body)],
    ['GET', path(''), by((code, caller) => meetings.state(code, caller, signal))],
    ['PUT', path('/reveal'), by((code, caller, { body }) => meetings.reveal(code, caller, body))],
    ['PUT', path('/envelope'), by((code, caller, { body }) => meetings.letIn(code, caller, body))],
    ['DELETE', path(''), by((code, caller) => meetings.end(code, caller))],
  ];
}
