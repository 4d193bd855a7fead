import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import type { Said } from '../core/session.ts';
import { readSession } from './session-rows.ts';
import { closeSession, sayKeep, setLead, setOutcome, showAll } from './session-write.ts';
import { rowsOf } from './testing/memory-documents.ts';
import {
  carry,
  choose,
  meet,
  openSession,
  passagesOf,
  PEOPLE,
  settle,
  texts,
  type Device,
} from './testing/session-devices.ts';

describe('a session’s document', () => {
  it('[Y95] a choice leaves no device before all is shown; that one was made does', () => {
    const devices = openSession(2);
    const [one] = passagesOf(devices[0]!);
    for (const device of devices) choose(device, one!, 'risk', `because-${device.member}`);
    devices.forEach(settle);
    meet(devices);
    devices.forEach(settle);
    for (const { sent, doc } of devices) {
      expect(texts([...sent, Y.encodeStateAsUpdate(doc)])).not.toMatch(/because-|slip-/);
      expect([...readSession(doc).chosen.get(one!)!].sort()).toEqual(PEOPLE);
    }
    showAll(devices[0]!.doc, one!, devices[0]!.writer);
    meet(devices);
    devices.forEach(settle);
    meet(devices);
    for (const { doc } of devices) {
      expect([...readSession(doc).views.values()].map(({ reason }) => reason).sort()).toEqual(
        PEOPLE.map((member) => `because-${member}`),
      );
    }
  });

  it('[Y97] who chose after is told by what had come, whatever the clocks say', () => {
    const devices = openSession(
      1,
      false,
      [2036, 2016, 2006, 2126].map((year) => Date.UTC(year, 0, 1)),
    );
    const [anna, ben, cleo, dan] = devices as [Device, Device, Device, Device];
    const [one] = passagesOf(anna);
    for (const device of [anna, ben, cleo]) choose(device, one!, 'risk', device.member);
    // Cleo's has not come when Anna shows all: she is offline.
    carry(ben, anna);
    showAll(anna.doc, one!, anna.writer);
    carry(anna, dan);
    choose(dan, one!, 'action', 'dan');
    meet(devices);
    devices.forEach(settle);
    meet(devices);
    const after = new Map([...readSession(anna.doc).views.values()].map((row) => [row.reason, row.after]));
    expect(after).toEqual(
      new Map([
        ['anna', undefined],
        ['ben', undefined],
        ['cleo', true],
        ['dan', true],
      ]),
    );
  });

  it('[Y98] no name stands beside a view, and no number that a device writes under', () => {
    const devices = openSession(1);
    const [one] = passagesOf(devices[0]!);
    for (const device of devices) choose(device, one!, 'risk', `because-${device.member}`);
    meet(devices);
    showAll(devices[0]!.doc, one!, devices[0]!.writer);
    meet(devices);
    devices.forEach(settle);
    meet(devices);
    const { doc } = devices[0]!;
    const writers = new Set(devices.map((device) => device.doc.clientID));
    const items = [...doc.getMap('view')._map.values()];
    expect(items).toHaveLength(4);
    expect(items.filter(({ id }) => writers.has(id.client))).toEqual([]);
    for (const row of readSession(doc).views.values()) expect(row.member).toBeUndefined();
  });

  it('[Y98] names stand there only once each who takes part has agreed, and one who takes it back takes all off', () => {
    const devices = openSession(2, true);
    const [anna] = devices as [Device, ...Device[]];
    const [one, two] = passagesOf(anna);
    for (const device of devices) choose(device, one!, 'risk', 'r');
    for (const device of devices.slice(0, 3)) sayKeep(device.doc, true, device.writer);
    meet(devices);
    showAll(anna.doc, one!, anna.writer);
    meet(devices);
    devices.forEach(settle);
    meet(devices);
    expect([...readSession(anna.doc).views.values()].filter(({ member }) => member)).toEqual([]);
    sayKeep(devices[3]!.doc, true, devices[3]!.writer);
    for (const device of devices) choose(device, two!, 'action', 'r');
    meet(devices);
    showAll(anna.doc, two!, anna.writer);
    meet(devices);
    devices.forEach(settle);
    meet(devices);
    const named = [...readSession(anna.doc).views].filter(([key]) => key.startsWith(two!));
    expect(named.map(([, { member }]) => member).sort()).toEqual(PEOPLE);
    sayKeep(devices[2]!.doc, false, devices[2]!.writer);
    meet(devices);
    closeSession(anna.doc, anna.writer);
    expect(JSON.stringify(rowsOf(anna.doc)['tally'])).not.toMatch(/anna|ben|cleo|dan/);
  });

  it('[Y99] closed, counts and outcomes stay, and what was chosen is in no byte of the document', () => {
    const devices = openSession(2);
    const [anna] = devices as [Device, ...Device[]];
    const [one, two] = passagesOf(anna);
    const said: Said[] = ['action', 'action', 'action', 'risk'];
    devices.forEach((device, i) => {
      choose(device, one!, said[i]!, `agreed-${device.member}`);
      choose(device, two!, said[i]!, `differed-${device.member}`);
    });
    meet(devices);
    for (const passage of [one!, two!]) showAll(anna.doc, passage, anna.writer);
    meet(devices);
    devices.forEach(settle);
    meet(devices);
    const outcome = { themes: [], reason: '', finding: 'f', note: 'n', by: 'anna', at: 0 };
    setOutcome(anna.doc, one!, { ...outcome, result: 'agreed', kind: 'action' });
    setOutcome(anna.doc, two!, { ...outcome, result: 'differ' });
    closeSession(anna.doc, anna.writer);
    meet(devices);
    devices.forEach(settle);
    meet(devices);
    for (const { doc } of devices) {
      const all = texts([Y.encodeStateAsUpdate(doc)]);
      expect(all).not.toMatch(/agreed-|slip-.*risk/);
      const { tallies, views, chosen, keeps, shown } = readSession(doc);
      expect(tallies.get(one!)).toEqual({
        counts: [
          { said: 'action', n: 3 },
          { said: 'risk', n: 1 },
        ],
        sets: [{ themes: [], n: 4 }],
        views: [],
      });
      // Where they differ each view stands, by its words.
      expect(tallies.get(two!)!.views.map(({ reason }) => reason)).toEqual(
        PEOPLE.map((member) => `differed-${member}`),
      );
      expect([views.size, chosen.size, keeps.size]).toEqual([0, 0, 0]);
      expect([...shown.values()].flatMap(({ waited }) => waited)).toEqual([]);
    }
  });

  it('[Y99] what came in while it was being closed goes too', () => {
    const devices = openSession(1);
    const [anna, , , dan] = devices as [Device, Device, Device, Device];
    const [one] = passagesOf(anna);
    choose(anna, one!, 'risk', 'a');
    showAll(anna.doc, one!, anna.writer);
    carry(anna, dan);
    choose(dan, one!, 'action', 'because-dan');
    settle(dan);
    closeSession(anna.doc, anna.writer);
    meet(devices);
    devices.forEach(settle);
    meet(devices);
    for (const { doc } of devices) {
      expect(readSession(doc).views.size).toBe(0);
      expect(texts([Y.encodeStateAsUpdate(doc)])).not.toContain('because-dan');
    }
    // His own word is his still.
    expect(dan.own.get(one!)?.reason).toBe('because-dan');
  });

  it('[Y101] whoever takes over, also two at once: one leads, the same on all, and nothing is lost', () => {
    const devices = openSession(1);
    const [anna, ben, cleo] = devices as [Device, Device, Device, Device];
    choose(anna, passagesOf(anna)[0]!, 'risk', 'a');
    setLead(ben.doc, 'ben', ben.writer);
    setLead(cleo.doc, 'cleo', cleo.writer);
    meet(devices);
    const leads = new Set(devices.map(({ doc }) => readSession(doc).lead));
    expect(leads.size).toBe(1);
    expect(['ben', 'cleo']).toContain([...leads][0]);
    expect(readSession(ben.doc).chosen.size).toBe(1);
  });

  it('[Y102] rows of a later version are kept, rows that are none passed over', () => {
    const [anna] = openSession(1) as [Device];
    anna.doc.getMap('poll').set('x', { later: true });
    anna.doc.getMap('view').set('p|s', { said: 'applause', themes: [] });
    anna.doc.getMap('shown').set('p', 'yes');
    anna.doc.getMap('about').set('more', { v: 2 });
    const rows = readSession(anna.doc);
    expect([rows.views.size, rows.shown.size]).toEqual([0, 0]);
    closeSession(anna.doc, anna.writer);
    expect(anna.doc.getMap('poll').get('x')).toEqual({ later: true });
    expect(anna.doc.getMap('about').get('more')).toEqual({ v: 2 });
  });
});
