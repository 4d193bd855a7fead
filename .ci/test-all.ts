// Everything there is to check: types, lint, format, a clean installation, and the tests in three projects.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CHECKS, runNode } from './checks.ts';
import { obtainBrowser } from './find-browser.mjs';
import { describeTally, joinTallies, type Tally } from './tally.ts';

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

function runProject(project: string, browser: string | undefined): Tally {
  heading(`${project} tests`);
  const file = join(folder, `${project}.json`);
  const vitest = ['node_modules/vitest/vitest.mjs', 'run', '--config', 'test/vitest.config.ts'];
  const reporters = ['--reporter=default', '--reporter=./.ci/tally-reporter.ts'];
  const ended = runNode([...vitest, '--project', project, ...reporters], {
    TALLY_FILE: file,
    ...(browser === undefined ? {} : { CHROMIUM: browser }),
  });
  const tally: Tally = existsSync(file)
    ? (JSON.parse(readFileSync(file, 'utf8')) as Tally)
    : { passed: 0, failed: [`${project}: vitest did not end by itself`], skipped: [] };
  const ran = tally.passed + tally.failed.length + tally.skipped.length;
  if (ran === 0) tally.failed.push(`${project}: no tests were found`);
  if (!ended && tally.failed.length === 0) tally.failed.push(`${project}: vitest failed outside a test`);
  return tally;
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
