import fc from 'fast-check';
import { expect, test } from 'vitest';
import { EXPANDED, DROPPED, fold, foldTable, SPACE } from './fold.ts';
import { foldBlocks } from './fold-blocks.ts';
import { hash32 } from './hash.ts';
import type { RawBlock, TextInput } from './text-index.ts';

/** Where a folded unit comes from. */
interface FoldedUnit {
  readonly unit: string;
  readonly raw: number;
}

/** The definition, unit by unit: what a block folds to. A break is a space before its offset. */
function foldedUnits(raw: string, start: number, end: number, breaks: readonly number[] = []): FoldedUnit[] {
  const { units, strings } = foldTable();
  const out: FoldedUnit[] = [];
  let space = -1;
  for (let at = start; at < end; at += 1) {
    const unit = units[raw.charCodeAt(at)]!;
    if ((breaks.includes(at) || unit === SPACE) && out.length > 0 && space < 0) space = at;
    if (unit === SPACE || unit === DROPPED) continue;
    if (space >= 0) out.push({ unit: ' ', raw: space });
    space = -1;
    const spelled = unit === EXPANDED ? strings.get(raw.charCodeAt(at))! : String.fromCharCode(unit);
    for (const part of spelled) out.push({ unit: part, raw: at });
  }
  return out;
}

const textOf = (units: readonly FoldedUnit[]): string => units.map(({ unit }) => unit).join('');

const words = fc.constantFrom('The ', 'waiting', ' time ', 'FELL', ' by 12%', '. ', '-', '\n', '\t ', 'x');
const odd = fc.constantFrom(
  ...'\u00a0 \u2003 \u00ad \ufeff \u200d \u201c \u2019 \u2013 \u2026 \ufb01 \ufb03 \u00e9 \u0301 \u0130'.split(
    ' ',
  ),
  ...'\u1fb3 \u0390 \u00a3 \u0085 \u0091 \u05d0 \u064b \ud83d\ude00 \ud83d \ude00 \uffff \0 \u3000'.split(
    ' ',
  ),
);
const anyText = fc
  .array(fc.oneof({ weight: 6, arbitrary: words }, odd, fc.string({ unit: 'binary', maxLength: 3 })))
  .map((parts) => parts.join(''));

function blocksOf(raw: string, cuts: readonly number[], breaks: readonly number[]): RawBlock[] {
  const edges = [...new Set(cuts.map((cut) => cut % (raw.length + 1)))].toSorted((a, b) => a - b);
  const places = [...new Set(breaks.map((at) => at % (raw.length + 1)))].toSorted((a, b) => a - b);
  return edges.slice(1).map((end, at): RawBlock => {
    const start = edges[at]!;
    return { start, end, kind: 'paragraph', breaks: places.filter((one) => one >= start && one < end) };
  });
}

function expectAsDefined({ raw, blocks }: TextInput): void {
  const folded = foldBlocks({ raw, blocks });
  const expected = blocks
    .map(({ start, end, breaks }) => ({ start, units: foldedUnits(raw, start, end, breaks) }))
    .filter(({ units }) => units.length > 0);
  expect(folded.text).toBe(expected.map(({ units }) => textOf(units)).join(' '));
  expect(folded.hash).toBe(hash32(folded.text));
  expect(folded.blocks.map(({ start, end }) => folded.text.slice(start, end))).toEqual(
    expected.map(({ units }) => textOf(units)),
  );
  for (const { start, end, hash } of folded.blocks) expect(hash).toBe(hash32(folded.text, start, end));
  // The space before a block comes from the block's own beginning.
  const places = expected.flatMap(({ start, units }, at) => [
    ...(at > 0 ? [start] : []),
    ...units.map((unit) => unit.raw),
  ]);
  expect(places.findIndex((place, at) => folded.map.rawOf(at) !== place)).toBe(-1);
}

test('[A1] a text folds as its definition says, unit by unit, whatever is in it', () => {
  const asDefined = (raw: string): void => {
    expect(fold(raw)).toBe(textOf(foldedUnits(raw, 0, raw.length)));
  };
  fc.assert(fc.property(anyText, asDefined), { numRuns: 1_000 });
});

test('[A2] so do blocks, with their breaks, their hashes and the way back to each raw unit', () => {
  const cuts = fc.array(fc.nat(200), { maxLength: 8 });
  fc.assert(
    fc.property(anyText, cuts, cuts, (raw, edges, breaks) => {
      expectAsDefined({ raw, blocks: blocksOf(raw, [0, ...edges, raw.length], breaks) });
    }),
    { numRuns: 800 },
  );
});

test('[A2] and so do blocks that are folded piece by piece, whatever stands where two pieces meet', () => {
  const filler = 'Paragraph after paragraph. ';
  fc.assert(
    fc.property(anyText, fc.nat(60), (odds, before) => {
      const line = filler.repeat(2_500).slice(0, (1 << 16) - before);
      const raw = `${line}${odds}${filler}`;
      const breaks = [line.length, line.length + 3].filter((at) => at < raw.length);
      expectAsDefined({ raw, blocks: [{ start: 0, end: raw.length, kind: 'paragraph', breaks }] });
    }),
    { numRuns: 20 },
  );
});
