import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { agrees } from '../../.ci/installed.mjs';
import { root } from '../../.ci/tree.mjs';

interface Locked {
  readonly version?: string;
  readonly optional?: boolean;
  readonly resolved?: string;
  readonly integrity?: string;
}

const lock = (
  JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as { packages: Record<string, Locked> }
).packages;

describe('the installation', () => {
  const asked = { '': {}, a: { version: '1' }, b: { version: '2', optional: true } };

  test('agrees when only optional packages are absent', () => {
    expect(agrees(asked, { a: { version: '1' } })).toBe(true);
  });

  test('disagrees when a package is absent or of another version', () => {
    expect(agrees(asked, {})).toBe(false);
    expect(agrees(asked, { a: { version: '2' } })).toBe(false);
    expect(agrees(asked, { a: { version: '1' }, b: { version: '1' } })).toBe(false);
  });
});

describe('the lockfile', () => {
  test('there is one copy of yjs', () => {
    const copies = Object.keys(lock).filter((path) => /(^|\/)node_modules\/yjs$/.test(path));
    expect(copies).toEqual(['node_modules/yjs']);
  });

  test('is complete and without registry addresses', () => {
    const packages = Object.entries(lock).filter(([path]) => path !== '');
    expect(packages.length).toBeGreaterThan(100);
    expect(packages.filter(([, entry]) => entry.resolved !== undefined)).toEqual([]);
    expect(packages.filter(([, entry]) => entry.integrity === undefined)).toEqual([]);
  });

  test('holds Node 24 for the four kinds of machine', () => {
    for (const name of ['linux-x64', 'linux-arm64', 'win-x64', 'bin-darwin-arm64']) {
      expect(lock[`node_modules/node-${name}`]?.version).toMatch(/^24\./);
    }
  });
});

test('the scripts that an old Node starts use nothing that it cannot parse', () => {
  const files = readdirSync(join(root, '.ci')).filter((name) => name.endsWith('.mjs'));
  expect(files.length).toBeGreaterThan(4);
  for (const name of files) {
    const text = readFileSync(join(root, '.ci', name), 'utf8');
    expect(text, name).not.toMatch(/\?\?|\?\.[a-z([]|^await |\|\|=|#[a-z]+\s*[=(]/m);
  }
});
