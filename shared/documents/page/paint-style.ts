/**
 * How each kind is painted: line, ink and tint, as data for both painters, and as one style sheet for the browser's
 * highlights. Each kind differs by its line, never by colour alone.
 */
import { KINDS } from '../../core/kind.ts';
import type { Kind } from '../../core/kind.ts';

/** Light or dark words' background, or our own high contrast theme, which has no tints. */
export type Scheme = 'light' | 'dark' | 'contrast';
export const SCHEMES: readonly Scheme[] = ['light', 'dark', 'contrast'];

/** What a finding is painted as: its kind; else `ask` when it is asked; else a plain mark. */
export type PaintKey = Kind | 'ask' | 'plain';
export const PAINT_KEYS: readonly PaintKey[] = [...KINDS, 'ask', 'plain'];

export type Lane = 1 | 2;
export type Extra = 'moved' | 'edited' | 'active';

export interface Line {
  readonly style: 'solid' | 'dashed' | 'double' | 'wavy' | 'dotted';
  /** CSS pixels. */
  readonly width: number;
  /** Over the words as well. */
  readonly over?: true;
}

export const LINES: Readonly<Record<PaintKey, Line>> = {
  strength: { style: 'solid', width: 2 },
  development: { style: 'dashed', width: 2 },
  recommendation: { style: 'double', width: 1.5 },
  action: { style: 'solid', width: 4 },
  risk: { style: 'wavy', width: 1.5 },
  indicator: { style: 'dotted', width: 2 },
  decision: { style: 'solid', width: 1.5, over: true },
  ask: { style: 'dotted', width: 4 },
  plain: { style: 'solid', width: 1.5 },
};

interface Colours {
  readonly ink: string;
  readonly tint: string;
}

const TRANSPARENT = 'transparent';
const TEXT: Readonly<Record<Scheme, string>> = {
  light: '#191a14',
  dark: '#ebeae2',
  contrast: 'currentcolor',
};
const colours = (inks: string, tints: string): Record<PaintKey, Colours> => {
  const ink = inks.split(' ');
  const tint = tints.split(' ');
  return Object.fromEntries(
    PAINT_KEYS.map((key, at) => [key, { ink: `#${ink[at]}`, tint: tint[at] ? `#${tint[at]}` : TRANSPARENT }]),
  ) as Record<PaintKey, Colours>;
};

/** In the order of {@link PAINT_KEYS}. */
export const COLOURS: Readonly<Record<Scheme, Readonly<Record<PaintKey, Colours>>>> = {
  light: colours(
    '0e5929 734002 0c4794 025559 8f030d 3e4c5a 272720 811a4e 191a14',
    'd4eed9 fae1cc d8e8fe d1edee ffddd9 dfe7f0 e0e0da fedbe7 ebece7',
  ),
  dark: colours(
    '94ce9f e8b182 95c0ff 8ccbce fda297 b2bfce dedfd7 fb9dc2 ebeae2',
    '25412b 4c331d 293a53 203f41 502f2b 323a43 484842 4e2e3a 34372f',
  ),
  contrast: colours('034e21 5f3401 033c84 00494d 7c0009 34414f 000000 721043 000000', ''),
};

/** Ink of the marks that are laid over a kind's own. */
export const OVER_INK: Readonly<Record<Scheme, string>> = {
  light: '#191a14',
  dark: '#ebeae2',
  contrast: '#000',
};

const PREFIX = 'rapporteur-';

/** The name of a style in the browser's registry of highlights. */
export function highlightName(scheme: Scheme, key: PaintKey, lane: Lane): string {
  return `${PREFIX}${scheme}-${key}-${lane}`;
}

export function extraName(scheme: Scheme, extra: Extra): string {
  return `${PREFIX}${scheme}-${extra}`;
}

/** Distance of a lane's line from the words, in em. The second keeps clear of a wavy, heavy or double first. */
export function laneOffset(lane: Lane): number {
  return lane === 1 ? 0.2 : 0.5;
}

function rule(scheme: Scheme, key: PaintKey, lane: Lane): string {
  const { ink, tint } = COLOURS[scheme][key];
  const { style, width, over } = LINES[key];
  return (
    `::highlight(${highlightName(scheme, key, lane)}){background-color:${tint};color:${TEXT[scheme]};` +
    `text-decoration:underline${over ? ' overline' : ''} ${style} ${width}px ${ink};` +
    `text-underline-offset:${laneOffset(lane)}em}`
  );
}

function extraRules(scheme: Scheme): string {
  const line = (extra: Extra, style: string): string =>
    `::highlight(${extraName(scheme, extra)}){text-decoration:overline ${style} ${OVER_INK[scheme]}`;
  const wash = scheme === 'dark' ? 'rgb(235 234 226/.2)' : 'rgb(25 26 20/.14)';
  // Nothing wavy: browsers draw it so far up that it seems to underline the words of the line before.
  return (
    `${line('moved', 'dashed 1.5px')}}${line('edited', 'double 1px')}}` +
    `${line('active', 'solid 2px')};background-color:${wash}}`
  );
}

function everyName(): string[] {
  return SCHEMES.flatMap((scheme) => [
    ...PAINT_KEYS.flatMap((key) => [highlightName(scheme, key, 1), highlightName(scheme, key, 2)]),
    ...(['moved', 'edited', 'active'] as const).map((extra) => extraName(scheme, extra)),
  ]);
}

function writeStyle(): string {
  const rules = SCHEMES.flatMap((scheme) => [
    ...PAINT_KEYS.flatMap((key) => [rule(scheme, key, 1), rule(scheme, key, 2)]),
    extraRules(scheme),
  ]);
  const all = everyName()
    .map((name) => `::highlight(${name})`)
    .join();
  return (
    `${rules.join('\n')}\n` +
    `@media (prefers-contrast:more){${all}{background-color:${TRANSPARENT};color:currentcolor}}\n` +
    `@media (forced-colors:active){${all}{background-color:${TRANSPARENT};color:CanvasText;` +
    'text-decoration-color:CanvasText}}'
  );
}

/** Every rule that the painter needs, for light and dark pages at once: names no page, no finding and no member. */
export const PAINT_STYLE: string = /* @__PURE__ */ writeStyle();

/** For our own pages. Adopting twice adopts once; a strict `style-src` lets adopted sheets through. */
export function adoptPaintStyle(document: Document): void {
  const view = document.defaultView;
  if (view === null || adopted.has(document)) return;
  // A sheet can be adopted only by the document whose window made it.
  const sheet = new (view as Window & typeof globalThis).CSSStyleSheet();
  sheet.replaceSync(PAINT_STYLE);
  document.adoptedStyleSheets.push(sheet);
  adopted.add(document);
}

const adopted = new WeakSet<Document>();
