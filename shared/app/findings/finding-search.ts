/** The words of all findings, kept ready for what is typed: a finding that did not change is not read again. */
import type { FindingId } from '../../core/ids.ts';
import type { LedgerFinding } from '../../core/ledger.ts';
import { createWordIndex } from './word-index.ts';

export interface FindingSearch {
  /** Reads what is new in these findings, in steps. */
  take(findings: readonly LedgerFinding[], more: (finding: LedgerFinding) => string): Generator<void, void>;
  /** True while what was taken last was read to its end. */
  readonly isReady: boolean;
  /** A mark for a finding: 2 with these words, 1 with words like them, 0 without. Undefined where nothing is asked. */
  find(typed: string): ((finding: LedgerFinding) => number) | undefined;
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
  return {
    get isReady() {
      return isReady;
    },
    *take(findings, more) {
      isReady = false;
      for (let at = 0; at < findings.length; at += 1) {
        const finding = findings[at]!;
        const text = `${finding.words} ${finding.question ?? ''} ${more(finding)}`;
        if (read.get(finding.id)?.text !== text) read.set(finding.id, { text, number: index.add(text) });
        if (at % AT_ONCE === AT_ONCE - 1) yield;
      }
      isReady = true;
    },
    find(typed) {
      const marks = index.find(typed);
      return marks && (({ id }) => marks[read.get(id)?.number ?? -1] ?? 0);
    },
  };
}
