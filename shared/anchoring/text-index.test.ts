import { describe as group, expect, test } from 'vitest';
import { editionIdOf } from '../core/edition-id.ts';
import { hashText } from '../core/sha256.ts';
import { fold } from './fold.ts';
import { wordsBehindLabel } from './labels.ts';
import { headingAt, outlineOf } from './outline.ts';
import { createTextIndex } from './text-index.ts';
import { pageOf, spanOf } from './test-pages.ts';

group('folding', () => {
  test('[A1] case, quotes, dashes, ligatures, accents and invisible units fold to one spelling', () => {
    expect(fold('“O\u2019Brien” \u2013 e\u0301t\u00e9\u2026 of\ufb01ce co\u00adop\ufeff')).toBe(
      `"o'brien" - ${'e\u0301te\u0301'}... office coop`,
    );
    expect(fold(' A\u00a0\u2003b\r\n\tC ')).toBe('a b c');
  });

  test('[A1] units that lower case to more than one are left to decomposition, lone surrogates stay', () => {
    expect(fold('\u0130')).toBe('i\u0307');
    expect(fold('x\ud800y')).toBe('x\ud800y');
  });

  test('[A1] the edition id is the SHA-256 of the version and the folded text', async () => {
    expect(await editionIdOf(pageOf('One', 'Two').text)).toBe(await hashText('fold/1\none two'));
    expect(await hashText('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });
});

group('index', () => {
  test('[A2] cells do not run together, empty blocks vanish, merging paragraphs changes nothing', () => {
    expect(pageOf('| 12 | 34', '', ' \u00ad ', 'End').text).toBe('12 34 end');
    expect(pageOf('One.', 'Two.').text).toBe(pageOf('One. Two.').text);
  });

  test('[A2] a forced line break is a space, text outside of blocks is left out', () => {
    const index = createTextIndex({
      raw: 'abcdXXef',
      blocks: [
        { start: 0, end: 4, kind: 'paragraph', breaks: [2] },
        { start: 6, end: 8, kind: 'paragraph' },
      ],
    });
    expect(index.text).toBe('ab cd ef');
    expect(index.asSeen({ start: 0, end: 8 })).toBe('ab cd ef');
  });

  test('[A2] every visible folded unit finds its raw unit and comes back', () => {
    const index = pageOf(
      'The \u00a0 of\ufb01ce\u2026',
      '| A\u00ad1 | 2',
      'E\u0301nd \ud83d\ude00 \u05d0\u05d1',
    );
    for (let at = 0; at < index.text.length; at += 1) {
      if (index.text[at] === ' ') continue;
      const back = index.toFolded(index.toRaw(at, 'start'));
      expect(back).toBeLessThanOrEqual(at);
      expect(fold(index.asSeen({ start: at, end: at + 1 }))).toContain(index.text[at]);
    }
  });

  test('[A3] numbers are qualified by their part only where they recur', () => {
    const lines = [
      '# Report',
      '3.4 First.',
      '3.5 Only here.',
      '## Appendix 1',
      '3.4 Again.',
      '(a) A detail.',
    ];
    const index = pageOf(...lines);
    const labelOf = (words: string): string | undefined => index.paragraphAt(spanOf(index, words).start);
    expect(labelOf('first')).toBe('Cover 3.4');
    expect(labelOf('only here')).toBe('3.5');
    expect(labelOf('again')).toBe('App1 3.4');
    expect(labelOf('a detail')).toBe('App1 3.4(a)');
  });

  test('[A3] a list of appendices names the parts in which the numbering begins again', () => {
    const index = pageOf('1.1 One.', 'Appendix 1 - Board', 'Appendix 2 - Care', '1.1 Two.', '1.1 Three.');
    expect(outlineOf(index).map(({ label }) => label)).toEqual(['Cover 1.1', 'App1 1.1', 'App2 1.1']);
  });

  test('[A3] an item number in its own cell counts for the row, a sum of money is no number', () => {
    const index = pageOf('| 7. | Minutes of the last meeting', '1.5 million people came.');
    expect(index.paragraphAt(spanOf(index, 'minutes').start)).toBe('7');
    expect(index.blocks.at(-1)?.label).toBeUndefined();
  });

  test('[A3] what is printed before a paragraph is not among the words that are marked with it', () => {
    const wordsOf = (line: string): string => {
      const { text, blocks } = pageOf(line);
      const { start, end } = wordsBehindLabel(text, blocks[0]!);
      return text.slice(start, end);
    };
    expect(wordsOf('3.5 Most of it')).toBe('most of it');
    expect(wordsOf('12. Most of it')).toBe('most of it');
    expect(wordsOf('(b) Most of it')).toBe('most of it');
    expect(wordsOf('3.5 million was spent')).toBe('3.5 million was spent');
    expect(wordsOf('Recommendation 4: most of it')).toBe('recommendation 4: most of it');
    expect(wordsOf('3.5')).toBe('3.5');
  });

  test('[A3] every form of number and label is seen, and a paragraph that only looks like one has none', () => {
    const labelOf = (line: string): string | undefined => pageOf(line).blocks[0]?.label;
    const numbers = ['1.2 x', '- 1.2 x', '* 1.2 x', '\u2022 1.2 x', '\u00b7 1.2 x', 'o 1.2 x', '1.2) x'];
    expect(numbers.map(labelOf)).toEqual(numbers.map(() => '1.2'));
    expect(['7. x', '7) x', '\u2022 7. x', '# 7 x'].map(labelOf)).toEqual(['7', '7', '7', '7']);
    expect(['(b) x', '- (iv) x', 'Recommendation 4', 'Action 2: x'].map(labelOf)).toEqual([
      '(b)',
      '(iv)',
      'Recommendation 4',
      'Action 2',
    ]);
    expect(['Decision 1', 'Resolution 12'].map(labelOf)).toEqual(['Decision 1', 'Resolution 12']);
    expect(['On 1.2', 'Records 4', 'x (b)', '7 x'].map(labelOf)).toEqual(Array(4).fill(undefined));
    const parts = ['Appendix 1', 'Annex B', 'Annexe 2', 'Schedule 3', 'Enclosure 4'];
    const opened = parts.map((name) => pageOf('1.1 One.', `# ${name}`, '1.1 Two.').blocks[2]?.label);
    expect(opened).toEqual(['App1 1.1', 'AnnexB 1.1', 'Annex2 1.1', 'Schedule3 1.1', 'Enclosure4 1.1']);
  });

  test('[A3] the nearest heading is given as seen', () => {
    const index = pageOf('# The Report', 'One.', '## Risks', 'Two.');
    expect(headingAt(index, spanOf(index, 'one').start)).toEqual({ text: 'The Report', level: 1 });
    expect(headingAt(index, spanOf(index, 'two').start)).toEqual({ text: 'Risks', level: 2 });
  });
});
