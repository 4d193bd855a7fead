/** A library of many findings, for benches: words as skewed as a language's, the same each time. */
import { createRandom } from '../../../shared/store/testing/builders.ts';
import type { Known } from '../../../shared/app/findings/filter-findings.ts';
import { KINDS } from '../../../shared/core/kind.ts';
import type { LedgerFinding } from '../../../shared/core/ledger.ts';

const LETTERS = 'etaoinshrdlucmfwypvbgkjqxz';
const WORDS = 30_000;

export interface Many {
  readonly findings: readonly LedgerFinding[];
  readonly known: Known;
  /** Words that are in it, the most frequent first. */
  readonly words: readonly string[];
}

/** So many findings in each of so many reports. */
export function createMany(reports: number, each: number): Many {
  const random = createRandom(9);
  const upTo = (n: number): number => Math.floor(random() * n);
  const letter = (): string => LETTERS[Math.floor(random() * random() * 26)]!;
  const words = Array.from({ length: WORDS }, () => Array.from({ length: 3 + upTo(9) }, letter).join(''));
  const word = (): string => words[Math.floor(random() * random() * random() * WORDS)]!;
  const findings: LedgerFinding[] = [];
  for (let report = 0; report < reports; report += 1) {
    for (let at = 0; at < each; at += 1) {
      const quote = Array.from({ length: 10 + upTo(20) }, word).join(' ');
      findings.push({
        id: `f${report}-${at}`,
        rid: `r${report}`,
        ws: 'own',
        layers: ['own'],
        author: { member: `m${upTo(5)}`, name: 'R. Sen', isMe: upTo(2) === 0 },
        at: 0,
        kind: KINDS[upTo(8)] ?? null,
        ask: upTo(20) === 0,
        askedBy: [],
        themes: [`t${upTo(50)}`],
        quote,
        start: at * 100,
        words: quote,
        notes: 0,
      });
    }
  }
  const facts = Array.from({ length: reports }, (_, at) => ({
    title: `Report ${at}`,
    council: `Council ${at % 5}`,
    committee: `Committee ${at % 20}`,
    date: `${2010 + (at % 14)}-01-01`,
  }));
  const known = { reports: new Map(facts.map((one, at) => [`r${at}`, one])), statuses: new Map() };
  return { findings, known, words };
}
