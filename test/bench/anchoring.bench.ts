import { describe } from '../../shared/anchoring/describe.ts';
import { resolveAll, type FindingToResolve } from '../../shared/anchoring/resolve.ts';
import { skeletonOf } from '../../shared/anchoring/skeleton.ts';
import {
  createRandom,
  fresh,
  pick,
  randomParagraph,
  randomReport,
  whole,
  type Draft,
  type Random,
} from '../../shared/anchoring/test-edits.ts';
import { createTextIndex, type TextIndex, type TextInput } from '../../shared/anchoring/text-index.ts';
import type { OpenBench } from './bench.ts';

const SIZE = 400_000;
const FINDINGS = 1_000;

function draftOfSize(random: Random): Draft {
  const draft: Draft = [];
  let size = 0;
  for (let part = 0; size < SIZE; part += 1) {
    const blocks = randomReport(random, 50);
    // Each part counts its tables from one.
    for (const block of blocks) if (block.table !== undefined) block.table += part * 50;
    size += blocks.reduce((sum, { text }) => sum + text.length + 1, 0);
    draft.push(...blocks);
  }
  return draft;
}

/** Without the identities of units, which only the tests of truth need. */
function inputOf(draft: Draft): TextInput {
  let raw = '';
  const blocks = draft.map(({ text, ids: _ids, ...rest }) => {
    const start = raw.length;
    raw += text;
    return { ...rest, start, end: raw.length };
  });
  return { raw, blocks };
}

/** Two in a hundred blocks put in at the top: all that was marked stands further down. */
function shift(draft: Draft, random: Random): Draft {
  const count = Math.round(draft.length / 50);
  return [...Array.from({ length: count }, () => fresh('paragraph', randomParagraph(random))), ...draft];
}

/** Three in a hundred characters changed, all over the text. */
function edit(draft: Draft, random: Random): Draft {
  const change = (letter: string): string => {
    if (random() >= 0.03) return letter;
    return /\d/.test(letter) ? String(whole(random, 0, 9)) : pick(random, ['x', 'q', 'z', '', `${letter}e`]);
  };
  return draft.map((block) => ({ ...block, text: block.text.replace(/[^ ]/g, change) }));
}

function findingsOf(index: TextIndex, random: Random): FindingToResolve[] {
  const skeleton = skeletonOf(index);
  const findings: FindingToResolve[] = [];
  while (findings.length < FINDINGS) {
    const start = whole(random, 0, index.text.length - 300);
    const selectors = describe(index, { start, end: start + whole(random, 20, 250) });
    if (selectors.ok) findings.push({ id: String(findings.length), selectors: selectors.value, skeleton });
  }
  return findings;
}

/** Milliseconds for all findings; the index is new each time, as on a page that was just read. */
function timeToResolve(input: TextInput, findings: readonly FindingToResolve[]): number {
  const index = createTextIndex(input);
  const began = performance.now();
  if (resolveAll(index, findings).size !== FINDINGS) throw new Error('some findings have no answer');
  return performance.now() - began;
}

/** A page of 400 kB with 1,000 findings, in Node. */
export default function open(): Promise<OpenBench> {
  const random = createRandom(400);
  const draft = draftOfSize(random);
  const input = inputOf(draft);
  const findings = findingsOf(createTextIndex(input), random);
  const pages = {
    unchanged: input,
    shifted: inputOf(shift(draft, random)),
    edited: inputOf(edit(draft, random)),
  };
  const times = (): number[] => Object.values(pages).map((page) => timeToResolve(page, findings));
  const timeToIndex = (): number => {
    const began = performance.now();
    createTextIndex(input);
    return performance.now() - began;
  };
  const names = [
    'index of 400 kB built',
    '1,000 findings found again, page unchanged',
    '1,000 findings found again, 2 % put in at the top',
    '1,000 findings found again, 3 % of the characters changed',
  ];
  const promises = names.map((name) => ({ name, unit: 'ms' as const }));
  const measures = [{ promises, measure: () => [timeToIndex(), ...times()] }];
  return Promise.resolve({ measures, close: () => Promise.resolve() });
}
