import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { KINDS } from '../core/kind.ts';

type Tokens = Readonly<Record<string, string>>;

function read(name: string): string {
  return readFileSync(new URL(`./styles/${name}`, import.meta.url), 'utf8');
}

/** The declarations of the first rule after `marker`. */
function block(css: string, marker: string): Tokens {
  const from = css.indexOf(marker);
  if (from < 0) throw new Error(`no rule ${marker}`);
  const open = css.indexOf('{', from + marker.length - 1);
  const body = css.slice(open + 1, css.indexOf('}', open));
  return Object.fromEntries([...body.matchAll(/--([\w-]+):\s*([^;]+);/g)].map((m) => [m[1]!, m[2]!.trim()]));
}

/** Relative luminance, WCAG 2.2. */
function luminance(hex: string): number {
  const full = hex.length === 4 ? hex.slice(1).replace(/./g, '$&$&') : hex.slice(1);
  const channels = [0, 2, 4].map((i) => Number.parseInt(full.slice(i, i + 2), 16) / 255);
  const [r, g, b] = channels.map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}

function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light! + 0.05) / (dark! + 0.05);
}

const css = read('tokens.css');
const toolbar = [
  'toolbar.css',
  'toolbar-colours.css',
  'toolbar-device.css',
  'toolbar-base.css',
  'toolbar-layout.css',
]
  .map(read)
  .join('\n');
const THEMES: Readonly<Record<string, Tokens>> = {
  light: block(css, ":root,\n:root[data-theme='light'] {"),
  dark: block(css, ":root[data-theme='dark'] {"),
  contrast: block(css, ":root[data-theme='contrast'] {"),
};
const STYLES = ['mark', ...KINDS, 'ask'] as const;

describe.each(Object.entries(THEMES))('%s theme', (_, tokens) => {
  const of = (name: string): string => tokens[name]!;

  test.each(['paper', 'desk', 'wash'])('inks and kind inks have 7:1 on %s', (ground) => {
    for (const name of ['ink', 'ink2', 'ink3', ...STYLES.map((style) => `k-${style}`)]) {
      expect(contrast(of(name), of(ground)), name).toBeGreaterThanOrEqual(7);
    }
  });

  test('words on a tint have 7:1, a kind’s ink on its own tint 4.5:1', () => {
    for (const style of STYLES) {
      expect(contrast(of('ink'), of(`k-${style}-tint`)), style).toBeGreaterThanOrEqual(7);
      expect(contrast(of(`k-${style}`), of(`k-${style}-tint`)), style).toBeGreaterThanOrEqual(4.5);
    }
  });

  test('edges of controls have 3:1, words on ink 7:1', () => {
    for (const ground of ['paper', 'desk', 'wash']) {
      expect(contrast(of('edge'), of(ground))).toBeGreaterThanOrEqual(3);
    }
    expect(contrast(of('onink'), of('ink'))).toBeGreaterThanOrEqual(7);
    expect(contrast(of('onink'), of('ink2'))).toBeGreaterThanOrEqual(4.5);
  });

  test('of the focus ring and its halo one has 3:1 to whatever is behind', () => {
    for (const ground of ['paper', 'desk', 'wash', 'ink']) {
      const best = Math.max(contrast(of('ring'), of(ground)), contrast(of('focus'), of(ground)));
      expect(best, ground).toBeGreaterThanOrEqual(3);
    }
  });
});

test('what the device asks for and what the member chose are the same themes', () => {
  const media = (query: string): string => css.slice(css.indexOf(query));
  expect(block(media('(prefers-color-scheme: dark)'), ':root:not([data-theme]) {')).toEqual(THEMES['dark']);
  expect(block(media('(prefers-contrast: more)'), ':root:not([data-theme]) {')).toEqual(THEMES['contrast']);
});

test('the toolbar in council pages has the colours of the app', () => {
  const media = (query: string): string => toolbar.slice(toolbar.indexOf(query));
  const blocks: readonly (readonly [string, Tokens])[] = [
    ['light', block(toolbar, ".rp-toolbar,\n.rp-toolbar[data-theme='light'] {")],
    ['dark', block(toolbar, ".rp-toolbar[data-theme='dark'] {")],
    ['contrast', block(toolbar, ".rp-toolbar[data-theme='contrast'] {")],
    ['dark', block(media('(prefers-color-scheme: dark)'), '.rp-toolbar:not([data-theme]) {')],
    ['contrast', block(media('(prefers-contrast: more)'), '.rp-toolbar:not([data-theme]) {')],
  ];
  const own = new Set(['paper', 'wash', 'rule', 'ink3', 'ink', 'focus', 'ring']);
  for (const [theme, tokens] of blocks) {
    expect(Object.keys(tokens)).toHaveLength(own.size + STYLES.length);
    for (const [name, value] of Object.entries(tokens)) {
      const token = name.replace('rpt-', '');
      expect(value, `${theme} ${name}`).toBe(THEMES[theme]![own.has(token) ? token : `k-${token}`]);
    }
  }
});

test('the toolbar takes no variable and no font of the page', () => {
  expect(toolbar).toContain('all: initial !important');
  expect([...toolbar.matchAll(/var\(--([\w-]+)/g)].filter((m) => !m[1]!.startsWith('rpt-'))).toEqual([]);
  expect(toolbar).not.toMatch(/@font-face|Source Serif|Atkinson/);
});
