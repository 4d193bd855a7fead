import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import type { Said } from '../core/session.ts';
import { readSession } from './session-rows.ts';
import { closeSession, sayKeep, setLead, showAll } from './session-write.ts';
import { createRandom } from './testing/builders.ts';
import { rowsOf } from './testing/memory-documents.ts';
import {
  choose,
  meet,
  openSession,
  passagesOf,
  PEOPLE,
  settle,
  texts,
  YEAR,
  type Device,
} from './testing/session-devices.ts';

/** One whole session over a line that parts, doubles, reorders and loses, with a leader who drops. */
function fuzz(seed: number): Device[] {
  const random = createRandom(seed);
  const pick = <T>(of: readonly T[]): T => of[Math.floor(random() * of.length)]!;
  const starts = PEOPLE.map(() => Date.UTC(2026, 0, 1) + Math.floor((random() - 0.5) * 20) * YEAR);
  const devices = openSession(8, random() < 0.3, starts);
  const passages = passagesOf(devices[0]!);
  const waiting: { readonly to: Device; readonly update: Uint8Array }[] = [];
  for (const from of devices) {
    from.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin === 'line') return;
      for (const to of devices) if (to !== from && random() < 0.8) waiting.push({ to, update });
    });
  }
  const gone = new Set<Device>();
  let lead = devices[0]!;
  for (let step = 0; step < 300; step++) {
    const device = pick(devices);
    const roll = random();
    const passage = pick(passages);
    if (roll < 0.35) {
      const rows = readSession(device.doc);
      const own = device.own.get(passage);
      if (!own || !rows.views.has(`${passage}|${own.slip}`))
        choose(
          device,
          passage,
          pick<Said | null>(['risk', 'action', 'none', null]),
          `w-${passage}-${device.member}`,
        );
    } else if (roll < 0.8 && waiting.length > 0) {
      const at = Math.floor(random() * waiting.length);
      const { to, update } = waiting[at]!;
      // Twice, or late, or never: what is lost is made up for by comparing.
      if (random() < 0.8) waiting.splice(at, 1);
      if (!gone.has(to)) Y.applyUpdate(to.doc, update, 'line');
    } else if (roll < 0.85) showAll(lead.doc, passage, lead.writer);
    else if (roll < 0.9) {
      if (gone.delete(device)) continue;
      if (gone.size < 2) gone.add(device);
      if (device === lead) {
        lead = devices.find((one) => !gone.has(one))!;
        setLead(lead.doc, lead.member, lead.writer);
      }
    } else if (roll < 0.95) sayKeep(device.doc, random() < 0.9, device.writer);
    if (!gone.has(device)) settle(device);
  }
  meet(devices);
  devices.forEach(settle);
  meet(devices);
  return devices;
}

describe('faults', () => {
  it('[Y103] partition, loss, doubles, reordering, half of them gone, clocks off by years: all have the same, nothing too early', () => {
    for (let seed = 1; seed <= 60; seed++) {
      const devices = fuzz(seed);
      const [first, ...others] = devices.map(({ doc }) => rowsOf(doc));
      for (const rows of others) expect(rows, `seed ${seed}`).toEqual(first);
      const { shown, views } = readSession(devices[0]!.doc);
      for (const passage of passagesOf(devices[0]!)) {
        const here = [...views].filter(([key]) => key.startsWith(`${passage}|`)).map(([, row]) => row);
        const made = devices.filter(({ own }) => own.has(passage)).length;
        expect(here.length, `seed ${seed}`).toBe(shown.has(passage) ? made : 0);
        const left = texts(devices.flatMap(({ sent }) => sent));
        const isEarly = !shown.has(passage) && left.includes(`w-${passage}`);
        expect(isEarly, `seed ${seed}`).toBe(false);
      }
      closeSession(devices[0]!.doc, devices[0]!.writer);
      meet(devices);
      devices.forEach(settle);
      meet(devices);
      for (const { doc } of devices) {
        const rows = readSession(doc);
        expect([rows.views.size, rows.chosen.size], `seed ${seed}`).toEqual([0, 0]);
        const isKept = [...rows.tallies.values()].some((tally) => tally.views.length > 0);
        const isLeft = /w-[0-9a-f]{8}/.test(texts([Y.encodeStateAsUpdate(doc)]));
        expect(!isKept && isLeft, `seed ${seed}`).toBe(false);
      }
    }
  });
});
