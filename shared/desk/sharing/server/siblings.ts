/** This member's other devices at the servers: let in where this one is, and told of when they were lost. */
import type { DeviceId } from '../../../core/ids.ts';
import type { WorkspaceEntry } from '../../../store/local-db.ts';
import { readAllApart } from '../apart.ts';
import type { SharingContext } from '../context.ts';
import { readDevices, readRecoveries } from '../meta-rows.ts';
import type { ServerContext } from './accounts.ts';

interface Sibling {
  /** Absent where a device cannot have one. */
  readonly key?: string;
  /** Reported lost; a recovery page: ended. */
  readonly isLost: boolean;
}

/** Devices and recovery pages, as the own registries name them; this device left out. */
function siblingsOf({ store, shelves }: SharingContext): ReadonlyMap<DeviceId, Sibling> {
  const found = new Map<DeviceId, Sibling>();
  const add = (device: DeviceId, key: string | undefined, isLost: boolean): void => {
    if (device === store.identity.value.device) return;
    const known = found.get(device);
    const either = key ?? known?.key;
    found.set(device, {
      ...(either === undefined ? {} : { key: either }),
      isLost: isLost || known?.isLost === true,
    });
  };
  for (const { workspace, document } of shelves.all.value) {
    if (workspace.kind !== 'own') continue;
    for (const [id, row] of readDevices(document.doc))
      add(id.split('|')[1]!, row.key, row.lost !== undefined);
    for (const [id, row] of readRecoveries(document.doc)) add(id, row.key, row.ended !== undefined);
  }
  return found;
}

/** Where this device is in, at a server. */
export function placesOf({ store }: SharingContext): readonly (WorkspaceEntry & { readonly host: string })[] {
  return store.workspaces.value.flatMap((entry) => {
    const { kind, host, role } = entry;
    return kind === 'device' || host === undefined || role === undefined ? [] : [{ ...entry, host }];
  });
}

/**
 * Lets the member's other devices into each workspace that this one is in, unless they are to be without it; what failed
 * is tried at the next call.
 */
export async function letSiblingsIn(context: ServerContext): Promise<void> {
  const { store, shelves, memory } = context;
  const isApart = readAllApart(shelves);
  for (const [device, { key, isLost }] of siblingsOf(context)) {
    if (key === undefined || isLost) continue;
    for (const { ws, host } of placesOf(context)) {
      const done = `let-in|${ws}|${device}`;
      if (memory.read(done) !== undefined || isApart(device, ws)) continue;
      const told = await context.server(host).letIn(ws, { device, key });
      if (told.ok) await memory.set(done, store.world.now());
    }
  }
}

/** The same for devices that were reported lost and pages that ended, wherever it was said. */
export async function tellLost(context: ServerContext): Promise<void> {
  const { store, memory } = context;
  for (const [device, { isLost }] of siblingsOf(context)) {
    if (!isLost) continue;
    for (const { ws, host } of placesOf(context)) {
      const done = `lost|${ws}|${device}`;
      if (memory.read(done) !== undefined) continue;
      const told = await context.server(host).reportLost(ws, device);
      // It never was in: there is nothing to refuse it.
      if (told.ok || told.code === 'not-admitted') await memory.set(done, store.world.now());
    }
  }
}
