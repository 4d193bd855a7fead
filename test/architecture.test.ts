import { describe, expect, test } from 'vitest';
import { findCircles } from './tooling/find-circles.ts';
import { readImports, type FileImports } from './tooling/read-imports.ts';
import { doorProblems, idleEntries, ROOMS } from './tooling/rooms.ts';
import { readSourceFiles } from './tooling/source-files.ts';

const LONGEST = 250;

type House = ReadonlyMap<string, FileImports>;

function readHouse(texts: ReadonlyMap<string, string>): House {
  return new Map([...texts].map(([path, text]) => [path, readImports(path, text)]));
}

const house = readHouse(readSourceFiles(/\.tsx?$/));
const barrels = (of: House): string[] => [...of].filter(([, file]) => file.isBarrel).map(([path]) => path);
const planted = (files: Record<string, string>): House => readHouse(new Map(Object.entries(files)));

describe('the house', () => {
  test('more than zero files were read, in more than half of the rooms', () => {
    expect(house.size).toBeGreaterThan(50);
    const peopled = ROOMS.filter((room) =>
      [...house.keys()].some((path) => path.startsWith(`${room.path}/`)),
    );
    expect(peopled.length).toBeGreaterThan(ROOMS.length / 2);
  });

  test('every import goes through a door, every package stays in its room', () => {
    expect(doorProblems(house)).toEqual([]);
  });

  test('no door and no package is allowed that nothing uses', () => {
    expect(idleEntries(house)).toEqual([]);
  });

  test('there are no circles', () => {
    expect(findCircles(house)).toEqual([]);
  });

  test('there are no barrels', () => {
    expect(barrels(house)).toEqual([]);
    expect([...house.keys()].filter((path) => /\/index\.tsx?$/.test(path))).toEqual([]);
  });

  test(`no file is longer than ${LONGEST} lines`, () => {
    const files = [...readSourceFiles(/\.(tsx?|mjs)$/)];
    const lengths = files.map(([path, text]) => ({ path, lines: text.split('\n').length - 1 }));
    expect(lengths.filter(({ lines }) => lines > LONGEST)).toEqual([]);
  });
});

describe('the test of the house sees', () => {
  test.each([
    ['a door that is not there', 'shared/core/a.ts', "import { b } from '../store/b.ts'; b();"],
    [
      'a type through such a door',
      'shared/ui/a.ts',
      "import type { B } from '../desk/open-desk.ts'; export const a: B = 1;",
    ],
    [
      'a re-export through such a door',
      'shared/anchoring/a.ts',
      "export * from '../scrutiny/b.ts'; export const c = 1;",
    ],
    ['a dynamic import through such a door', 'shared/sync/a.ts', "void import('../store/b.ts');"],
    ['a type import() through such a door', 'shared/store/a.ts', "export type A = import('../sync/b.ts').B;"],
    ['a package away from home', 'pwa/a.ts', "import * as Y from 'yjs'; new Y.Doc();"],
    ['a store in the content script', 'extension/content/a.ts', "import Dexie from 'dexie'; new Dexie('x');"],
    [
      'the desk in the content script',
      'extension/content/a.ts',
      "import { o } from '../../shared/desk/open-desk.ts'; o();",
    ],
    ['a second door of the desk', 'pwa/a.ts', "import { o } from '../shared/desk/other.ts'; o();"],
    ['Node in the browser', 'shared/store/a.ts', "import { join } from 'node:path'; join('a');"],
    ['chrome.* out of its file', 'extension/panel/a.ts', 'void chrome.runtime.id;'],
    ['a worker through such a door', 'shared/ui/a.ts', "import url from '../store/w.ts?worker&url'; url;"],
    ['a file in no room', 'shared/other/a.ts', 'export const a = 1;'],
    ['an import from the tests', 'pwa/a.ts', "import { t } from '../test/t.ts'; t();"],
  ])('%s', (_name, path, text) => {
    expect(doorProblems(planted({ [path]: text }))).toHaveLength(1);
  });

  test('nothing wrong in what is allowed, in comments, strings and JSX', () => {
    const text = `// import 'yjs'
      import { k } from '../core/kind.ts';
      import { h } from 'preact';
      export const a = <p title="import 'dexie'">import {h} from 'yjs' {k} {h('p', null, "from 'dexie'")}</p>;`;
    expect(doorProblems(planted({ 'shared/ui/A.tsx': text }))).toEqual([]);
  });

  test('a builder for tests in a shipped file', () => {
    const builder = "import fc from 'fast-check'; export const any = fc.string();";
    const files = { 'pwa/any.ts': builder, 'pwa/a.test.ts': "import './any.ts';" };
    expect(doorProblems(planted(files))).toEqual([]);
    expect(doorProblems(planted({ ...files, 'pwa/a.ts': "import './any.ts';" }))).toHaveLength(1);
  });

  test('a door and a package that nothing uses', () => {
    const less = planted({ 'shared/exchange/a.ts': "import { k } from '../core/kind.ts'; k();" });
    expect(idleEntries(less)).toContain('shared/exchange does not use docx');
    expect(idleEntries(less)).not.toContain('shared/exchange does not use shared/core');
  });

  test('a circle, of types too', () => {
    const circle = planted({
      'pwa/a.ts': "import { b } from './b.ts'; export const a = b;",
      'pwa/b.ts': "import { c } from './c.ts'; export const b = c;",
      'pwa/c.ts': "import type { a } from './a.ts'; export const c: typeof a = 1;",
    });
    expect(findCircles(circle)).toEqual(['pwa/a.ts -> pwa/b.ts -> pwa/c.ts -> pwa/a.ts']);
  });

  test('a barrel in each of its forms, and no barrel in a file that adds something', () => {
    const files = planted({
      'pwa/a.ts': "export * from './x.ts';",
      'pwa/b.ts': "export { x } from './x.ts'; export type { Y } from './y.ts';",
      'pwa/c.ts': "import { x } from './x.ts'; export { x };",
      'pwa/d.ts': "export { x } from './x.ts'; export const y = 1;",
      'pwa/e.ts': "import './x.ts';",
    });
    expect(barrels(files)).toEqual(['pwa/a.ts', 'pwa/b.ts', 'pwa/c.ts']);
  });
});
