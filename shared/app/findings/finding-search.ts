/** The words of all findings, kept ready for what is typed: a finding that did not change is not read again. */
import type { FindingId } from '../../core/ids.ts';
import type { LedgerFinding } from '../../core/ledger.ts';
import { createWordIndex } from './word-index.ts';

export interface FindingSearch {
  /** Reads what is new in these findings, in steps. */
  take(findings: readonly LedgerFinding[], more: (finding: LedgerFinding) => string): Generator<void, void>;
  /** True while what was taken last was read to its end. */
  readonly isReady: boolean;
  /**
   * A mark for each of these findings, by its place: 2 with the words that were typed, 1 with words like them, 0 without.
   * Undefined where nothing is asked.
   */
  find(typed: string, findings: readonly LedgerFinding[]): ((at: number) => number) | undefined;
}

interface Read {
  readonly text: string;
  readonly number: number;
}

/** Findings that are read before others have their turn. */
const AT_ONCE = 100;

export function createFindingSearch(): FindingSearch {
  const index = createWordIndex();
  const read = new Map<FindingId, Read>();
  let isReady = false;
  /** Numbers of the findings that were read last, by place: looked up once, not for each letter that is typed. */
  let last: { readonly of: readonly LedgerFinding[]; readonly numbers: Int32Array } | undefined;
  const numbersOf = (findings: readonly LedgerFinding[]): Int32Array =>
    last?.of === findings ? last.numbers : Int32Array.from(findings, ({ id }) => read.get(id)?.number ?? -1);
  return {
    get isReady() {
      return isReady;
    },
    *take(findings, more) {
      isReady = false;
      const numbers = new Int32Array(findings.length);
      for (let at = 0; at < findings.length; at += 1) {
        const finding = findings[at]!;
        const text = `${finding.words} ${finding.question ?? ''} ${more(finding)}`;
        let known = read.get(finding.id);
        if (known?.text !== text) read.set(finding.id, (known = { text, number: index.add(text) }));
        numbers[at] = known.number;
        if (at % AT_ONCE === AT_ONCE - 1) yield;
      }
      last = { of: findings, numbers };
      isReady = true;
    },
    find(typed, findings) {
      const marks = index.find(typed);
      const numbers = marks && numbersOf(findings);
      return numbers && ((at) => marks[numbers[at]!] ?? 0);
    },
  };
}
