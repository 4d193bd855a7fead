import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { createWords, describeSpan, writePageSkeleton } from '../../shared/documents/page/anchor-page.ts';
import { readDocument } from '../../.ci/anchor/document.ts';
import { root } from '../../.ci/tree.mjs';

const folder = mkdtempSync(join(tmpdir(), 'rapporteur-anchor-'));
afterAll(() => rmSync(folder, { recursive: true }));

function put(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

function run(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['.ci/anchor.ts', ...args], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, INIT_CWD: folder },
  });
  return { status, stderr, stdout, lines: stdout.split('\n').filter(Boolean) };
}

function check(name: string, content: string | Uint8Array, findings: unknown) {
  put(name, content);
  put('findings.json', JSON.stringify(findings));
  const { status, stderr, lines } = run(name, 'findings.json');
  expect([status, stderr]).toEqual([0, '']);
  return lines.map((line) => JSON.parse(line) as Record<string, unknown>);
}

const quote = (exact: string, prefix = '', suffix = '') => ({
  type: 'TextQuoteSelector',
  exact,
  prefix,
  suffix,
});
const position = (start: number, end: number) => ({ type: 'TextPositionSelector', start, end });
const annotation = (id: string, selector: unknown) => ({
  '@context': 'http://www.w3.org/ns/anno.jsonld',
  id,
  type: 'Annotation',
  target: { source: 'https://council.example/report', selector },
});
const pointsIn = (text: string): number => [...text].length;
/** The words at these code points, as anybody would cut them out. */
const cut = (text: string, { start, end }: Record<string, unknown>): string =>
  [...text].slice(start as number, end as number).join('');

const TEXT =
  '\ufeffReport \u{1f600} of the \u{1f468}\u200d\u{1f469}\u200d\u{1f467} team\r\n\r\n' +
  'Six actions were late.  Agency workers fell from 31% to 18.5% of the team, the letter says.\r\n\r\n' +
  'Noted \u{1f600}. The Board will come back to this.\r\n\r\nNothing else was said of it on that day.\r\n\r\n' +
  'The Board will come back to this.\n';
const DECODED = TEXT.slice(1);

describe('findings checked against a text file', () => {
  test('offsets are code points, with an emoji before the quote, and say where the words are', () => {
    const [one, two, three] = check('report.txt', TEXT, [
      annotation('urn:1', quote('Six actions were late')),
      annotation('urn:2', [quote('to 18.5% of the team', 'from 31% ', ', the letter')]),
      annotation('urn:3', quote('Noted \u{1f600}.')),
    ]);
    const start = pointsIn(DECODED.slice(0, DECODED.indexOf('Six')));
    expect(one).toEqual({
      id: 'urn:1',
      outcome: 'moved',
      start,
      end: start + 21,
      text: 'Six actions were late',
      score: 1,
    });
    expect(start).toBe(DECODED.indexOf('Six') - 4);
    expect([two!.outcome, two!.score, cut(DECODED, two!)]).toEqual(['exact', 1, 'to 18.5% of the team']);
    expect(cut(DECODED, three!)).toBe('Noted \u{1f600}.');
    const [short, part] = check('report.txt', TEXT, [
      annotation('1', quote('team')),
      annotation('2', quote('Six')),
    ]);
    expect(short).toMatchObject({ outcome: 'ambiguous', start: null });
    expect(part).toMatchObject({ outcome: 'moved', text: 'Six' });
  });

  test('edited, unclear and gone are said; what has no place has no offsets', () => {
    const got = check('report.txt', TEXT, {
      type: 'AnnotationPage',
      items: [
        annotation(
          'edited',
          quote('fell from 31% to 19.5% of the team', 'Agency workers ', ', the letter says.'),
        ),
        annotation('unclear', quote('The Board will come back to this')),
        annotation('gone', quote('A third reader checks every closed file before the end of June')),
        annotation('no words', position(3, 9)),
        { nothing: true },
      ],
    });
    expect(got.map(({ id, outcome }) => [id, outcome])).toEqual([
      ['edited', 'edited'],
      ['unclear', 'ambiguous'],
      ['gone', 'gone'],
      ['no words', 'gone'],
      ['#5', 'gone'],
    ]);
    expect(got[0]).toMatchObject({ text: 'fell from 31% to 18.5% of the team', score: 0.971 });
    for (const one of got.slice(1)) expect(one).toMatchObject({ start: null, end: null, text: null });
  });

  test('selectors are found beside each other, refining each other, and in lists within lists', () => {
    const words = quote('Six actions were late');
    const at = position([...DECODED].indexOf('S'), [...DECODED].indexOf('S') + 21);
    const [a, b, c, d] = check('report.txt', TEXT, [
      annotation('a', { type: 'FragmentSelector', value: 'x', refinedBy: { ...words, refinedBy: at } }),
      annotation('b', [at, words]),
      annotation('c', { type: 'Choice', items: [[at, [words]]] }),
      { id: 'd', target: ['https://a.example', { selector: [{ ...at, refinedBy: words }] }] },
    ]);
    for (const one of [a, b, c, d]) {
      expect(one).toMatchObject({ outcome: 'exact', text: 'Six actions were late', start: at.start });
    }
  });
});

const HTML =
  '<!doctype html><title>x</title><body><script>var \u00e9 = "\u{1f600}";</script><nav>Menu</nav><main>' +
  '<h1>Care</h1><p>One &amp; <b>two</b>\n  three.</p><p>Caf\u00e9 <button>press</button>\u{1f600} closed.</p>' +
  '<table><tr><th>Ward</th><th>Rating</th></tr><tr><td>North</td><td>12</td><td>34</td></tr></table></main></body>';

describe('findings checked against an HTML file', () => {
  test("offsets count in the body's textContent, with what is left out of the paper", () => {
    const { text } = readDocument(new TextEncoder().encode(HTML), 'a.html');
    expect(text).toBe(
      'var \u00e9 = "\u{1f600}";MenuCareOne & two\n  three.Caf\u00e9 press\u{1f600} closed.WardRatingNorth1234',
    );
    const [one, two, three, four] = check('a.html', HTML, [
      annotation('1', quote('One & two three.')),
      annotation('2', quote('\u{1f600} closed')),
      annotation('3', quote('cafe\u0301')),
      annotation('4', quote('34', 'North 12 ')),
    ]);
    expect(cut(text, one!)).toBe('One & two\n  three.');
    expect(cut(text, two!)).toBe('\u{1f600} closed');
    expect(cut(text, three!)).toBe('Caf\u00e9');
    expect([four!.outcome, cut(text, four!), four!.end]).toEqual(['exact', '34', pointsIn(text)]);
  });

  test('a quote that another tool took without spaces between blocks stands where it says', () => {
    const { text } = readDocument(new TextEncoder().encode(HTML), 'a.html');
    const start = pointsIn(text.slice(0, text.indexOf('three.Caf')));
    const [here, menu] = check('a.html', HTML, [
      annotation('1', [quote('three.Caf\u00e9', '  '), position(start, start + 10)]),
      annotation('2', [quote('Menu'), position(13, 17)]),
    ]);
    expect(here).toMatchObject({ outcome: 'exact', start, end: start + 10, score: 1 });
    expect(menu).toMatchObject({ outcome: 'gone' });
  });

  test('our own rows bring the skeleton of their version along', () => {
    const twin = 'The Board will come back to this in the spring.';
    const lines = Array.from({ length: 8 }, (_, at) => `Line ${at} speaks of item ${at * 7}.`);
    const paragraphs = [twin, ...lines.slice(0, 4), twin, ...lines.slice(4)];
    let raw = '';
    const blocks = paragraphs.map((one) => {
      const start = raw.length;
      raw += one;
      return { start, end: raw.length, kind: 'paragraph' as const };
    });
    const old = createWords({ raw, blocks });
    const start = old.index.text.lastIndexOf('the board');
    const sel = describeSpan(old, { start, end: start + twin.length });
    if (!sel.ok) throw new Error(sel.code);
    const bare = { ...sel.value, quote: { ...sel.value.quote, prefix: '', suffix: '' } };
    const now = ['A new line.', ...paragraphs].join('\n\n');
    const rows = { findings: [{ id: 'f', edition: 'e', sel: bare }] };
    const skeleton = Buffer.from(writePageSkeleton(old)).toString('base64');
    expect(check('now.txt', now, rows)[0]).toMatchObject({ outcome: 'ambiguous' });
    expect(check('now.txt', now, { ...rows, editions: [{ id: 'e', skeleton }] })[0]).toMatchObject({
      outcome: 'exact',
      start: now.lastIndexOf(twin),
    });
  });
});

describe('what cannot be read', () => {
  test('is said in a sentence on the error output, and nothing else is written', () => {
    const text = put('a.txt', 'Words.');
    const none = put('none.json', '[]');
    const cases: [string[], RegExp][] = [
      [[], /^Usage: npm run -s anchor/],
      [[text], /^Usage/],
      [['missing.txt', none], /^missing.txt cannot be read: ENOENT/],
      [[put('latin.txt', Uint8Array.of(0x41, 0xe9, 0x41)), none], /latin.txt cannot be read: .*encoded data/],
      [[text, put('bad.json', '{')], /bad.json cannot be read: .*JSON/],
      [[text, put('other.json', '{"a":1}')], /other.json holds no annotations/],
    ];
    for (const [args, sentence] of cases) {
      const { status, stdout, stderr } = run(...args);
      expect([status, stdout]).toEqual([1, '']);
      expect(stderr.trim()).toMatch(sentence);
      expect(stderr.trim().split('\n')).toHaveLength(1);
    }
    expect(run(text, none)).toMatchObject({ status: 0, stdout: '', stderr: '' });
  });
});
