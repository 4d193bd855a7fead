import { writeFile } from 'node:fs/promises';
import { findFirefox, findWebKit } from '../../../.ci/find-other-browsers.mjs';
import { openFirefox } from './bidi.ts';
import {
  placeOfPaperWords,
  placeOfPdfWords,
  placeOfRole,
  type Point,
  type WantedName,
} from './page-finds.ts';
import { poll } from './poll.ts';
import type { AccessibleName } from './surface.ts';
import { openWebKit } from './web-driver.ts';
import type { InputSource, Wire } from './wire.ts';
import { screenMissing } from './xvfb.ts';

/** A window of a browser that Playwright does not drive, used as a person does. `click` and the waits are patient. */
export interface OtherBrowser {
  /** Name and version. */
  readonly browser: string;
  open(url: string): Promise<void>;
  reload(): Promise<void>;
  /** Runs a function in the page; it sees its arguments only, which must be plain values. */
  evaluate<T, A extends readonly unknown[]>(run: (...args: A) => T | Promise<T>, ...args: A): Promise<T>;
  has(role: string, name?: AccessibleName): Promise<boolean>;
  click(role: string, name?: AccessibleName): Promise<void>;
  /** Puts the focus in a field and types, in place of what it holds. */
  fill(role: string, name: AccessibleName, text: string): Promise<void>;
  type(text: string): Promise<void>;
  /** A key by its name in WebDriver's table, or a character. */
  press(key: string): Promise<void>;
  text(): Promise<string>;
  waitForText(text: AccessibleName): Promise<void>;
  /** Selects words of the paper with the mouse, from their first letter to their last. */
  selectPaperWords(words: string): Promise<void>;
  /** Clicks words of the paper, a little after their first letter. */
  clickPaperWords(words: string): Promise<void>;
  /**
   * The same on the pages of a PDF. A pen is one where the browser's driver has pens: WebKitGTK's does, but it makes a
   * mouse of every finger.
   */
  drawOnPdf(words: string, by?: 'mouse' | 'pen'): Promise<void>;
  clickOnPdf(words: string): Promise<void>;
  /** From the middle of the first element that a selector finds, so far. */
  dragElement(selector: string, by: Point): Promise<void>;
  /** Writes a PNG. */
  screenshot(path: string): Promise<void>;
  readonly errors: readonly string[];
  close(): Promise<void>;
}

/** A browser of {@link OTHER_BROWSERS}: why it cannot be had here, or how to open it. */
export interface OtherBrowserKind {
  readonly name: string;
  readonly missing: string | undefined;
  open(size?: { readonly width: number; readonly height: number }): Promise<OtherBrowser>;
}

const KEYS: Readonly<Record<string, string>> = {
  Enter: '\uE007',
  Tab: '\uE004',
  Escape: '\uE00C',
  Backspace: '\uE003',
  Control: '\uE009',
};

const want = (name: AccessibleName | undefined): WantedName | null => {
  if (name === undefined) return null;
  return typeof name === 'string' ? { text: name, isPattern: false } : { text: name.source, isPattern: true };
};

function pointer(pointerType: 'mouse' | 'pen', ...actions: readonly object[]): InputSource {
  return { type: 'pointer', id: pointerType, parameters: { pointerType }, actions };
}

function mouse(...actions: readonly object[]): InputSource {
  return pointer('mouse', ...actions);
}

const moveTo = ({ x, y }: Point): object => ({
  type: 'pointerMove',
  x: Math.round(x),
  y: Math.round(y),
  duration: 20,
});
const down = { type: 'pointerDown', button: 0 };
const up = { type: 'pointerUp', button: 0 };

function keys(characters: readonly string[]): InputSource {
  const actions = characters.flatMap((value) => [
    { type: 'keyDown', value },
    { type: 'keyUp', value },
  ]);
  return { type: 'key', id: 'keyboard', actions };
}

function selectAll(): InputSource {
  const control = KEYS.Control;
  const actions = [
    { type: 'keyDown', value: control },
    { type: 'keyDown', value: 'a' },
    { type: 'keyUp', value: 'a' },
    { type: 'keyUp', value: control },
  ];
  return { type: 'key', id: 'keyboard', actions };
}

/** What is asked twice with the same answer: fonts and pictures that come late move what a click is meant for. */
async function atRest<T>(ask: () => Promise<T>): Promise<T> {
  let before = '';
  return poll('the page to rest', async () => {
    const now = await ask();
    const same = JSON.stringify(now) === before;
    before = JSON.stringify(now);
    await new Promise((resolve) => setTimeout(resolve, 60));
    return same ? now : undefined;
  });
}

/** What a wire carries, as the acts of a person. */
export function createOtherBrowser(wire: Wire): OtherBrowser {
  const evaluate: OtherBrowser['evaluate'] = (run, ...args) => wire.call(String(run), args) as Promise<never>;
  const place = (role: string, name: AccessibleName | undefined, act: 'find' | 'focus'): Promise<Point> =>
    poll(
      `${role} ${String(name ?? '')}`,
      async () => (await evaluate(placeOfRole, role, want(name), act)) ?? undefined,
    );
  const placeOfWords = (words: string): Promise<{ from: Point; to: Point }> =>
    atRest(() =>
      poll(`"${words}" in the paper`, async () => (await evaluate(placeOfPaperWords, words)) ?? undefined),
    );
  const placeOnPdf = (words: string): Promise<{ from: Point; to: Point }> =>
    atRest(() =>
      poll(`"${words}" on a page`, async () => (await evaluate(placeOfPdfWords, words)) ?? undefined),
    );
  const middleOf = (selector: string): Point | null => {
    const box = document.querySelector(selector)?.getBoundingClientRect();
    return box ? { x: box.left + box.width / 2, y: box.top + box.height / 2 } : null;
  };
  const browser: OtherBrowser = {
    browser: wire.browser,
    errors: wire.errors,
    open: (url) => wire.open(url),
    reload: () => wire.reload(),
    evaluate,
    has: async (role, name) => (await evaluate(placeOfRole, role, want(name), 'find')) !== null,
    async click(role, name) {
      const at = await atRest(() => place(role, name, 'find'));
      await wire.act([mouse(moveTo(at), down, up)]);
    },
    async fill(role, name, text) {
      await place(role, name, 'focus');
      await wire.act([selectAll()]);
      await browser.type(text);
    },
    type: (text) => wire.act([keys([...text])]),
    press: (key) => wire.act([keys([KEYS[key] ?? key])]),
    text: () => evaluate(() => document.body.innerText),
    async waitForText(text) {
      const has = (shown: string): boolean =>
        typeof text === 'string' ? shown.includes(text) : text.test(shown);
      let shown = '';
      await poll(`the text ${String(text)}`, async () => has((shown = await browser.text()))).catch(
        (error: Error) => {
          throw new Error(`${error.message}; there is:\n${shown}`);
        },
      );
    },
    async selectPaperWords(words) {
      const { from, to } = await placeOfWords(words);
      const middle = { x: (from.x + to.x) / 2, y: to.y };
      await wire.act([mouse(moveTo(from), down, moveTo(middle), moveTo(to), up)]);
    },
    async clickPaperWords(words) {
      const { from } = await placeOfWords(words);
      await wire.act([mouse(moveTo({ x: from.x + 6, y: from.y }), down, up)]);
    },
    async drawOnPdf(words, by = 'mouse') {
      const { from, to } = await placeOnPdf(words);
      const middle = { x: (from.x + to.x) / 2, y: to.y };
      await wire.act([pointer(by, moveTo(from), down, moveTo(middle), moveTo(to), up)]);
    },
    async clickOnPdf(words) {
      const { from } = await placeOnPdf(words);
      await wire.act([mouse(moveTo({ x: from.x + 6, y: from.y }), down, up)]);
    },
    async dragElement(selector, by) {
      const find = (): Promise<Point | null> => evaluate(middleOf, selector);
      const from = await atRest(() => poll(selector, async () => (await find()) ?? undefined));
      const to = { x: from.x + by.x, y: from.y + by.y };
      const half = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
      await wire.act([mouse(moveTo(from), down, moveTo(half), moveTo(to), up)]);
    },
    screenshot: async (path) => writeFile(path, await wire.screenshot()),
    close: () => wire.close(),
  };
  return browser;
}

const firefox = findFirefox();
const webKit = findWebKit();

/** The browsers of the distribution's packages, each with the reason why it is not here. */
export const OTHER_BROWSERS: readonly OtherBrowserKind[] = [
  {
    name: 'Firefox',
    missing: firefox ? undefined : 'Firefox is not installed',
    open: async (size) => createOtherBrowser(await openFirefox(firefox!.path, size)),
  },
  {
    name: 'WebKitGTK',
    missing: webKit ? screenMissing() : 'WebKitGTK and its driver are not installed',
    open: async (size) => createOtherBrowser(await openWebKit(webKit!, size)),
  },
];
