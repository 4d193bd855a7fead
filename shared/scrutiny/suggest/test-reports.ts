/** Builders for tests of suggestions: own words, read as the command line reads them. */
import { expect } from 'vitest';
import { createTextIndex } from '../../anchoring/text-index.ts';
import type { Theme } from '../../core/theme.ts';
import { readPlainReport } from './plain-report.ts';
import { suggest, type Suggested } from './suggest.ts';

export function suggestIn(text: string, themes: readonly Theme[] = [], date?: string): Suggested {
  const index = createTextIndex(readPlainReport(text));
  return suggest({ index }, { themes, ...(date !== undefined && { date }) });
}

/** "kind: words" of each suggestion, in order. */
export function kindsIn(text: string): readonly string[] {
  return suggestIn(text).suggestions.map(({ kind, quote }) => `${kind}: ${quote}`);
}

/** Why the one suggestion of a text was made. */
export function becauseOf(text: string): string {
  const { suggestions } = suggestIn(text);
  expect(suggestions.length).toBeGreaterThan(0);
  return suggestions[0]!.because;
}
