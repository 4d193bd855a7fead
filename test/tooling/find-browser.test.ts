import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findBrowser, obtainBrowser } from '../../.ci/find-browser.mjs';

let folder = '';
let bin = '';
const said: string[] = [];
const say = (sentence: string): void => void said.push(sentence);
const none = (): Promise<undefined> => Promise.resolve(undefined);

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rapporteur-browser-'));
  bin = join(folder, 'bin');
  await mkdir(bin);
  said.length = 0;
});

afterEach(() => rm(folder, { recursive: true, force: true }));

/** A program that does `body` in a shell; only what is in the faked PATH and absolute paths can be called. */
async function program(path: string, body = 'exit 0'): Promise<string> {
  await writeFile(path, `#!/bin/sh\n${body}\n`);
  await chmod(path, 0o755);
  return path;
}

/** An apt-get that notes how it was called and, when asked to install chromium, puts one on the PATH. */
function fakeApt(works: boolean): Promise<string> {
  const chromium = join(bin, 'chromium');
  const install = works
    ? `case "$*" in *chromium*) echo '#!/bin/sh' > ${chromium}; /bin/chmod 755 ${chromium};; esac`
    : 'case "$1" in install) exit 100;; esac';
  return program(join(bin, 'apt-get'), `echo "$*" >> ${join(folder, 'apt.log')}\n${install}`);
}

const aptLog = async (): Promise<string> =>
  existsSync(join(folder, 'apt.log')) ? readFile(join(folder, 'apt.log'), 'utf8') : '';

/** A Playwright whose download puts its Chromium in place (or does not). */
async function fakePlaywright(works: boolean): Promise<{ cli: string; own: string }> {
  const own = join(folder, 'own-chromium');
  const cli = join(folder, 'cli.mjs');
  const download = `import { writeFileSync } from 'node:fs';
writeFileSync(${JSON.stringify(join(folder, 'cli.log'))}, process.argv.slice(2).join(' '));
${works ? `writeFileSync(${JSON.stringify(own)}, '#!/bin/sh', { mode: 0o755 });` : 'process.exit(1);'}`;
  await writeFile(cli, download);
  return { cli, own };
}

describe('a Chromium that is here', () => {
  test('CHROMIUM wins over the PATH', async () => {
    await program(join(bin, 'chromium'));
    const named = await program(join(folder, 'mine'));
    expect(await findBrowser({ CHROMIUM: named, PATH: bin }, none)).toEqual({
      path: named,
      how: 'named by CHROMIUM',
    });
  });

  test('CHROMIUM that names no program is said, not passed over', async () => {
    await program(join(bin, 'chromium'));
    const env = { CHROMIUM: join(folder, 'absent'), PATH: bin };
    await expect(findBrowser(env, none)).rejects.toThrow('is not a program');
  });

  test('the system Chromium is found on the PATH', async () => {
    const chromium = await program(join(bin, 'chromium-browser'));
    expect(await findBrowser({ PATH: `/nowhere:${bin}` }, none)).toMatchObject({ path: chromium });
  });

  test('branded Chrome is not taken, as it loads no unpacked extension', async () => {
    await program(join(bin, 'google-chrome'));
    expect(await findBrowser({ PATH: bin }, none)).toBeUndefined();
  });

  test('a stub that does not run is passed over', async () => {
    await program(join(bin, 'chromium'), 'echo "install the snap"; exit 1');
    expect(await findBrowser({ PATH: bin }, none)).toBeUndefined();
  });

  test('a file that cannot be run, and a folder of that name, are no browser', async () => {
    await writeFile(join(bin, 'chromium'), 'text');
    await mkdir(join(bin, 'chromium-browser'));
    expect(await findBrowser({ PATH: bin }, none)).toBeUndefined();
  });

  test("Playwright's own is used when the system has none", async () => {
    const own = await program(join(folder, 'own-chromium'));
    expect(await findBrowser({ PATH: bin }, () => Promise.resolve(own))).toEqual({
      path: own,
      how: "Playwright's",
    });
  });
});

describe('a Chromium that is brought', () => {
  test("as root: the distribution's package, then nothing more", async () => {
    await fakeApt(true);
    const { cli, own } = await fakePlaywright(true);
    const env = { PATH: bin, PLAYWRIGHT_CLI: cli };
    const got = await obtainBrowser({ env, isRoot: true, say, ownBrowser: () => Promise.resolve(own) });
    expect(got).toEqual({ path: join(bin, 'chromium'), how: 'on this machine' });
    expect(await aptLog()).toMatch(/^update\ninstall -y .*chromium\n$/);
    expect(existsSync(join(folder, 'cli.log'))).toBe(false);
  });

  test('without root: the package is passed over with a sentence, then the download', async () => {
    await fakeApt(true);
    const { cli, own } = await fakePlaywright(true);
    const env = { PATH: bin, PLAYWRIGHT_CLI: cli };
    const got = await obtainBrowser({ env, isRoot: false, say, ownBrowser: () => Promise.resolve(own) });
    expect(got).toEqual({ path: own, how: "Playwright's" });
    expect(await aptLog()).toBe('');
    expect(said.join('\n')).toContain('Not root');
    expect(await readFile(join(folder, 'cli.log'), 'utf8')).toBe('install chromium');
  });

  test('a package that fails gives way to the download', async () => {
    await fakeApt(false);
    const { cli, own } = await fakePlaywright(true);
    const env = { PATH: bin, PLAYWRIGHT_CLI: cli };
    const got = await obtainBrowser({ env, isRoot: true, say, ownBrowser: () => Promise.resolve(own) });
    expect(got).toMatchObject({ path: own });
    expect(said.join('\n')).toContain('could not be installed');
  });

  test('a machine without apt-get goes straight to the download', async () => {
    const { cli, own } = await fakePlaywright(true);
    const env = { PATH: bin, PLAYWRIGHT_CLI: cli };
    const got = await obtainBrowser({ env, isRoot: true, say, ownBrowser: () => Promise.resolve(own) });
    expect(got).toMatchObject({ path: own });
    expect(said).toHaveLength(1);
  });

  test('undefined when everything failed', async () => {
    await fakeApt(false);
    const { cli, own } = await fakePlaywright(false);
    const env = { PATH: bin, PLAYWRIGHT_CLI: cli };
    const got = await obtainBrowser({ env, isRoot: true, say, ownBrowser: () => Promise.resolve(own) });
    expect(got).toBeUndefined();
  });

  test('one that is here is not brought again', async () => {
    const chromium = await program(join(bin, 'chromium'));
    await fakeApt(true);
    expect(await obtainBrowser({ env: { PATH: bin }, isRoot: true, say, ownBrowser: none })).toMatchObject({
      path: chromium,
    });
    expect(said).toEqual([]);
    expect(await aptLog()).toBe('');
  });
});
