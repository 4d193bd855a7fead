import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright';
import type { Surface } from './surface.ts';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export interface SelectOptions {
  /** Which of several places with this text, from 0. */
  readonly nth?: number;
  /** `mouse` drags from the first letter to the last; `range` sets the selection as assistive technology does. */
  readonly how?: 'mouse' | 'range';
}

interface Ends {
  readonly from: { readonly x: number; readonly y: number };
  readonly to: { readonly x: number; readonly y: number };
}

/** Runs in the page: finds the text across elements, selects it or says where it begins and ends on the screen. */
function placeText([text, nth, select]: readonly [string, number, boolean]): Ends | string {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const units: { node: Node; offset: number }[] = [];
  let all = '';
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.parentElement?.closest('script, style, noscript')) continue;
    const value = node.nodeValue ?? '';
    for (let offset = 0; offset < value.length; offset += 1) {
      const blank = /\s/.test(value.charAt(offset));
      if (blank && all.endsWith(' ')) continue;
      all += blank ? ' ' : value.charAt(offset);
      units.push({ node, offset });
    }
  }
  let at = all.indexOf(text);
  for (let skipped = 0; skipped < nth && at >= 0; skipped += 1) at = all.indexOf(text, at + 1);
  const first = units[at];
  const last = units[at + text.length - 1];
  if (at < 0 || !first || !last) return `the page does not hold "${text}"`;
  const range = document.createRange();
  range.setStart(first.node, first.offset);
  range.setEnd(last.node, last.offset + 1);
  first.node.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
  if (select) {
    getSelection()?.removeAllRanges();
    getSelection()?.addRange(range);
  }
  const boxes = [...range.getClientRects()].filter((box) => box.width > 0);
  const start = boxes[0];
  const end = boxes.at(-1);
  if (!start || !end) return `"${text}" is not on the screen`;
  return {
    from: { x: start.left + 0.5, y: start.top + start.height / 2 },
    to: { x: end.right - 0.5, y: end.top + end.height / 2 },
  };
}

/** Selects this text, its white space folded to single spaces. Rejects when the page does not show it. */
export async function selectText(page: Page, text: string, options: SelectOptions = {}): Promise<void> {
  const byRange = options.how === 'range';
  const ends = await page.evaluate(placeText, [text, options.nth ?? 0, byRange] as const);
  if (typeof ends === 'string') throw new Error(ends);
  if (byRange) return;
  await page.mouse.move(ends.from.x, ends.from.y);
  await page.mouse.down();
  await page.mouse.move((ends.from.x + ends.to.x) / 2, (ends.from.y + ends.to.y) / 2, { steps: 3 });
  await page.mouse.move(ends.to.x, ends.to.y, { steps: 3 });
  await page.mouse.up();
}

/** The errors that a page writes to its console, and its uncaught exceptions, from now on. */
export function consoleErrors(page: Page): readonly string[] {
  const errors: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(String(error)));
  return errors;
}

/**
 * What axe finds wrong, as `rule: selector` lines; empty when nothing. It is brought in by the
 * DevTools protocol, past the policy of the page, which therefore stays as the members have it.
 */
export async function axe(surface: Surface, selector = 'html'): Promise<string[]> {
  await surface.connection.send('Runtime.evaluate', { expression: axeSource });
  return surface.evaluate(async (within: string) => {
    const { axe: runner } = globalThis as unknown as {
      axe: {
        run(
          on: string,
          options: object,
        ): Promise<{ violations: { id: string; nodes: { target: unknown }[] }[] }>;
      };
    };
    const { violations } = await runner.run(within, { resultTypes: ['violations'] });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${String(target)}`));
  }, selector);
}
