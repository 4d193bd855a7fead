// Finds a Chromium for the tests, or gets one. Plain JavaScript that old Nodes can read.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The names under which distributions install it. Branded Chrome loads no unpacked extension, so it is not here. */
const NAMES = ['chromium', 'chromium-browser', 'ungoogled-chromium', 'chrome-for-testing'];

/** Whether this is a file that may be run. */
export function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/** Whether it answers: some distributions put a program there that only says where the real package is to be had. */
export function runs(path) {
  return spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 15000 }).status === 0;
}

/** The first program of these names on a PATH, or undefined. */
export function onPath(names, path) {
  for (const name of names) {
    for (const folder of (path || '').split(delimiter)) {
      if (folder !== '' && isProgram(join(folder, name))) return join(folder, name);
    }
  }
  return undefined;
}

/** Where Playwright keeps, or would keep, its own Chromium; undefined when Playwright is not installed. */
export async function playwrightBrowser() {
  try {
    const entry = pathToFileURL(join(root, 'node_modules', 'playwright', 'index.mjs')).href;
    const playwright = await import(entry);
    return playwright.chromium.executablePath() || undefined;
  } catch {
    return undefined;
  }
}

/**
 * A Chromium that is already here: the one named by CHROMIUM, else the system's, else Playwright's.
 * Gives `{ path, how }`; undefined when there is none. Throws when CHROMIUM names no program.
 */
export async function findBrowser(env = process.env, ownBrowser = playwrightBrowser) {
  if (env.CHROMIUM) {
    if (!isProgram(env.CHROMIUM)) {
      throw new Error('CHROMIUM is set to ' + env.CHROMIUM + ', which is not a program.');
    }
    return { path: env.CHROMIUM, how: 'named by CHROMIUM' };
  }
  const system = onPath(NAMES, env.PATH);
  if (system && runs(system)) return { path: system, how: 'on this machine' };
  const own = await ownBrowser();
  if (own && isProgram(own)) return { path: own, how: "Playwright's" };
  return undefined;
}

function succeeded(command, args, env) {
  return spawnSync(command, args, { stdio: 'inherit', env }).status === 0;
}

/** Asks the distribution for its package; root only. */
function installPackage({ env, isRoot, say }) {
  const apt = onPath(['apt-get'], env.PATH);
  if (!apt) return;
  if (!isRoot) {
    say("Not root, so the distribution's Chromium package is passed over.");
    return;
  }
  say("No Chromium found: installing the distribution's package.");
  const quiet = Object.assign({}, env, { DEBIAN_FRONTEND: 'noninteractive' });
  succeeded(apt, ['update'], quiet);
  if (!succeeded(apt, ['install', '-y', '--no-install-recommends', 'chromium'], quiet)) {
    say('The package could not be installed.');
  }
}

function downloadOwn({ env, say, node }) {
  say('Downloading the Chromium that Playwright brings.');
  const cli = env.PLAYWRIGHT_CLI || join(root, 'node_modules', 'playwright', 'cli.js');
  succeeded(node, [cli, 'install', 'chromium'], env);
}

/**
 * A Chromium that is here, or that can be brought: the system's, else the distribution's package,
 * else Playwright's own download. Gives `{ path, how }`, or undefined when all of these failed.
 */
export async function obtainBrowser(options = {}) {
  const env = options.env || process.env;
  const own = options.ownBrowser || playwrightBrowser;
  const settings = {
    env,
    isRoot: options.isRoot === undefined ? process.getuid && process.getuid() === 0 : options.isRoot,
    say: options.say || ((sentence) => console.log(sentence)),
    node: options.node || process.execPath,
  };
  for (const bring of [undefined, installPackage, downloadOwn]) {
    if (bring) bring(settings);
    const found = await findBrowser(env, own);
    if (found) return found;
  }
  return undefined;
}
