import { describe, expect, test } from 'vitest';
import { COLOURS, LINES, PAINT_KEYS, PAINT_STYLE, SCHEMES, highlightName } from './paint-style.ts';

describe('paint', () => {
  test('never colour alone: no two kinds have the same line', () => {
    const lines = PAINT_KEYS.map((key) => JSON.stringify(LINES[key]));
    expect(new Set(lines).size).toBe(PAINT_KEYS.length);
  });

  test('words stay readable on every tint, and each line shows on it', () => {
    const text = { light: '#191a14', dark: '#ebeae2' };
    for (const scheme of ['light', 'dark'] as const) {
      for (const key of PAINT_KEYS) {
        const { ink, tint } = COLOURS[scheme][key];
        expect(contrast(text[scheme], tint)).toBeGreaterThan(7);
        expect(contrast(ink, tint)).toBeGreaterThan(4.5);
      }
    }
  });

  test('never on other words: no line above the words is one that reaches the line of text before', () => {
    expect(PAINT_STYLE).toMatch(/-edited\)\{text-decoration:overline double/);
    expect(PAINT_STYLE).not.toMatch(/overline wavy/);
  });

  test('one rule per style, under our own names; high contrast and forced colours drop the tints', () => {
    for (const scheme of SCHEMES) {
      for (const key of PAINT_KEYS) {
        for (const lane of [1, 2] as const) {
          expect(PAINT_STYLE.split(`::highlight(${highlightName(scheme, key, lane)}){`)).toHaveLength(2);
        }
      }
    }
    expect(PAINT_STYLE.match(/::highlight\((?!rapporteur-)/g)).toBeNull();
    expect(PAINT_STYLE).toMatch(/prefers-contrast:more.*background-color:transparent/);
    expect(PAINT_STYLE).toMatch(/forced-colors:active.*CanvasText/);
  });
});

function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
