import { afterEach, describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { readPage } from './read-page.ts';
import { readSelection, watchSelection } from './selection.ts';
import { OWN_HOST_ATTRIBUTE } from './skipped.ts';
import { watchText } from './watch-text.ts';
import type { TextChange } from './watch-text.ts';

const added: Element[] = [];
let stop = new AbortController();
afterEach(() => {
  stop.abort();
  stop = new AbortController();
  getSelection()?.removeAllRanges();
  for (const element of added.splice(0)) element.remove();
});

function put(html: string): HTMLElement {
  const root = document.createElement('div');
  root.innerHTML = html;
  document.body.append(root);
  added.push(root);
  return root;
}
const wait = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

function select(from: Node, start: number, to: Node, end: number): Selection {
  const selection = getSelection()!;
  selection.setBaseAndExtent(from, start, to, end);
  return selection;
}
const words = (page: ReturnType<typeof readPage>, selection: Selection): string => {
  const span = readSelection(page, selection);
  return span.ok ? page.index.text.slice(span.value.start, span.value.end) : span.code;
};

describe('reading a selection', () => {
  test('across cells and blocks, backwards too, without white space at its ends', () => {
    const root = put('<p> one  two </p><table><tr><td>12</td><td>34</td></tr></table>');
    const page = readPage(root);
    const first = root.querySelector('p')!.firstChild!;
    const cell = root.querySelectorAll('td')[1]!.firstChild!;
    expect(words(page, select(first, 4, cell, 1))).toBe('two 12 3');
    expect(words(page, select(cell, 2, first, 0))).toBe('one two 12 34');
    expect(words(page, select(root, 0, root, 2))).toBe('one two 12 34');
    expect(words(page, select(first, 4, first, 6))).toBe('selection-empty');
  });

  test('never half a surrogate pair', () => {
    const root = put('<p>a\u{1f600}b</p>');
    const node = root.querySelector('p')!.firstChild!;
    expect(words(readPage(root), select(node, 0, node, 2))).toBe('a\u{1f600}');
    expect(words(readPage(root), select(node, 2, node, 4))).toBe('\u{1f600}b');
  });

  test('reaching out of the paper it is what lies in it', () => {
    const outside = put('before <b>it</b>');
    const root = put('<p>one</p>');
    const after = put('after');
    expect(words(readPage(root), select(outside, 0, after, 1))).toBe('one');
    expect(words(readPage(root), select(outside.firstChild!, 0, outside.firstChild!, 6))).toBe(
      'selection-outside',
    );
  });

  test('in a field, an editing host, our own interface or a shadow root it is none', () => {
    const root = put(
      '<p>one</p><div contenteditable>edit me</div><input value="typed words"><textarea>more words</textarea>' +
        `<div ${OWN_HOST_ATTRIBUTE}>ours</div><section></section>`,
    );
    const page = readPage(root);
    const editing = root.querySelector('[contenteditable]')!.firstChild!;
    expect(words(page, select(editing, 0, editing, 4))).toBe('selection-in-field');
    const own = root.querySelector(`[${OWN_HOST_ATTRIBUTE}]`)!.firstChild!;
    expect(words(page, select(own, 0, own, 4))).toBe('selection-outside');
    for (const field of root.querySelectorAll<HTMLInputElement>('input, textarea')) {
      field.focus();
      field.setSelectionRange(0, 5);
      expect(words(page, getSelection()!)).toBe('selection-in-field');
      field.blur();
    }
    const shadow = root.querySelector('section')!.attachShadow({ mode: 'open' });
    shadow.innerHTML = '<p>shadow words</p>';
    const inner = shadow.querySelector('p')!.firstChild!;
    expect(
      page.spanOf(
        new StaticRange({ startContainer: inner, startOffset: 0, endContainer: inner, endOffset: 6 }),
      ),
    ).toMatchObject({ code: 'selection-outside' });
    expect(words(page, select(root.querySelector('p')!, 0, root.querySelector('p')!, 0))).toBe(
      'selection-empty',
    );
    expect(readSelection(page, null)).toMatchObject({ code: 'selection-empty' });
  });

  test('on a page that changed meanwhile it must be read again', () => {
    const root = put('<p>one</p>');
    const page = readPage(root);
    const node = put('<p>two</p>').firstChild!;
    root.remove();
    expect(words(page, select(node, 0, node, 1))).toBe('page-changed');
  });
});

describe('watching the selection', () => {
  test('a trusted selection settles at once; synthetic events and a page that selects call nothing', async () => {
    const root = put('<p style="font-size:20px">words to select</p>');
    const seen: string[] = [];
    watchSelection(document, (selection) => seen.push(String(selection)), stop.signal);
    const node = root.querySelector('p')!.firstChild!;
    select(node, 0, node, 5);
    document.dispatchEvent(new PointerEvent('pointerup', { pointerType: 'mouse' }));
    document.dispatchEvent(new KeyboardEvent('keyup', { key: 'ArrowRight' }));
    await wait(500);
    expect(seen).toEqual([]);
    await userEvent.dblClick(root.querySelector('p')!, { position: { x: 20, y: 10 } });
    await wait(30);
    expect(seen.at(-1)?.trim()).toBe('words');
    await userEvent.keyboard('{Shift>}{Control>}{ArrowRight}{/Control}{/Shift}');
    await wait(30);
    expect(seen.at(-1)?.trim()).toMatch(/^words to/);
    stop.abort();
    const before = seen.length;
    await userEvent.dblClick(root.querySelector('p')!, { position: { x: 60, y: 10 } });
    await wait(400);
    expect(seen).toHaveLength(before);
  });
});

describe('watching the text', () => {
  test('calls back after quiet when words changed or moved into other nodes, else never', async () => {
    const root = put('<main><p>one</p><p>two</p></main>').querySelector('main')!;
    const changes: TextChange[] = [];
    watchText(document, readPage(root), (change) => changes.push(change), stop.signal);
    root.querySelector('p')!.className = 'other';
    root.append(document.createElement('hr'), document.createComment('x'));
    await wait(400);
    expect(changes).toEqual([]);
    root.querySelector('p')!.textContent = 'one';
    await wait(400);
    expect(changes.map((change) => change.textChanged)).toEqual([false]);
    for (const word of ['three', 'four']) root.append(word);
    await wait(400);
    expect(changes.map((change) => change.textChanged)).toEqual([false, true]);
    expect(changes[1]?.page.index.text).toBe('one two threefour');
    root.querySelector('p')!.hidden = true;
    await wait(400);
    expect(changes[2]?.page.index.text).toBe('two threefour');
    stop.abort();
    root.append('five');
    await wait(400);
    expect(changes).toHaveLength(3);
  });

  test('a page that is never quiet is read all the same', async () => {
    const root = put('<main><p>one</p></main>').querySelector('main')!;
    let changes = 0;
    watchText(document, readPage(root), () => (changes += 1), stop.signal);
    const ticking = setInterval(() => root.append('x '), 50);
    await wait(2900);
    clearInterval(ticking);
    expect(changes).toBeGreaterThanOrEqual(1);
    expect(changes).toBeLessThan(4);
  });
});
