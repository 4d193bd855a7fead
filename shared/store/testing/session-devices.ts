/** Devices of a tagging session in memory: for tests with several members and a line between them that fails. */
import * as Y from 'yjs';
import type { ChoiceRow, Said } from '../../core/session.ts';
import { readSession } from '../session-rows.ts';
import { publishDue, sayChosen, tidyClosed, writeSession } from '../session-write.ts';
import { createSelectors, createWorld } from './builders.ts';

export const YEAR = 365 * 86_400_000;
export const PEOPLE = ['anna', 'ben', 'cleo', 'dan'];

export interface Device {
  readonly member: string;
  readonly doc: Y.Doc;
  readonly own: Map<string, ChoiceRow>;
  readonly writer: { readonly mine: readonly string[]; readonly world: ReturnType<typeof createWorld> };
  /** Everything that ever left it. */
  readonly sent: Uint8Array[];
}

export function openDevice(member: string, seed: number, start = Date.UTC(2026, 10, 21)): Device {
  const doc = new Y.Doc();
  const sent: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array, origin: unknown) => origin !== 'line' && sent.push(update));
  return { member, doc, own: new Map(), writer: { mine: [member], world: createWorld(seed, start) }, sent };
}

export function carry(from: Device, to: Device): void {
  Y.applyUpdate(to.doc, Y.encodeStateAsUpdate(from.doc, Y.encodeStateVector(to.doc)), 'line');
}

export function meet(devices: readonly Device[]): void {
  for (let round = 0; round < 3; round++)
    for (const a of devices) for (const b of devices) if (a !== b) carry(a, b);
}

/** What each device does by itself when something came. */
export function settle({ doc, own, writer }: Device): void {
  publishDue(doc, own, writer);
  tidyClosed(doc, new Set([...own.values()].map(({ slip }) => slip)), writer);
}

export function choose(device: Device, passage: string, said: Said | null, reason: string): void {
  const slip = `slip-${device.writer.world.random(6).join('')}`;
  device.own.set(passage, { said, themes: [], reason, slip, at: 0 });
  sayChosen(device.doc, passage, true, device.writer);
}

export function openSession(passages: number, names = false, starts: readonly number[] = []): Device[] {
  const devices = PEOPLE.map((member, i) => openDevice(member, i + 1, starts[i]));
  const plan = {
    rid: 'paper1',
    title: 'A report',
    names,
    people: PEOPLE,
    second: 'ben',
    passages: Array.from({ length: passages }, (_, i) => ({ edition: 'e', sel: createSelectors(i * 10) })),
  };
  writeSession(devices[0]!.doc, plan, devices[0]!.writer);
  meet(devices);
  return devices;
}

export const passagesOf = ({ doc }: Device): string[] =>
  [...readSession(doc).passages].sort(([, a], [, b]) => a.order - b.order).map(([id]) => id);
export const texts = (bytes: readonly Uint8Array[]): string => Buffer.concat(bytes).toString('latin1');
