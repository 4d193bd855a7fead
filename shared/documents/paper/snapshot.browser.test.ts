import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { readPage } from '../page/read-page.ts';
import { writeSnapshot } from '../page/snapshot.ts';
import { HOSTILE_PAGES, buildHostile } from './hostile-pages.ts';
import { sanitise } from './sanitise.ts';
import { checkSnapshot, openSnapshot, showSnapshot } from './snapshot.ts';
import { buildTree, trees } from './tree-builder.ts';

const added: Element[] = [];
function put(root: Element): Element {
  document.body.append(root);
  added.push(root);
  return root;
}
afterEach(() => {
  for (const element of added.splice(0)) element.remove();
});

const shape = (root: Element) =>
  readPage(root).index.blocks.map(({ start, end, kind, table, row, column, header, level }) => ({
    ...{ start, end, kind, table, row, column, header, level },
  }));

function expectSame(root: Element): void {
  const page = readPage(root);
  const written = writeSnapshot(root);
  const opened = openSnapshot(sanitise(written));
  if (page.index.text === '') {
    expect(opened.ok).toBe(false);
    return;
  }
  if (!opened.ok) throw new Error(opened.code);
  expect(opened.value.page.index.text).toBe(page.index.text);
  expect(shape(opened.value.root)).toEqual(shape(root));
  // Opened and written again it is still the same paper.
  const again = openSnapshot(writeSnapshot(opened.value.root));
  expect(again.ok && again.value.page.index.text).toBe(page.index.text);
}

describe('the folded text of page and snapshot is the same string', () => {
  for (const name of Object.keys(HOSTILE_PAGES)) {
    test(name, () => expectSame(put(buildHostile(name))));
  }

  test('any tree of elements and texts, also such that no parser makes', () => {
    fc.assert(
      fc.property(trees, (tree) => {
        const root = put(buildTree(tree));
        expectSame(root);
        root.remove();
      }),
      { numRuns: 1500, verbose: 1 },
    );
  });

  test('a nesting of 3,000 levels, made by a script', () => {
    const root = put(document.createElement('div'));
    let at: Element = root;
    for (let i = 0; i < 3000; i += 1) {
      const next = document.createElement(['div', 'span', 'b', 'section'][i % 4]!);
      at.append(`w${i} `, next, 'tail');
      at = next;
    }
    expectSame(root);
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
          if (attribute === 'href') expect(value).toMatch(/^https?:\/\//);
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
    const shown = showSnapshot(home, '<main><p>One two</p><p>three</p></main>');
    if (!shown.ok) throw new Error(shown.code);
    const range = shown.value.rangeOf({ start: 4, end: 13 });
    expect(range?.startContainer.ownerDocument).toBe(home);
    expect(range && shown.value.spanOf(range)).toEqual({ ok: true, value: { start: 4, end: 13 } });
    expect(showSnapshot(home, '<main><p>Four</p></main>').ok).toBe(true);
    expect(home.body.textContent?.trim()).toBe('Four');
  });
});
