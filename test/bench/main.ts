// npm run bench: measures what is promised about speed and size, and prints the medians.
// Words after the command pick the files whose names hold one of them.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { runNode } from '../../.ci/checks.ts';
import { root } from '../../.ci/tree.mjs';
import { median, type Measure, type OpenBench } from './bench.ts';

const folder = join(root, 'test/bench');
const wanted = process.argv.slice(2);

async function run(measure: Measure): Promise<boolean> {
  const rounds = measure.rounds ?? 9;
  const values: number[] = [];
  for (let round = 0; round < rounds + (rounds > 1 ? 1 : 0); round += 1) {
    const value = await measure.measure();
    if (round > 0 || rounds === 1) values.push(value);
  }
  const middle = median(values);
  const kept = measure.limit === undefined || middle < measure.limit;
  const show = (value: number): string => `${value.toFixed(value < 100 ? 1 : 0)} ${measure.unit}`;
  const spread =
    rounds > 1 ? ` (${show(Math.min(...values))} to ${show(Math.max(...values))}, ${rounds} rounds)` : '';
  const limit =
    measure.limit === undefined ? '' : `, promised under ${show(measure.limit)}${kept ? '' : ': BROKEN'}`;
  console.log(`${measure.name}: ${show(middle)}${spread}${limit}`);
  return kept;
}

async function runFile(file: string): Promise<boolean> {
  const { default: open } = (await import(join(folder, file))) as { default: () => Promise<OpenBench> };
  const bench = await open();
  let kept = true;
  try {
    for (const measure of bench.measures) kept = (await run(measure)) && kept;
  } finally {
    await bench.close();
  }
  return kept;
}

if (!runNode(['.ci/build.ts', '--when-stale'])) process.exit(1);
const files = readdirSync(folder).filter((name) => name.endsWith('.bench.ts'));
for (const file of files.toSorted()) {
  if (wanted.length > 0 && !wanted.some((word) => file.includes(word))) continue;
  console.log(`\n== ${file.replace('.bench.ts', '')}`);
  if (!(await runFile(file))) process.exitCode = 1;
}
