/** One member, several devices: added, let in everywhere, brought back, reported lost. */
import { writeBase64Url } from '../../../core/base64url.ts';
import { writeLink } from '../../../core/link.ts';
import type { DeviceId, WorkspaceId } from '../../../core/ids.ts';
import { fail, ok, type Result } from '../../../core/result.ts';
import type { DeviceRow } from '../../../core/rows.ts';
import type { Admission } from '../../../core/server-protocol.ts';
import type { Invited } from '../../../core/sharing-view.ts';
import { readPublicKey } from '../../../store/identity.ts';
import type { WorkspaceEntry } from '../../../store/local-db.ts';
import { joinIdentity, withPrimaries } from '../../../store/workspaces.ts';
import { lostWith, readBeside } from '../beside.ts';
import { changeMeta, mineOf, type SharingContext } from '../context.ts';
import { writeMe } from '../groups.ts';
import { readDevices, readOwns, type OwnRow } from '../meta-rows.ts';
import { register, settle, type Greeted, type ServerContext } from './accounts.ts';
import { tellLost } from './siblings.ts';
import { keepSpare, lendSpare } from './spare.ts';
import { adoptKey, describeOwn, keyFor, writeEnvelope, type OwnEnvelope } from './own-key.ts';

/** Seconds that a link for a device is good. */
const TEN_MINUTES = 600;

/** Puts the own workspace, sealed, at the server, and makes a link for one device. */
export async function addDevice(context: ServerContext, host: string | undefined): Promise<Result<Invited>> {
  const owned = await registerOwn(context, host);
  if (!owned.ok) return owned;
  const { ws, server, operator } = owned.value;
  const [own, spare] = [await describeOwn(context, ws), await lendSpare(context, TEN_MINUTES)];
  const says = writeEnvelope(spare ? { ...own, spare } : own);
  const made = await server.invite(ws, {
    purpose: 'device',
    role: 'keeper',
    seconds: TEN_MINUTES,
    uses: 1,
    says,
  });
  return made.ok ? ok({ link: writeLink(made.value), invite: made.value.invite, operator }) : made;
}

/** The primary own workspace, with its key, at a server. */
export async function registerOwn(
  context: ServerContext,
  host: string | undefined,
): Promise<Result<Greeted & { readonly ws: WorkspaceId }>> {
  const { ws } = context.shelves.primary('own').workspace;
  if (!(await readPublicKey(context.store.identity.value))) return fail('keys-missing');
  await keyFor(context, ws);
  const registered = await register(context, ws, host);
  if (!registered.ok) return registered;
  await tellOwn(context);
  return ok({ ...registered.value, ws });
}

/** Becomes a device of the member who let this one in; what was here before stays, and travels to them. */
export async function becomeDevice(
  context: ServerContext,
  host: string,
  admission: Admission,
  envelope: OwnEnvelope,
): Promise<void> {
  const { store, memory } = context;
  const mine = store.workspaces.value.filter(({ kind }) => kind === 'own').map(({ ws }) => ws);
  await adoptKey(context, [...new Set([...mine, ...envelope.owns, admission.ws])], envelope.key);
  const own = { ws: admission.ws, kind: 'own', primary: false } as const;
  await settle(context, store.workspaces.value.find(({ ws }) => ws === own.ws) ?? own, host, admission);
  await memory.set('host', host);
  // Before the groups are known here: they are knocked at with it.
  if (envelope.spare) await keepSpare(context, envelope.spare);
  await store.changeAudience((now) => {
    const me = joinIdentity(now.me, { id: envelope.member, aliases: envelope.aliases, name: envelope.name });
    const entries = new Map(now.workspaces.map((entry) => [entry.ws, entry]));
    const add = (entry: WorkspaceEntry): void => {
      const known = entries.get(entry.ws);
      if (!known) entries.set(entry.ws, entry);
      else if (known.kind === entry.kind) entries.set(entry.ws, { ...entry, ...known });
    };
    for (const ws of envelope.owns) add({ ws, kind: 'own', primary: false, host });
    for (const group of envelope.groups) add({ ...group, kind: 'group', primary: false });
    return { me, workspaces: withPrimaries([...entries.values()]) };
  });
  await tellOwn(context);
}

/**
 * What the member's devices read of each other, in each own registry that is at a server: this device with its public
 * key, this member's ids, and the other own workspaces. The same again changes nothing.
 */
export async function tellOwn(context: SharingContext): Promise<void> {
  const { store, memory, options } = context;
  const key = await readPublicKey(store.identity.value);
  if (!key) return;
  const { device } = store.identity.value;
  const owns = store.workspaces.value.filter(({ kind, host }) => kind === 'own' && host !== undefined);
  const name = memory.read<string>('device-name') ?? options.deviceName ?? 'This device';
  const at = store.world.now();
  for (const { ws } of owns) {
    await writeMe(context, ws, { role: 'keeper' });
    await changeMeta(store, ws, (doc) => {
      const rows = doc.getMap<DeviceRow>('device');
      const known = mineOf(store).some((member) => rows.get(`${member}|${device}`)?.key !== undefined);
      if (!known) rows.set(`${mineOf(store)[0]}|${device}`, { name, at, key: writeBase64Url(key) });
      const others = readOwns(doc);
      for (const other of owns) {
        if (other.ws === ws || others.has(other.ws)) continue;
        doc.getMap('own').set(other.ws, { host: other.host!, at } satisfies OwnRow);
      }
    });
  }
}

/**
 * Refused at its next contact, in every workspace of the member; then it removes what it holds. What is in the same
 * browser is lost with it: left out, it would fill that device again ([Y65]).
 */
export async function reportLost(context: ServerContext, device: DeviceId): Promise<Result<void>> {
  const { store, memory } = context;
  if (device === store.identity.value.device) return fail('command-invalid', 'device');
  const owns = store.workspaces.value.filter(({ kind, host }) => kind === 'own' && host !== undefined);
  if (owns.length === 0) return fail('command-invalid', 'device');
  const docs = context.shelves.all.value.filter(({ workspace }) => workspace.kind === 'own');
  const beside = readBeside(docs.map(({ document }) => document.doc));
  const all = [device, ...lostWith(beside, device, store.identity.value.device)];
  for (const { ws, host } of owns) {
    for (const one of all) {
      const told = await context.server(host!).reportLost(ws, one);
      // What stands beside it may never have been let in.
      if (!told.ok && (one === device || told.code !== 'not-admitted')) return told;
    }
  }
  const at = store.world.now();
  for (const one of all) {
    await memory.set(`lost|${one}`, at);
    for (const { ws } of owns) await markLost(context, ws, one, at);
  }
  await tellLost(context);
  return ok(undefined);
}

async function markLost(
  context: SharingContext,
  ws: WorkspaceId,
  device: DeviceId,
  at: number,
): Promise<void> {
  await changeMeta(context.store, ws, (doc) => {
    const rows = doc.getMap<DeviceRow>('device');
    for (const [key, row] of readDevices(doc)) {
      if (key.endsWith(`|${device}`) && row.lost === undefined) rows.set(key, { ...row, lost: at });
    }
  });
}
