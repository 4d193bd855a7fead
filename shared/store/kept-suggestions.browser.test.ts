import { expect, test } from 'vitest';
import type { Suggestion } from '../core/suggestion.ts';
import { openIndexDb } from './index-db.ts';

const found: Suggestion = {
  span: { start: 4, end: 20 },
  quote: 'well led',
  kind: 'strength',
  themes: ['leadership'],
  because: 'Under "Strengths"',
};

test('[S173] what the rules proposed is kept by file and rules, and goes with the bytes', async () => {
  const index = openIndexDb('test-kept-suggestions');
  try {
    await index.suggestions.keep('file1', 'rules/1', [found]);
    expect(await index.suggestions.read('file1', 'rules/1')).toEqual([found]);
    expect(await index.suggestions.read('file1', 'rules/2')).toBeUndefined();
    await index.suggestions.forget('file1');
    expect(await index.suggestions.read('file1', 'rules/1')).toBeUndefined();
  } finally {
    index.close();
  }
});
