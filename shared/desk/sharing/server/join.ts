/** Joining by a link: a group, the devices of its maker, or by a recovery page. A refusal changes nothing here. */
import { readLink, type InviteLink, type Link } from '../../../core/link.ts';
import { isObject } from '../../../core/json.ts';
import { fail, ok, type Result } from '../../../core/result.ts';
import type { Joined, LinkAhead } from '../../../core/sharing-view.ts';
import { readAllApart, setApart } from '../apart.ts';
import { forgetParted } from '../ended.ts';
import { findGroup, writeGroupRow, writeMe } from '../groups.ts';
import { readGroups } from '../meta-rows.ts';
import { PARTING } from '../partings.ts';
import { greet, settle, type ServerContext } from './accounts.ts';
import { becomeDevice } from './own-devices.ts';
import { readEnvelope } from './own-key.ts';
import { letSiblingsIn } from './siblings.ts';
import type { LetInBy } from '../../../sync/server/account.ts';
import type { Server } from './ports.ts';

/** Reads a link and says hello to its server. Nothing is told to it but that somebody asks. */
export async function lookAhead(
  context: ServerContext,
  text: string,
  host: string | undefined,
): Promise<Result<LinkAhead>> {
  const link = readHere(context, text, host);
  if (!link.ok) return link;
  const greeted = await greet(context, link.value.host);
  if (!greeted.ok) return greeted;
  const { workspaces, identity } = context.store;
  const { kind } = link.value;
  const ws = kind === 'recovery' ? undefined : link.value.ws;
  return ok({
    link: link.value,
    operator: greeted.value.operator,
    isIn: workspaces.value.some((entry) => entry.ws === ws && entry.host !== undefined),
    needsName: kind === 'group' && identity.value.name === '',
  });
}

/** Does what the link is for. */
export async function joinByLink(
  context: ServerContext,
  text: string,
  name: string,
  host: string | undefined,
): Promise<Result<Joined>> {
  const link = readHere(context, text, host);
  if (!link.ok) return link;
  if (link.value.kind === 'recovery') return recover(context, link.value.code, link.value.host);
  const said = context.store.identity.value.name || name.trim();
  if (link.value.kind === 'group' && said === '') return fail('name-missing');
  const greeted = await greet(context, link.value.host);
  if (!greeted.ok) return greeted;
  const back = await comeBack(context, link.value);
  if (back) return ok(back);
  const { server } = greeted.value;
  const letIn = await server.join(link.value, context.store.identity.value.member);
  if (!letIn.ok) return letIn;
  return letIn.value.admission.kind === 'own'
    ? enterOwn(context, server, letIn.value)
    : enterGroup(context, server, link.value, letIn.value, said);
}

/** By the letters of a recovery page. */
export async function recover(
  context: ServerContext,
  code: string,
  host: string | undefined,
): Promise<Result<Joined>> {
  const greeted = await greet(context, host);
  if (!greeted.ok) return greeted;
  const { server } = greeted.value;
  const letIn = await server.recover(code, context.store.identity.value.member);
  return letIn.ok ? enterOwn(context, server, letIn.value) : letIn;
}

/** A page speaks to its own server only; where there is none of its own, to any. */
function readHere(context: ServerContext, text: string, host: string | undefined): Result<Link> {
  const link = readLink(text);
  if (!link.ok) return link;
  const own = context.options.server ?? undefined;
  if (own !== undefined && link.value.host !== own && link.value.host !== host) {
    return fail('link-other-server', link.value.host);
  }
  return link;
}

async function enterOwn(
  context: ServerContext,
  server: Server,
  { admission, said }: LetInBy,
): Promise<Result<Joined>> {
  const envelope = readEnvelope(said);
  // Let in, but what locks the workspace did not come: it could neither be read nor written.
  if (!envelope) return fail('link-truncated', 'envelope');
  await becomeDevice(context, server.host, admission, envelope);
  return ok({ ws: admission.ws, kind: 'own', name: '' });
}

async function enterGroup(
  context: ServerContext,
  server: Server,
  link: InviteLink,
  { admission, said }: LetInBy,
  name: string,
): Promise<Result<Joined>> {
  const { store, memory } = context;
  const { ws } = link;
  const group = { ws, kind: 'group', primary: false, name: nameIn(said) } as const;
  if (store.identity.value.name !== name) {
    await store.changeAudience((now) => ({ ...now, me: { ...now.me, name } }));
  }
  // Joined again after it was left: said before the group is here, or this device would follow the old word and drop it.
  await writeGroupRow(context, ws, { left: false });
  await memory.set(PARTING + ws, undefined);
  await forgetParted(context, ws);
  await settle(context, findGroup(context, ws) ?? group, server.host, admission);
  await writeMe(context, ws, { role: admission.role });
  // Before they hear of it: so they need not ask twice.
  await letSiblingsIn(context);
  await writeGroupRow(context, ws, { left: false });
  return ok({ ws, kind: 'group', name: group.name });
}

/** A group of the member's that this device was to be without, and is asked for here after all: the others let it in. */
async function comeBack(
  { store, shelves }: ServerContext,
  { kind, ws }: InviteLink,
): Promise<Joined | undefined> {
  const { device } = store.identity.value;
  if (kind !== 'group' || !readAllApart(shelves)(device, ws)) return undefined;
  const owns = shelves.all.value.filter(({ workspace }) => workspace.kind === 'own');
  const group = owns.map(({ document }) => readGroups(document.doc).get(ws)).find((row) => row !== undefined);
  if (!group || group.left) return undefined;
  const ids = owns.map(({ workspace }) => workspace.ws);
  await setApart(store, ids, device, new Map([[ws, false]]));
  return { ws, kind: 'group', name: group.name };
}

function nameIn(said: string | undefined): string {
  try {
    const value: unknown = said === undefined ? undefined : JSON.parse(said);
    return isObject(value) && typeof value['name'] === 'string' ? value['name'] : '';
  } catch {
    return '';
  }
}
