import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { readPage } from '../page/read-page.ts';
import { writeSnapshot } from '../page/snapshot.ts';
import { HOSTILE_PAGES, buildHostile } from './hostile-pages.ts';
import { sanitise } from './sanitise.ts';
import { checkSnapshot, openSnapshot, showSnapshot } from './snapshot.ts';
import { TREE_TAGS, TREE_WORDS, buildTree } from './tree-builder.ts';
import type { Tree } from './tree-builder.ts';

const added: Element[] = [];
function put(root: Element): Element {
  document.body.append(root);
  added.push(root);
  return root;
}
afterEach(() => {
  for (const element of added.splice(0)) element.remove();
});

/** What must be the same in page and snapshot: the folded text, and what anchoring sees of its blocks. */
function shapeOf(root: Element) {
  const { text, blocks } = readPage(root).index;
  return { text, blocks };
}

/** The page; its snapshot as it is opened; and that written and opened again. */
function readThrice(root: Element) {
  const first = openSnapshot(sanitise(writeSnapshot(root)));
  const second = first.ok ? openSnapshot(writeSnapshot(first.value.root)) : first;
  const kept = [first, second].map((opened) =>
    opened.ok ? shapeOf(opened.value.root) : { text: '', blocks: [], ...opened },
  );
  return { page: shapeOf(root), kept };
}

const EMPTY = { text: '', blocks: [], ok: false, code: 'page-empty' };
const expected = (page: ReturnType<typeof shapeOf>) => (page.text === '' ? [EMPTY, EMPTY] : [page, page]);

const trees: fc.Arbitrary<Tree> = fc.letrec<{ tree: Tree; child: Tree | string }>((tie) => ({
  child: fc.oneof(
    { depthSize: 'medium', withCrossShrink: true },
    fc.constantFrom(...TREE_WORDS),
    tie('tree'),
  ),
  tree: fc.record(
    {
      tag: fc.constantFrom(...TREE_TAGS),
      id: fc.constantFrom('AI1', 'body', 'modgov', 'x"y', 'createElement'),
      children: fc.array(tie('child'), { maxLength: 5 }),
    },
    { requiredKeys: ['tag', 'children'] },
  ),
})).tree;

describe('the folded text of page and snapshot is the same string', () => {
  test.each(Object.keys(HOSTILE_PAGES))('%s', (name) => {
    const { page, kept } = readThrice(put(buildHostile(name)));
    expect(kept).toEqual(expected(page));
  });

  test('any tree of elements and texts, also such that no parser makes', () => {
    const run = fc.check(
      fc.property(trees, (tree) => {
        const root = put(buildTree(tree));
        const { page, kept } = readThrice(root);
        root.remove();
        return JSON.stringify(kept) === JSON.stringify(expected(page));
      }),
      { numRuns: 1500 },
    );
    expect(fc.defaultReportMessage(run)).toBeUndefined();
  });

  test('a nesting of 3,000 levels, made by a script', () => {
    const root = put(document.createElement('div'));
    let at: Element = root;
    for (let i = 0; i < 3000; i += 1) {
      const next = document.createElement(['div', 'span', 'b', 'section'][i % 4]!);
      at.append(`w${i} `, next, 'tail');
      at = next;
    }
    const { page, kept } = readThrice(root);
    expect(kept).toEqual(expected(page));
  });
});

describe('a snapshot', () => {
  test('has no scripts and loads nothing', () => {
    for (const name of Object.keys(HOSTILE_PAGES)) {
      const clean = sanitise(writeSnapshot(put(buildHostile(name))));
      const document = new DOMParser().parseFromString(clean, 'text/html');
      for (const element of document.body.querySelectorAll('*')) {
        expect(element.localName).not.toMatch(
          /script|style|link|base|meta|iframe|img|object|embed|form|svg|math/,
        );
        for (const { name: attribute, value } of element.attributes) {
          expect(attribute).not.toMatch(/^on|src|style|class|srcset|action|background|ping/);
          expect(attribute === 'href' ? value : 'https://').toMatch(/^https?:\/\//);
        }
      }
    }
  });

  test('writing it changes nothing in the page', () => {
    const root = put(buildHostile('a committee page of Modern.Gov'));
    const seen = new MutationObserver(() => {});
    seen.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    writeSnapshot(root);
    expect(seen.takeRecords()).toEqual([]);
  });

  test('the sanitiser takes out what a foreign snapshot brings', () => {
    const clean = sanitise(
      '<main><p onclick="x()">One<script>alert(1)</script></p><img src=https://x.example/a.png>' +
        '<a href="javascript:alert(1)">two</a><style>p{}</style><iframe src=x></iframe>' +
        '<svg><a xlink:href="javascript:1">three</a></svg><form action="/x"><input value=y>four</form>' +
        '<a href="https://c.example/" ping="https://x.example">five</a></main>',
    );
    expect(clean).not.toMatch(/onclick|script|img|style|iframe|svg|form|input|ping|javascript/);
    expect(clean).toContain('<a href="https://c.example/">five</a>');
  });

  test('one that differs is refused', () => {
    const root = put(buildHostile('a committee page of Modern.Gov'));
    const { text } = readPage(root).index;
    const html = writeSnapshot(root);
    expect(checkSnapshot(html, text)).toMatchObject({ ok: true });
    expect(checkSnapshot(html.replace('noted', 'agreed'), text)).toMatchObject({ code: 'snapshot-differs' });
    expect(checkSnapshot('<main></main>', text)).toMatchObject({ code: 'page-empty' });
  });

  test('keeps tables, lists, headings, anchors and links as absolute addresses', () => {
    const clean = sanitise(writeSnapshot(put(buildHostile('a committee page of Modern.Gov'))));
    expect(clean).toMatch(/<h1[^>]*>Agenda and minutes<\/h1>/);
    expect(clean).toContain('role="presentation"');
    expect(clean).toContain('id="AI18833"');
    expect(clean).toMatch(/<a href="http:[^"]*documents\/s123\/Report%20one.pdf">/);
    expect(clean).toContain('colspan="2"');
    expect(clean).not.toContain('ref: 13567');
  });

  test('shown in a frame without scripts, its ranges and selections are the frame’s', () => {
    const frame = document.createElement('iframe');
    frame.setAttribute('sandbox', 'allow-same-origin');
    put(frame);
    const home = frame.contentDocument!;
    const shown = readPage(showSnapshot(home, '<main><p>One two</p><p>three</p></main>'));
    const range = shown.rangeOf({ start: 4, end: 13 });
    expect(range?.startContainer.ownerDocument).toBe(home);
    expect(range && shown.spanOf(range)).toEqual({ ok: true, value: { start: 4, end: 13 } });
    expect(showSnapshot(home, '<main><p>Four</p></main>').localName).toBe('main');
    expect(home.body.textContent?.trim()).toBe('Four');
  });
});
