import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readServerConfig } from './config.ts';

const read = (name: string): Promise<string> => readFile(join(import.meta.dirname, name), 'utf8');
const quoted = (cell: string): string[] => [...cell.matchAll(/`([^`]*)`/g)].map((found) => found[1]!);

it('[V38] the README has every setting that is read, with its default, and no other', async () => {
  const source = (await read('config.ts')) + (await read('settings.ts'));
  const names = [...source.matchAll(/(?:env\[|said\(|count\(|choice\()'([A-Z_]+)'/g)].map(
    (found) => found[1],
  );
  const table = (await read('README.md')).matchAll(/^\| (`[A-Z_]+`(?:, `[A-Z_]+`)*) +\| ([^|]*) \|/gm);
  const rows = [...table].flatMap(([, name, value]) => {
    const values = quoted(value!);
    return quoted(name!).map((one, index) => [one, values[index]!] as const);
  });
  expect(rows.map(([name]) => name).toSorted()).toEqual([...new Set(names)].toSorted());
  // The default of SAMPLES_PORT is told in words.
  const said = Object.fromEntries(rows.filter(([name]) => name !== 'SAMPLES_PORT'));
  expect(readServerConfig(said, '/somewhere')).toEqual(readServerConfig({}, '/somewhere'));
});
