import { writeFileSync } from 'node:fs';
import type { Reporter, SerializedError, TestCase, TestModule } from 'vitest/node';
import type { Tally, TallyByFile } from './tally.ts';

const firstLine = (text: string | undefined): string => (text ?? '').split('\n', 1)[0] ?? '';

function addTest(tally: Tally, test: TestCase): void {
  const name = `${test.module.relativeModuleId} > ${test.fullName}`;
  const result = test.result();
  if (result.state === 'passed') tally.passed += 1;
  else if (result.state === 'failed') tally.failed.push(`${name}: ${firstLine(result.errors[0]?.message)}`);
  else if (result.state === 'skipped') tally.skipped.push(`${name}: ${result.note ?? 'no reason given'}`);
  else tally.failed.push(`${name}: did not end`);
}

/**
 * A vitest reporter that writes the counts of each file, with each skip's reason, to the file named by TALLY_FILE. What
 * failed outside a test stands under the empty name.
 */
export default class TallyReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly SerializedError[]): void {
    const tallies: TallyByFile = {};
    for (const module of modules) {
      const tally: Tally = { passed: 0, failed: [], skipped: [] };
      for (const test of module.children.allTests()) addTest(tally, test);
      for (const suite of module.children.allSuites()) {
        for (const error of suite.errors())
          tally.failed.push(`${suite.fullName}: ${firstLine(error.message)}`);
      }
      for (const error of module.errors()) {
        tally.failed.push(`${module.relativeModuleId}: ${firstLine(error.message)}`);
      }
      tallies[module.relativeModuleId] = tally;
    }
    if (unhandled.length > 0) {
      const failed = unhandled.map(
        (error) =>
          `outside a test: ${firstLine(error.message ?? String(error.name ?? 'an unhandled rejection'))}`,
      );
      tallies[''] = { passed: 0, failed, skipped: [] };
    }
    const file = process.env.TALLY_FILE;
    if (file) writeFileSync(file, JSON.stringify(tallies));
  }
}
