// Finds Firefox and WebKitGTK for the tests, or gets them. Plain JavaScript that old Nodes can read.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { isProgram, onPath, runs } from './find-browser.mjs';

const PACKAGES = { firefox: 'firefox-esr', webkit: 'webkit2gtk-driver' };

/** Where distributions put the browser that WebKitGTK's driver starts. */
const LIBRARIES = ['/usr/lib', '/usr/lib64', '/usr/libexec'];

function foldersIn(folder) {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => join(folder, entry.name));
  } catch {
    return [];
  }
}

/** Newest first: `webkitgtk-6.0` and `webkit2gtk-4.1` may lie side by side. */
function miniBrowser(libraries) {
  const near = libraries.flatMap((folder) => foldersIn(folder).concat(folder));
  const homes = near
    .flatMap((folder) => foldersIn(folder))
    .filter((folder) => /\/webkit2?gtk-[\d.]+$/.test(folder))
    .sort()
    .reverse();
  return homes.map((folder) => join(folder, 'MiniBrowser')).find(isProgram);
}

/** Firefox: the one named by FIREFOX, else the system's. Gives `{ path }`; undefined when there is none. */
export function findFirefox(env = process.env) {
  const path = env.FIREFOX || onPath(['firefox-esr', 'firefox'], env.PATH);
  return path && isProgram(path) && runs(path) ? { path } : undefined;
}

/** WebKitGTK's driver and browser. Gives `{ driver, browser }`; undefined when one of them is not there. */
export function findWebKit(env = process.env, libraries = LIBRARIES) {
  const driver = onPath(['WebKitWebDriver'], env.PATH);
  const browser = miniBrowser(libraries);
  return driver && browser ? { driver, browser } : undefined;
}

/** WebKitGTK is shown on a virtual screen. */
const SCREEN = { Xvfb: 'xvfb', xdotool: 'xdotool' };

function installPackages(names, env, say) {
  const apt = onPath(['apt-get'], env.PATH);
  const quiet = Object.assign({}, env, { DEBIAN_FRONTEND: 'noninteractive' });
  const run = (args) => spawnSync(apt, args, { stdio: 'ignore', env: quiet }).status === 0;
  say("Installing the distribution's packages " + names.join(', ') + '.');
  run(['update']);
  // One by one: where one package has another name, the other still comes.
  for (const name of names) {
    if (!run(['install', '-y', '--no-install-recommends', name])) say(name + ' could not be installed.');
  }
}

/**
 * Brings what is missing where this machine lets us: as root, with apt-get. Never fails: tests for a browser that is
 * not there are skipped by name.
 */
export function obtainOtherBrowsers(options = {}) {
  const env = options.env || process.env;
  const say = options.say || ((sentence) => console.log(sentence));
  const isRoot = options.isRoot === undefined ? process.getuid && process.getuid() === 0 : options.isRoot;
  const libraries = options.libraries || LIBRARIES;
  const missing = [];
  if (!findFirefox(env)) missing.push(PACKAGES.firefox);
  if (!findWebKit(env, libraries)) missing.push(PACKAGES.webkit);
  for (const name of Object.keys(SCREEN)) {
    if (!onPath([name], env.PATH)) missing.push(SCREEN[name]);
  }
  if (missing.length === 0) return;
  if (!onPath(['apt-get'], env.PATH) || !isRoot) {
    say('Not root on a machine with apt-get, so these are passed over: ' + missing.join(', ') + '.');
    return;
  }
  installPackages(missing, env, say);
}
