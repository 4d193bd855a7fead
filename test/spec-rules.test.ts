import { expect, test } from 'vitest';
import { readSourceFiles } from './tooling/source-files.ts';

const titles = [...readSourceFiles(/\.test\.tsx?$/).values()].flatMap((text) =>
  [...text.matchAll(/\b(?:test|it|describe)\b[^'"`]*(['"`])(.*?)\1/g)].map((match) => match[2] ?? ''),
);

/** Numbers of rules in a text: `[S1]`, and `[A1, A2]` where a title proves two. */
function rulesIn(text: string): string[] {
  return [...text.matchAll(/\[([A-Z]\d+(?:, [A-Z]\d+)*)\]/g)].flatMap((match) =>
    (match[1] ?? '').split(', '),
  );
}

test.each([...readSourceFiles(/SPEC\.md$/)])(
  'each rule of %s is quoted by the title of a test',
  (_path, text) => {
    const rules = [...text.matchAll(/^- \*\*\[([A-Z]\d+)\]\*\*/gm)].map((match) => match[1]);
    const proven = new Set(titles.flatMap(rulesIn));
    expect(rules.length).toBeGreaterThan(5);
    expect(new Set(rules).size).toBe(rules.length);
    expect(rules.filter((rule) => rule !== undefined && !proven.has(rule))).toEqual([]);
  },
);
