/** Devices that stand beside each other in one browser: the web app and the extension that was paired with it ([Y65]). */
import type { DeviceId } from '../../core/ids.ts';
import type { DeviceRow } from '../../core/rows.ts';
import type { Doc } from './context.ts';
import { readDevices } from './meta-rows.ts';

/** Each with those that it said, or that said of it, to be in the same browser. Only web apps say so, of one extension each. */
export type Beside = ReadonlyMap<DeviceId, ReadonlySet<DeviceId>>;

/** By the rows of the own registries. */
export function readBeside(docs: readonly Doc[]): Beside {
  const found = new Map<DeviceId, Set<DeviceId>>();
  const add = (one: DeviceId, other: DeviceId): void =>
    void found.set(one, (found.get(one) ?? new Set()).add(other));
  for (const doc of docs) {
    for (const [key, { beside }] of readDevices(doc)) {
      const device = key.split('|')[1]!;
      if (beside === undefined || beside === device) continue;
      add(device, beside);
      add(beside, device);
    }
  }
  return found;
}

/**
 * All that are in the same browser as `device`, which is not among them; none where `self` is one of them: then that
 * browser is not lost, and its other part may be locked out alone.
 */
export function lostWith(beside: Beside, device: DeviceId, self: DeviceId): readonly DeviceId[] {
  const seen = new Set([device]);
  for (const one of seen) for (const other of beside.get(one) ?? []) seen.add(other);
  return seen.has(self) ? [] : [...seen].slice(1);
}

/** Says in a device's own rows which device stands beside it; the same again changes nothing. */
export function setBeside(doc: Doc, device: DeviceId, beside: DeviceId): void {
  const rows = doc.getMap<DeviceRow>('device');
  for (const [key, row] of readDevices(doc)) {
    if (key.endsWith(`|${device}`) && row.beside !== beside) rows.set(key, { ...row, beside });
  }
}
