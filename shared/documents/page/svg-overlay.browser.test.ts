import { describe, expect, test } from 'vitest';
import { cdp } from 'vitest/browser';
import { hasHighlights } from './paint-test.ts';
import type { PaintItem } from './place-items.ts';
import { readPage } from './read-page.ts';
import { createOverlay } from './svg-overlay.ts';
import { cleanup, frame, item, keep, ours, put, watchMutations } from './test-paint.ts';

describe('painting by an overlay', () => {
  test('draws in the closed root only; the page learns nothing and is not touched', async () => {
    const root = put('<p style="font:20px serif">one two three four</p><p>five six</p>');
    const host = document.createElement('div');
    const shadow = host.attachShadow({ mode: 'closed' });
    document.body.append(host);
    cleanup.push(() => host.remove());
    const page = readPage(root);
    const seen = watchMutations();
    const overlay = keep(createOverlay(document, shadow));
    overlay.show(page, [item(0, 7, { kind: 'risk', state: 'moved' }), item(8, 13, { kind: 'decision' })]);
    await frame();
    expect(seen.takeRecords()).toEqual([]);
    expect(ours()).toEqual([]);
    const box = page.rangeOf({ start: 0, end: 7 })!.getBoundingClientRect();
    const tint = shadow.querySelector('rect')!.getBoundingClientRect();
    expect(Math.abs(tint.left - box.left)).toBeLessThan(1);
    expect(Math.abs(tint.right - box.right)).toBeLessThan(1);
    expect(shadow.querySelectorAll('path')).toHaveLength(4);
    expect(overlay.hitTest(box.x + 2, box.y + 5)).toEqual(['0-7']);
    overlay.show(page, []);
    expect(shadow.childElementCount).toBe(0);
  });

  test('draws each kind, Ask and the plain mark by its own line, and lays over it what is to be checked', async () => {
    const keys: [Partial<PaintItem>, string][] = [
      [{ kind: 'strength' }, 'H 2'],
      [{ kind: 'development' }, 'H 2 6 3'],
      [{ kind: 'recommendation' }, 'H 1.5, H 1.5'],
      [{ kind: 'action' }, 'H 4'],
      [{ kind: 'risk' }, 'q 1.5'],
      [{ kind: 'indicator' }, 'H 2 0 4 round'],
      [{ kind: 'decision' }, 'H 1.5, H 1.5'],
      [{ ask: true }, 'H 4 0 8 round'],
      [{}, 'H 1.5'],
      [{ state: 'moved' }, 'H 1.5, H 1.5 4.5 2.25'],
      [{ state: 'edited' }, 'H 1.5, H 1, H 1'],
      [{ active: true }, 'H 1.5, H 2'],
    ];
    const root = put('<div style="position:fixed;inset:0;font:16px/20px serif">one two three</div>');
    const page = readPage(root.firstElementChild!);
    const host = put('');
    const overlay = keep(createOverlay(document, host));
    const drawn: string[] = [];
    for (const [more] of keys) {
      overlay.show(page, [item(0, 7, more)]);
      await frame();
      const strokes = [...host.querySelectorAll('path')].map((path) => {
        const read = (name: string): string => path.getAttribute(name) ?? '';
        const shape = /[Hq]/.exec(read('d'))?.[0] ?? '';
        const look = ['stroke-width', 'stroke-dasharray', 'stroke-linecap'].map(read).filter(Boolean);
        return [shape, ...look].join(' ');
      });
      drawn.push(strokes.join(', '));
    }
    expect(drawn).toEqual(keys.map(([, look]) => look));
    // The line above the words and the one below are told apart by where they are.
    const heights = (more: Partial<PaintItem>): Promise<number> => {
      overlay.show(page, [item(0, 7, more)]);
      return frame().then(() => {
        const ys = [...host.querySelectorAll('path')].map((path) => path.getBoundingClientRect().y);
        return Math.max(...ys) - Math.min(...ys);
      });
    };
    expect(await heights({ kind: 'decision' })).toBeGreaterThan(12);
    expect(await heights({ kind: 'recommendation' })).toBeLessThan(5);
  });

  test('follows the words when the page scrolls', async () => {
    const root = put('<div style="height:3000px"></div><p>one two</p><div style="height:3000px"></div>');
    const host = put('');
    const page = readPage(root);
    const overlay = keep(createOverlay(document, host));
    overlay.show(page, [item(0, 7)]);
    const apart = (): number => {
      const line = host.querySelector('rect')!.getBoundingClientRect();
      return Math.abs(line.top - page.rangeOf({ start: 0, end: 7 })!.getBoundingClientRect().top);
    };
    await frame();
    const [drawn] = host.querySelectorAll('rect');
    root.querySelector('p')!.scrollIntoView();
    await frame();
    // It moves with them, and is not drawn again for it.
    expect(host.querySelector('rect')).toBe(drawn);
    expect(apart()).toBeLessThan(1);
    await expect.poll(() => host.querySelector('rect') === drawn).toBe(false);
    expect(apart()).toBeLessThan(1);
    scrollTo(0, 0);
  });

  test('words under a bar that stays have no line there; their lines come out from under it with them', async () => {
    const root = put(
      '<div style="position:fixed;inset:0 0 auto 0;height:60px;background:#fff">Bar</div>' +
        '<div style="height:30px"></div><p style="margin:0">one two</p><div style="height:3000px"></div>',
    );
    const host = put('');
    keep(createOverlay(document, host)).show(readPage(root), [item(4, 11)]);
    await frame();
    const box = host.firstElementChild as HTMLElement;
    expect(box.style.clipPath).toBe('inset(60px 0px 0px)');
    expect(host.querySelectorAll('rect')).toHaveLength(1);
    const dialog = document.createElement('div');
    dialog.style.cssText = 'position:fixed;inset:0;background:#fff';
    root.append(dialog);
    dispatchEvent(new Event('resize'));
    await frame();
    expect(host.querySelectorAll('rect')).toHaveLength(0);
  });

  test('in forced colours it is chosen, and draws lines in the colour of words, without tints', async () => {
    expect(hasHighlights(document)).toBe(true);
    const force = (value: string): Promise<unknown> =>
      cdp().send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value }] });
    cleanup.push(() => void force('none'));
    await force('active');
    expect(hasHighlights(document)).toBe(false);
    const page = readPage(put('<p style="font:20px serif">one two three four</p>'));
    const host = put('');
    keep(createOverlay(document, host)).show(page, [item(0, 7, { kind: 'risk', state: 'moved' })]);
    await frame();
    expect(host.querySelectorAll('rect')).toHaveLength(0);
    expect([...host.querySelectorAll('path')].map((path) => path.getAttribute('stroke'))).toEqual([
      'CanvasText',
      'CanvasText',
    ]);
  });
});
