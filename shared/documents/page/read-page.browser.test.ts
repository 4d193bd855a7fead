import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { openPage, readPage } from './read-page.ts';
import { writeSnapshot } from './snapshot.ts';
import { OWN_HOST_ATTRIBUTE, contentRoot } from './skipped.ts';

const added: Element[] = [];
afterEach(() => {
  for (const element of added.splice(0)) element.remove();
});

function put(html: string): HTMLElement {
  const root = document.createElement('div');
  root.innerHTML = html;
  document.body.append(root);
  added.push(root);
  return root;
}
const textOf = (html: string): string => readPage(put(html)).index.text;
const parse = (html: string): Document => new DOMParser().parseFromString(html, 'text/html');

describe('reading a page', () => {
  test('a space at each block, line break and cell; none between inline elements', () => {
    expect(textOf('<table><tr><td>12</td><td>34</td></tr></table>a<br>b<p>c</p>d<b>e</b>f')).toBe(
      '12 34 a b c def',
    );
    expect(textOf('The Minutes of the Policy\nCommittee&nbsp;&nbsp; met')).toBe(
      'the minutes of the policy committee met',
    );
  });

  test('blocks carry their kind, and cells their table, row, column and header', () => {
    const { blocks, text } = readPage(
      put(
        '<h2>H</h2><p>P</p><ul><li>I<p>J</p></li></ul><dl><dt>T</dt><dd>D</dd></dl><table><caption>C</caption>' +
          '<tr><th>A</th><th colspan=2>B</th></tr><tr><td>1</td><td>2</td><td><p>3</p><ul><li>4</li></ul></td></tr></table>',
      ),
    ).index;
    const got = blocks.map(({ start, end, kind, level, table, row, column, header }) =>
      [text.slice(start, end), kind, level ?? table, row, column, header]
        .filter((x) => x !== undefined)
        .join(' '),
    );
    expect(got).toEqual([
      'h heading 2',
      'p paragraph',
      'i item',
      'j item',
      't term',
      'd paragraph',
      'c caption',
      'a cell 0 0 0 true',
      'b cell 0 0 1 true',
      '1 cell 0 1 0',
      '2 cell 0 1 1',
      '3 cell 0 1 2',
      '4 cell 0 1 2',
    ]);
  });

  test('a table that only places things is no table of data: its paragraphs keep their numbers', () => {
    const { index } = readPage(
      put(
        '<table class="mgItemTable"><tr><td><p>7.</p></td><td><p>Report</p><p>3.1 Noted</p><p>So</p></td></tr></table>',
      ),
    );
    expect(index.blocks.map((block) => block.kind)).toEqual([
      'paragraph',
      'paragraph',
      'paragraph',
      'paragraph',
    ]);
    expect(index.paragraphAt(index.text.indexOf('so'))).toBe('3.1');
  });

  test('leaves out scripts, fields, menus, what is hidden, and our own host', () => {
    expect(
      textOf(
        `a<script>x</script><nav>x</nav><p hidden>x</p><i aria-hidden="true">x</i><span class="mgHide">x</span>` +
          `<button>x</button><div contenteditable>x</div><div ${OWN_HOST_ATTRIBUTE}>x</div><svg><text>x</text></svg>b`,
      ),
    ).toBe('ab');
    const skin = parse(
      '<header>x</header><div id="login-menu">x</div><article><header>kept</header></article><footer>x</footer>' +
        '<div class="cookie-consent">x</div><div role="search">x</div><div class="user-content">too</div>',
    );
    expect(readPage(contentRoot(skin)).index.text).toBe('kept too');
  });

  test('a form whose fields hide its properties is read like any other', () => {
    const hidden =
      'id nodeType localName attributes classList firstChild nextSibling childNodes textContent getAttribute ' +
      'hasAttribute closest querySelector parentElement ownerDocument baseURI lang';
    const fields = hidden.split(' ').map((name) => `<input name="${name}">`);
    const page = `before <form id="f" lang="en"><p>inside</p>${fields.join('')}</form> after`;
    expect(textOf(page)).toBe('before inside after');
    expect(writeSnapshot(put(page))).toContain('<div id="f" lang="en"><p>inside</p>');
    expect(textOf(`<form hidden>${fields.join('')}x</form>y`)).toBe('y');
    const named = parse('<form name="querySelector"></form><img name="body"><main>m</main>');
    expect(contentRoot(named).localName).toBe('main');
  });

  test('the root is #modgov, else main, else body', () => {
    expect(contentRoot(parse('<main>m</main><div id="modgov">g</div>')).id).toBe('modgov');
    expect(contentRoot(parse('<div role="main">m</div>b')).getAttribute('role')).toBe('main');
    expect(contentRoot(parse('b')).localName).toBe('body');
  });

  test('a page without words is one: page-empty', () => {
    expect(openPage(parse('<main><img alt="x"> </main>'))).toMatchObject({ ok: false, code: 'page-empty' });
    expect(openPage(parse('<main>w</main>'))).toMatchObject({ ok: true });
  });

  test('4 MB of text are read in a moment', () => {
    const paragraph =
      '<p>3.11 The committee noted that 12.5% of assessments had been late, and asked for a plan.</p>';
    const root = put(paragraph.repeat(46_000));
    const before = performance.now();
    const page = readPage(root);
    expect(page.index.text.length).toBeGreaterThan(3_900_000);
    expect(performance.now() - before).toBeLessThan(4000);
    const last = page.index.blocks.at(-1)!;
    expect(page.rangeOf(last)?.toString()).toContain('12.5%');
  });

  test('any span gives a range with its words, and that range gives the span again', () => {
    const root = put(
      '<p>One <b>two</b>\n  three\u00a0four</p><table><tr><td>12</td><td>34 <button>x</button>é ﬁ … \u{1f600}</td></tr></table><p>end</p>',
    );
    const page = readPage(root);
    const { text } = page.index;
    const at = fc.nat(text.length);
    fc.assert(
      fc.property(at, at, (a, b) => {
        const asked = { start: Math.min(a, b), end: Math.max(a, b) };
        const range = page.rangeOf(asked);
        if (range === null) return;
        const back = page.spanOf(range);
        if (!back.ok) throw new Error(back.code);
        const { start, end } = back.value;
        // Half a pair or half a ligature becomes the whole; after that it stays as it is.
        expect(text.slice(start, end)).toContain(text.slice(asked.start, asked.end).trim());
        expect(page.spanOf(page.rangeOf(back.value)!)).toEqual(back);
      }),
      { numRuns: 400 },
    );
  });
});
