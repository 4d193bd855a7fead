// Everything there is to check: types, lint, format, a clean installation, and the tests in three projects.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CHECKS, runNode, startNode } from './checks.ts';
import { obtainBrowser } from './find-browser.mjs';
import { obtainOtherBrowsers } from './find-other-browsers.mjs';
import {
  describeTally,
  filesToRepeat,
  joinTallies,
  replaceTallies,
  type Tally,
  type TallyByFile,
} from './tally.ts';

const folder = mkdtempSync(join(tmpdir(), 'rapporteur-test-'));

function heading(text: string): void {
  console.log(`\n== ${text}`);
}

function runCheck(name: string, args: readonly string[]): Tally {
  heading(name);
  const passed = runNode(args);
  return passed
    ? { passed: 1, failed: [], skipped: [] }
    : { passed: 0, failed: [`${name}: see above`], skipped: [] };
}

interface Project {
  readonly name: 'node' | 'browser' | 'e2e';
  readonly browser: string | undefined;
}

/** @param output where it goes: kept until the end where other tests are on the terminal */
async function runVitest(
  { name, browser }: Project,
  output: 'shown' | 'kept',
  more: readonly string[] = [],
): Promise<TallyByFile> {
  const file = join(folder, `${name}.json`);
  rmSync(file, { force: true });
  const vitest = ['node_modules/vitest/vitest.mjs', 'run', '--config', 'test/vitest.config.ts'];
  const reporters = ['--reporter=default', '--reporter=./.ci/tally-reporter.ts'];
  const args = [...vitest, '--project', name, ...reporters, ...more];
  if (output === 'shown') heading(`${name} tests`);
  const env = { TALLY_FILE: file, ...(browser === undefined ? {} : { CHROMIUM: browser }) };
  const { ended, said } = await startNode(args, env, output);
  if (output === 'kept') {
    heading(`${name} tests`);
    process.stdout.write(said);
  }
  const failure = (words: string): TallyByFile => ({
    '': { passed: 0, failed: [`${name}: ${words}`], skipped: [] },
  });
  if (!existsSync(file)) return failure('vitest did not end by itself');
  const tallies = JSON.parse(readFileSync(file, 'utf8')) as TallyByFile;
  if (Object.keys(tallies).length === 0) return failure('no tests were found');
  const hasFailed = Object.values(tallies).some(({ failed }) => failed.length > 0);
  return ended || hasFailed ? tallies : { ...tallies, ...failure('vitest failed outside a test') };
}

/**
 * A real browser on a busy machine misses a deadline now and then: files with a failure are run once more, one at a time
 * and with nothing beside them, named, and judged by the second run. Other tests get no second chance.
 */
async function tryAgain(project: Project, first: TallyByFile): Promise<TallyByFile> {
  const again = filesToRepeat(first);
  if (again?.length === 0) return first;
  const lines = Object.values(first).flatMap(({ failed }) => failed);
  heading(`${project.name}: second try of ${again?.join(', ') ?? 'all'}`);
  console.log(lines.map((line) => `failed at the first try: ${line}`).join('\n'));
  const second = await runVitest(project, 'shown', ['--maxWorkers=1', ...(again ?? [])]);
  return replaceTallies(first, second);
}

function cleanInstall(): Tally {
  if (process.env.CI === 'true') return runCheck('clean install', ['.ci/clean-install.mjs']);
  return {
    passed: 0,
    failed: [],
    skipped: ['clean install: runs where CI=true, as it fetches every package again'],
  };
}

/** Much of each project is waiting, for a server, a page or a disk: the node tests run beside those in a browser. */
async function runProjects(): Promise<Tally[]> {
  heading('browser');
  const found = await obtainBrowser();
  console.log(found ? `Chromium: ${found.path} (${found.how})` : 'no Chromium could be found or brought');
  obtainOtherBrowsers();
  const browser = found?.path;
  const beside = runVitest({ name: 'node', browser }, 'kept');
  const tallies: Tally[] = [];
  const tried: { readonly project: Project; readonly first: TallyByFile }[] = [];
  for (const name of found ? (['browser', 'e2e'] as const) : []) {
    const project: Project = { name, browser };
    tried.push({ project, first: await runVitest(project, 'shown') });
  }
  tallies.push(joinTallies(Object.values(await beside)));
  for (const { project, first } of tried)
    tallies.push(joinTallies(Object.values(await tryAgain(project, first))));
  if (!found) tallies.push({ passed: 0, failed: ['browser and e2e tests: no Chromium'], skipped: [] });
  return tallies;
}

const tallies = CHECKS.map(({ name, args }) => runCheck(name, args));
tallies.push(runCheck('build', ['.ci/build.ts', '--when-stale']), cleanInstall(), ...(await runProjects()));
rmSync(folder, { recursive: true, force: true });

const all = joinTallies(tallies);
console.log(`\n${describeTally(all).join('\n')}`);
process.exitCode = all.failed.length > 0 ? 1 : 0;
