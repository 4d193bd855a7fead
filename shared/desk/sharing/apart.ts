/** Groups that a device of the member is to be without, though the own registry names them (SPEC.md [Y60] of sync). */
import type { DeviceId, WorkspaceId } from '../../core/ids.ts';
import type { ApartRow } from '../../core/sharing-rows.ts';
import type { Store } from '../../store/open-store.ts';
import type { Shelves } from '../shelves.ts';
import { changeMeta } from './context.ts';
import { readApart } from './meta-rows.ts';

export type IsApart = (device: DeviceId, ws: WorkspaceId) => boolean;

/** As all own registries here say at this moment. */
export function readAllApart(shelves: Shelves): IsApart {
  const keys = new Set(
    shelves.all.value.flatMap(({ workspace, document }) =>
      workspace.kind === 'own' ? [...readApart(document.doc).keys()] : [],
    ),
  );
  return (device, ws) => keys.has(`${device}|${ws}`);
}

/** Writes for one device which groups it is to be without, and which not; other devices and groups stay as they are. */
export async function setApart(
  store: Store,
  owns: readonly WorkspaceId[],
  device: DeviceId,
  groups: ReadonlyMap<WorkspaceId, boolean>,
): Promise<void> {
  for (const own of owns) {
    await changeMeta(store, own, (doc) => {
      const rows = doc.getMap<ApartRow>('apart');
      for (const [ws, isApart] of groups) {
        const key = `${device}|${ws}`;
        if (!isApart) rows.delete(key);
        else if (!rows.has(key)) rows.set(key, { at: store.world.now() });
      }
    });
  }
}
