// Everything there is to check: types, lint, format, a clean installation, and the tests in three projects.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CHECKS, runNode } from './checks.ts';
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

function runVitest(project: string, browser: string | undefined, files: readonly string[]): TallyByFile {
  const file = join(folder, `${project}.json`);
  rmSync(file, { force: true });
  const vitest = ['node_modules/vitest/vitest.mjs', 'run', '--config', 'test/vitest.config.ts'];
  const reporters = ['--reporter=default', '--reporter=./.ci/tally-reporter.ts'];
  const ended = runNode([...vitest, '--project', project, ...reporters, ...files], {
    TALLY_FILE: file,
    ...(browser === undefined ? {} : { CHROMIUM: browser }),
  });
  const failure = (words: string): TallyByFile => ({
    '': { passed: 0, failed: [`${project}: ${words}`], skipped: [] },
  });
  if (!existsSync(file)) return failure('vitest did not end by itself');
  const tallies = JSON.parse(readFileSync(file, 'utf8')) as TallyByFile;
  if (Object.keys(tallies).length === 0) return failure('no tests were found');
  const hasFailed = Object.values(tallies).some(({ failed }) => failed.length > 0);
  return ended || hasFailed ? tallies : { ...tallies, ...failure('vitest failed outside a test') };
}

/**
 * A real browser on a busy machine misses a deadline now and then: files with a failure are run once more, named, and
 * judged by the second run. Tests without a browser get no second chance.
 */
function runProject(project: string, browser: string | undefined): Tally {
  heading(`${project} tests`);
  let tallies = runVitest(project, browser, []);
  const again = browser === undefined ? [] : filesToRepeat(tallies);
  if (again === undefined || again.length > 0) {
    const lines = Object.values(tallies).flatMap(({ failed }) => failed);
    heading(`${project} tests, second try of ${again?.join(', ') ?? 'all'}`);
    console.log(lines.map((line) => `failed at the first try: ${line}`).join('\n'));
    tallies = replaceTallies(tallies, runVitest(project, browser, again ?? []));
  }
  return joinTallies(Object.values(tallies));
}

function cleanInstall(): Tally {
  if (process.env.CI === 'true') return runCheck('clean install', ['.ci/clean-install.mjs']);
  return {
    passed: 0,
    failed: [],
    skipped: ['clean install: runs where CI=true, as it fetches every package again'],
  };
}

async function browserTests(): Promise<Tally[]> {
  heading('browser');
  const found = await obtainBrowser();
  if (found === undefined) {
    return [
      { passed: 0, failed: ['browser and e2e tests: no Chromium could be found or brought'], skipped: [] },
    ];
  }
  console.log(`Chromium: ${found.path} (${found.how})`);
  obtainOtherBrowsers();
  return [runProject('browser', found.path), runProject('e2e', found.path)];
}

const tallies = CHECKS.map(({ name, args }) => runCheck(name, args));
tallies.push(
  runCheck('build', ['.ci/build.ts', '--when-stale']),
  cleanInstall(),
  runProject('node', undefined),
  ...(await browserTests()),
);
rmSync(folder, { recursive: true, force: true });

const all = joinTallies(tallies);
console.log(`\n${describeTally(all).join('\n')}`);
process.exitCode = all.failed.length > 0 ? 1 : 0;
