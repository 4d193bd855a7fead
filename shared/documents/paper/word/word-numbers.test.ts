import { expect, test } from 'vitest';
import { numberAs } from './number-as.ts';
import { writeNumbers } from './word-numbers.ts';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const level = (depth: number, format: string, text: string, more = ''): string =>
  `<w:lvl w:ilvl="${depth}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
const NUMBERING = `<w:numbering ${W}>
  <w:abstractNum w:abstractNumId="7">${level(0, 'decimal', '%1.')}${level(1, 'decimal', '%1.%2')}${level(2, 'lowerRoman', '(%3)')}</w:abstractNum>
  <w:abstractNum w:abstractNumId="8">${level(0, 'upperLetter', 'Appendix %1:')}${level(1, 'decimal', '%1.%2', '<w:isLgl/>')}</w:abstractNum>
  <w:abstractNum w:abstractNumId="9">${level(0, 'bullet', '•')}</w:abstractNum>
  <w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>
  <w:num w:numId="2"><w:abstractNumId w:val="7"/></w:num>
  <w:num w:numId="3"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>
  <w:num w:numId="4"><w:abstractNumId w:val="8"/></w:num>
  <w:num w:numId="5"><w:abstractNumId w:val="9"/></w:num>
</w:numbering>`;
const STYLES = `<w:styles ${W}>
  <w:style w:styleId="Base"><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
  <w:style w:styleId="Para"><w:basedOn w:val="Base"/></w:style>
  <w:style w:styleId="Round"><w:basedOn w:val="Round"/></w:style>
</w:styles>`;

/** "1/0 words": list 1, depth 0; ":Para words": that style; else plain. */
function paragraph(line: string): string {
  const [head = '', ...rest] = line.split(' ');
  const [id, depth] = head.split('/');
  const numbered = `<w:pPr><w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="${id}"/></w:numPr></w:pPr>`;
  const styled = `<w:pPr><w:pStyle w:val="${head.slice(1)}"/></w:pPr>`;
  const properties = head.startsWith(':') ? styled : depth === undefined ? '' : numbered;
  return `<w:p>${properties}<w:r><w:t>${rest.join(' ')}</w:t></w:r></w:p>`;
}

function numbered(...lines: string[]): string[] {
  const document = `<w:document ${W}><w:body>${lines.map(paragraph).join('')}</w:body></w:document>`;
  const written = writeNumbers(document, NUMBERING, STYLES);
  return [...written.matchAll(/<w:p>(.*?)<\/w:p>/g)].map(([, inside = '']) =>
    [...inside.matchAll(/<w:t[^>]*>([^<]*)/g)].map(([, text]) => text).join(''),
  );
}

test('numbers are written before the words, level by level, and those below begin anew', () => {
  expect(numbered('1/0 Purpose', '1/1 a', '1/1 b', '1/2 x', '1/2 y', '1/0 Advice', '1/1 c', '1/2 z')).toEqual(
    ['1. Purpose', '1.1 a', '1.2 b', '(i) x', '(ii) y', '2. Advice', '2.1 c', '(i) z'],
  );
});

test('lists of one kind go on from each other, unless one says where it begins', () => {
  expect(numbered('1/0 a', '2/0 b', '3/0 c', '3/0 d', '1/0 e')).toEqual([
    '1. a',
    '2. b',
    '5. c',
    '6. d',
    '7. e',
  ]);
});

test('a style numbers its paragraphs, by the style that it is built on too, and 0 takes the number away', () => {
  expect(numbered('1/0 Purpose', ':Para a', ':Base b', '0/0 plain', ':Round round')).toEqual([
    '1. Purpose',
    '1.1 a',
    '1.2 b',
    'plain',
    'round',
  ]);
});

test('letters stand as letters, and as figures where the level asks for that; bullets stay bullets', () => {
  expect(numbered('4/0 Costs', '4/1 a', '5/0 bullet')).toEqual(['Appendix A: Costs', '1.1 a', 'bullet']);
  const values = [1, 26, 27, 52].map((value) => numberAs(value, 'lowerLetter'));
  expect(values).toEqual(['a', 'z', 'aa', 'zz']);
  expect([4, 9, 44, 2026].map((value) => numberAs(value, 'upperRoman'))).toEqual([
    'IV',
    'IX',
    'XLIV',
    'MMXXVI',
  ]);
  expect(numberAs(0, 'lowerRoman')).toBe('0');
});

test('what is written twice for old programs is counted once', () => {
  const twice = (inside: string): string =>
    `<mc:AlternateContent xmlns:mc="mc"><mc:Choice>${inside}</mc:Choice><mc:Fallback>${inside}</mc:Fallback></mc:AlternateContent>`;
  const body = `${paragraph('1/0 a')}${twice(paragraph('1/0 b'))}${paragraph('1/0 c')}`;
  const written = writeNumbers(`<w:document ${W}><w:body>${body}</w:body></w:document>`, NUMBERING, STYLES);
  expect([...written.matchAll(/>(\d\. )</g)].map(([, number]) => number)).toEqual(['1. ', '2. ', '3. ']);
});
