import { signal } from '@preact/signals-core';
import { expect, test } from 'vitest';
import type { Settings } from '../shared/desk/desk.ts';
import { findSampleSite, type Surroundings } from './sample-site.ts';

function createSettings(): Pick<Settings, 'values' | 'set'> {
  const values = signal<Record<string, unknown>>({});
  return { values, set: async (key, value) => void (values.value = { ...values.value, [key]: value }) };
}

const location = { protocol: 'http:', hostname: 'localhost', port: '4700' };

function around(answer: () => Promise<Response>): Surroundings {
  return { location, fetch: answer };
}

test('the server says where the samples are; offline, what it said last', async () => {
  const settings = createSettings();
  const online = around(async () => Response.json({ ok: true, samples: 'http://localhost:4999/' }));
  expect(await findSampleSite(settings, online)).toBe('http://localhost:4999');
  const offline = around(() => Promise.reject(new TypeError('offline')));
  expect(await findSampleSite(settings, offline)).toBe('http://localhost:4999');
});

test('with nobody to ask, one port up; with no sample site, a name that nobody answers to', async () => {
  const broken = around(async () => new Response('<html>', { status: 200 }));
  expect(await findSampleSite(createSettings(), broken)).toBe('http://localhost:4701');
  const none = around(async () => Response.json({ ok: true, samples: null }));
  expect(await findSampleSite(createSettings(), none)).toBe('https://samples.invalid');
});
