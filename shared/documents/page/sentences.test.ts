import { describe, expect, test } from 'vitest';
import { splitSentences } from './sentences.ts';

function split(text: string): string[] {
  let start = 0;
  return splitSentences(text).map((end) => {
    const sentence = text.slice(start, end).trim();
    start = end;
    return sentence;
  });
}

describe('sentences in council English', () => {
  test.each([
    [['Cllr. D Stocker asked about No. 4.', 'The officer replied.']],
    [['See para. 3.4 of the report.', 'It was noted.']],
    [['3.11 The board met on 4 May. ', 'It agreed.'].map((s) => s.trim())],
    [['3. The board met.', 'It agreed.']],
    [['The meeting closed at 9.15 p.m. and all left.']],
    [['The meeting closed at 9 p.m.', 'The chair thanked all.']],
    [['It fell from 49% in 2008/9 to 28.5%.', 'Was it enough?', 'No!']],
    [['Members (e.g. Cllr. Marsh and Dr. R. Sen) agreed.', 'The rest did not.']],
    [['It rose to 12.', 'The rest was stable.']],
    [['no full stop']],
  ])('%j', (sentences) => expect(split(sentences.join(' '))).toEqual(sentences));
});
