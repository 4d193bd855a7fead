import { expect, test } from 'vitest';
import { snippetOf } from './paper-search.ts';

const TEXT = `abuse was named. ${'other words '.repeat(30)}domestic abuse has no plan. ${'more words '.repeat(30)}`;

test('[X24] the words around are those of the place that has most of what was typed', () => {
  expect(snippetOf(TEXT, 'Abuse plan')).toMatchObject({
    words: 'abuse',
    after: expect.stringContaining('no plan'),
  });
  expect(snippetOf(TEXT, 'abuse')).toMatchObject({ before: '', words: 'abuse', at: 0 });
  expect(snippetOf(TEXT, 'buse')).toBeUndefined();
  expect(snippetOf(TEXT, '…')).toBeUndefined();
});
