import { describe, expect, test } from 'vitest';
import { writeTextPage } from './text-page.ts';

const page = (...lines: string[]): string =>
  writeTextPage(lines.join('\n'), 'Minutes').replace(/^.*<main>|<\/main>.*$/g, '');

describe('[R145] a text file is a page', () => {
  test('with its headings, its paragraphs in one piece however they were wrapped, and its lists', () => {
    expect(
      page(
        '# Report of the Director',
        '',
        '3.1 The panel was told in the spring that nine of the twelve homes had',
        'been let, and that the rest would follow.',
        '',
        '- Repairs are late',
        '- Letters go astray',
      ),
    ).toBe(
      '<h1>Report of the Director</h1><p>3.1 The panel was told in the spring that nine of the twelve homes had been let, and that the rest would follow.</p><ul><li>Repairs are late</li><li>Letters go astray</li></ul>',
    );
  });

  test('with tables of tabs as tables', () => {
    const html = page('Strengths\tAreas to improve', 'Visits are kept\tPlans are late');
    expect(html).toMatch(
      /^<table><tr>.*Strengths.*Areas to improve.*<\/tr><tr>.*Visits are kept.*<\/table>$/,
    );
  });

  test('with what stands in a cell under the header of its column: a list in a cell, and after an empty cell too', () => {
    expect(
      page(
        'Strengths\tAreas to improve\tOwner',
        '<ul><li>Visits are kept</li><li>Letters are answered</li></ul>\t<ul><li>Plans are late</li></ul>\tDirector',
        'Chairs are known\t\tBoard',
      ),
    ).toBe(
      '<table><tr><td>Strengths</td><td>Areas to improve</td><td>Owner</td></tr>' +
        '<tr><td><ul><li>Visits are kept</li><li>Letters are answered</li></ul></td><td>Plans are late</td><td>Director</td></tr>' +
        '<tr><td>Chairs are known</td><td></td><td>Board</td></tr></table>',
    );
  });

  test('and nothing in it acts: what looks like a tag is words, or is gone', () => {
    const html = page('The clerk wrote <script>alert(1)</script> & <img src=x onerror=y> in the margin.');
    expect(html).not.toMatch(/<(?:script|img)/);
    expect(html).toContain('&amp;');
  });
});
