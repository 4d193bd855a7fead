import { describe, expect, it } from 'vitest';
import { createDevice, invite, joinBy, startServer } from '../api/test-device.ts';
import { COUNTERS, GAUGES } from './metrics.ts';
import { openObserve } from './open-observe.ts';

describe('what the server says of itself', () => {
  it('[V33] no word, name or token in the log, whatever is sent', async () => {
    const server = await startServer();
    const keeper = createDevice(server);
    const admission = await keeper.create('group');
    const link = await invite(server, admission, { envelope: 'Brightwater' });
    await joinBy(server, createDevice(server), admission.ws, link);
    await server.ask('POST', '/api/meet/Brightwater', { name: 'Brightwater' });
    await server.ask('POST', '/api/join', { Brightwater: 1 });
    await server.ask('GET', '/api/w/Brightwater/heads', undefined, 'Brightwater');
    await server.close();
    const said = server.lines.join('\n');
    for (const secret of ['Brightwater', admission.token, link.auth, '127.0.0.1']) {
      expect(said).not.toContain(secret);
    }
    const lines: string[] = [];
    openObserve(
      (line) => lines.push(line),
      () => 0,
    ).log('warn', 'x', { code: 'a-b', why: 'some words' });
    expect(lines).toEqual([
      '{"at":"1970-01-01T00:00:00.000Z","level":"warn","event":"x","code":"a-b","why":"-"}',
    ]);
  });

  it('[V34] /metrics, every number from the start, where it is switched on, and nowhere else', async () => {
    const on = await startServer({ hasMetrics: true });
    await on.ask('GET', '/api/hello');
    const text = await (await fetch(`${on.url}/metrics`)).text();
    expect(text).toContain('# TYPE rapporteur_api_answers_total counter\nrapporteur_api_answers_total 1\n');
    expect(text).toContain('rapporteur_sync_sockets 0');
    const said = [...text.matchAll(/^rapporteur_(\w+) (\d+)$/gm)].map((found) => found[1]);
    const all = [...Object.keys(COUNTERS).map((name) => `${name}_total`), ...Object.keys(GAUGES)];
    expect(said).toEqual(all);
    for (const name of all) expect(text).toContain(`# HELP rapporteur_${name} `);
    await on.close();
    const off = await startServer();
    expect(await (await fetch(`${off.url}/metrics`)).text()).not.toContain('rapporteur_');
    await off.close();
  });
});
