import type { ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { AddressInfo, Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startProcess, type ServerProcess } from '../test/faults/server-process.ts';

let folder = '';
const children: ChildProcess[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rapporteur-main-'));
});

afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  await rm(folder, { recursive: true });
});

function start(env: Readonly<Record<string, string>>): ServerProcess {
  const started = startProcess(folder, env);
  children.push(started.child);
  return started;
}

function holdPort(): Promise<Server> {
  return new Promise((settle) => {
    const server = createServer().listen(0, '127.0.0.1', () => settle(server));
  });
}

describe('the server as a process', () => {
  it('prints the app’s address, the extension’s folder and the samples’ address, and answers', async () => {
    const { printed } = start({ PORT: '0' });
    const text = await printed('Sample committee pages:');
    const [app = '', samples = ''] = text.match(/http:\/\/127\.0\.0\.1:\d+\//g) ?? [];
    expect(text).toContain(join('dist', 'extension'));
    expect(await (await fetch(`${app}healthz`)).json()).toMatchObject({ ok: true, samples });
    expect((await fetch(samples)).status).toBe(200);
  });

  it('SAMPLES_PORT=0: no sample site, and /samples/ answers 404 with a sentence', async () => {
    const { printed } = start({ PORT: '0', SAMPLES_PORT: '0' });
    const text = await printed('Sample committee pages:');
    const [app = ''] = text.match(/http:\/\/127\.0\.0\.1:\d+\//) ?? [];
    const answer = await fetch(`${app}samples/`);
    expect([answer.status, await answer.text()]).toEqual([
      404,
      'There is no sample site here: the server was started with SAMPLES_PORT=0.\n',
    ]);
    expect(await (await fetch(`${app}healthz`)).json()).toMatchObject({ ok: true, samples: null });
  });

  it.each(['SIGINT', 'SIGTERM'] as const)('%s ends it cleanly, with a connection open', async (signal) => {
    const { child, printed, ended } = start({ PORT: '0' });
    const text = await printed('Sample committee pages:');
    await fetch(`${/http:\S+/.exec(text)?.[0] ?? ''}healthz`);
    child.kill(signal);
    expect(await ended).toMatchObject({ code: 0, stderr: '' });
  });

  it.each(['PORT', 'SAMPLES_PORT'])('%s taken: one sentence, exit status not 0', async (name) => {
    const holder = await holdPort();
    const { port } = holder.address() as AddressInfo;
    const others = name === 'PORT' ? { SAMPLES_PORT: '0' } : { PORT: '0' };
    const { code, stderr, stdout } = await start({ ...others, [name]: String(port) }).ended;
    holder.close();
    expect(code).toBe(1);
    expect(stderr).toMatch(/^[^\n]+\n$/);
    expect(stderr).toContain(`Port ${port} on 127.0.0.1 is taken`);
    expect(stderr).toContain(name);
    expect(stdout).toBe('');
  });

  it('data folder not writable: one sentence, exit status not 0', async () => {
    await writeFile(join(folder, 'file'), '');
    const dataDir = join(folder, 'file', 'data');
    const { code, stderr } = await start({ PORT: '0', DATA_DIR: dataDir }).ended;
    expect(code).toBe(1);
    expect(stderr).toBe(
      `The data folder ${dataDir} cannot be written (ENOTDIR). Set DATA_DIR to a folder that can.\n`,
    );
  });

  it.runIf(existsSync('/proc/self'))(
    'a data folder where nobody can make one: one sentence at once, exit status not 0',
    async () => {
      const { code, stderr } = await start({ PORT: '0', DATA_DIR: '/proc/x/data' }).ended;
      expect([code, stderr]).toEqual([
        1,
        'The data folder /proc/x/data cannot be written (ENOENT). Set DATA_DIR to a folder that can.\n',
      ]);
    },
  );

  it('makes the folders above the data folder too', async () => {
    const { printed } = start({ PORT: '0', DATA_DIR: './deep/er/here' });
    await printed('Sample committee pages:');
    await expect(readFile(join(folder, 'deep', 'er', 'here'))).rejects.toMatchObject({ code: 'EISDIR' });
  });

  it('a PORT that is no number: one sentence, exit status not 0', async () => {
    const { code, stderr } = await start({ PORT: 'eighty' }).ended;
    expect([code, stderr]).toEqual([1, 'PORT is "eighty", but must be a whole number from 0 to 65535.\n']);
  });

  it('makes the data folder, relative to where it is started', async () => {
    const { printed } = start({ PORT: '0', DATA_DIR: './here' });
    await printed('Sample committee pages:');
    await expect(readFile(join(folder, 'here'))).rejects.toMatchObject({ code: 'EISDIR' });
  });
});
