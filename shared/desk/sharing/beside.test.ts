import { expect, it } from 'vitest';
import * as Y from 'yjs';
import type { DeviceRow } from '../../core/rows.ts';
import { lostWith, readBeside, setBeside } from './beside.ts';

function registry(devices: Readonly<Record<string, string | undefined>>): Y.Doc {
  const doc = new Y.Doc();
  for (const [device, beside] of Object.entries(devices)) {
    const row: DeviceRow = { name: device, at: 1, ...(beside === undefined ? {} : { beside }) };
    doc.getMap('device').set(`member|${device}`, row);
  }
  return doc;
}

it('[Y65] a device is lost together with those in the same browser, in whichever registry they said so', () => {
  const one = registry({ app: 'extension', extension: undefined, tablet: undefined });
  const other = registry({ second: 'extension' });
  const beside = readBeside([one, other]);
  expect(lostWith(beside, 'app', 'tablet')).toEqual(['extension', 'second']);
  expect(lostWith(beside, 'extension', 'tablet').toSorted()).toEqual(['app', 'second']);
  expect(lostWith(beside, 'tablet', 'app')).toEqual([]);
});

it('[Y65] what is in the same browser as this device is locked out alone', () => {
  const beside = readBeside([registry({ app: 'extension', extension: 'app' })]);
  expect(lostWith(beside, 'extension', 'app')).toEqual([]);
});

it('[Y65] pairing is written into the device’s own row, once; its other words stay', () => {
  const doc = registry({ app: undefined, tablet: undefined });
  setBeside(doc, 'app', 'extension');
  expect(doc.getMap('device').get('member|app')).toEqual({ name: 'app', at: 1, beside: 'extension' });
  expect(doc.getMap('device').get('member|tablet')).toEqual({ name: 'tablet', at: 1 });
  let changes = 0;
  doc.on('update', () => changes++);
  setBeside(doc, 'app', 'extension');
  expect(changes).toBe(0);
});
