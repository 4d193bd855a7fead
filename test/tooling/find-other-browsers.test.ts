import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findFirefox, findWebKit, obtainOtherBrowsers } from '../../.ci/find-other-browsers.mjs';

let folder = '';
let bin = '';
const said: string[] = [];
const say = (sentence: string): void => void said.push(sentence);

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rapporteur-others-'));
  bin = join(folder, 'bin');
  await mkdir(bin);
  said.length = 0;
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function program(path: string, body = 'exit 0'): Promise<string> {
  await writeFile(path, `#!/bin/sh\n${body}\n`);
  await chmod(path, 0o755);
  return path;
}

async function miniBrowser(version: string): Promise<string> {
  const home = join(folder, 'lib', 'x86_64-linux-gnu', version);
  await mkdir(home, { recursive: true });
  return program(join(home, 'MiniBrowser'));
}

const libraries = (): string[] => [join(folder, 'lib')];
const aptLog = async (): Promise<string> =>
  existsSync(join(folder, 'apt.log')) ? readFile(join(folder, 'apt.log'), 'utf8') : '';

describe('what is here', () => {
  test('Firefox is found on the PATH, by any of its names; a stub is passed over', async () => {
    expect(findFirefox({ PATH: bin })).toBeUndefined();
    const path = await program(join(bin, 'firefox'));
    expect(findFirefox({ PATH: bin })).toEqual({ path });
    await program(path, 'echo "install the snap"; exit 1');
    expect(findFirefox({ PATH: bin })).toBeUndefined();
  });

  test('FIREFOX names another one', async () => {
    await program(join(bin, 'firefox'));
    const path = await program(join(folder, 'mine'));
    expect(findFirefox({ PATH: bin, FIREFOX: path })).toEqual({ path });
  });

  test('WebKitGTK needs its driver and its browser, of which the newest is taken', async () => {
    const driver = await program(join(bin, 'WebKitWebDriver'));
    expect(findWebKit({ PATH: bin }, libraries())).toBeUndefined();
    await miniBrowser('webkit2gtk-4.0');
    const browser = await miniBrowser('webkit2gtk-4.1');
    expect(findWebKit({ PATH: bin }, libraries())).toEqual({ driver, browser });
  });
});

describe('what is brought', () => {
  const obtain = (isRoot: boolean): void =>
    obtainOtherBrowsers({ env: { PATH: bin }, isRoot, say, libraries: libraries() });

  async function everythingBut(...absent: string[]): Promise<void> {
    for (const name of ['firefox-esr', 'WebKitWebDriver', 'Xvfb', 'xdotool']) {
      if (!absent.includes(name)) await program(join(bin, name));
    }
    await miniBrowser('webkit2gtk-4.1');
  }

  test('nothing is asked for where all is there', async () => {
    await everythingBut();
    await program(join(bin, 'apt-get'), `echo "$*" >> ${join(folder, 'apt.log')}`);
    obtain(true);
    expect(await aptLog()).toBe('');
    expect(said).toEqual([]);
  });

  test('as root only what is missing, one by one, and a failure is said, not thrown', async () => {
    await everythingBut('firefox-esr', 'WebKitWebDriver');
    const log = `echo "$*" >> ${join(folder, 'apt.log')}`;
    await program(join(bin, 'apt-get'), `${log}\ncase "$*" in *firefox*) exit 100;; esac`);
    obtain(true);
    expect((await aptLog()).trim().split('\n')).toEqual([
      'update',
      'install -y --no-install-recommends firefox-esr',
      'install -y --no-install-recommends webkit2gtk-driver',
    ]);
    expect(said.join('\n')).toContain('firefox-esr could not be installed');
  });

  test('without root, or without apt-get, it is said which packages are passed over', async () => {
    await everythingBut('firefox-esr');
    obtain(true);
    await program(join(bin, 'apt-get'), `echo "$*" >> ${join(folder, 'apt.log')}`);
    obtain(false);
    expect(await aptLog()).toBe('');
    expect(said).toHaveLength(2);
    expect(said.every((sentence) => sentence.includes('firefox-esr'))).toBe(true);
  });
});
