/** What can be chosen in the filters: what the findings have, in words. Pure. */
import type { LedgerFinding } from '../../core/ledger.ts';
import { KINDS } from '../../core/kind.ts';
import { STATUS_VALUES } from '../../core/status-row.ts';
import { KIND_LABELS, PLAIN_LABEL } from '../../ui/strings/kinds.ts';
import { STATUS_LABELS } from '../../ui/strings/status.ts';
import { FINDINGS } from '../strings/findings.ts';
import { authorKey, NO_STATUS, NO_THEME, type FilterName, type Known } from './filter-findings.ts';

export interface Choice {
  readonly value: string;
  readonly label: string;
}

export interface ChoiceNames {
  /** Labels by id. */
  readonly themes: ReadonlyMap<string, string>;
  readonly audiences: readonly Choice[];
}

/** A filter of which nothing could be chosen has no choices. */
export function choicesOf(
  findings: readonly LedgerFinding[],
  known: Known,
  { themes, audiences }: ChoiceNames,
): Readonly<Record<FilterName, readonly Choice[]>> {
  const seen = seenIn(findings);
  const reports = [...seen.reports].map((rid) => ({ rid, facts: known.reports.get(rid) }));
  const facts = reports.flatMap((each) => each.facts ?? []);
  const distinct = (values: readonly string[]): readonly Choice[] =>
    [...new Set(values.filter((value) => value !== ''))].sort().map((value) => ({ value, label: value }));
  const statuses = new Set(known.statuses.values());
  return {
    kind: [
      ...KINDS.filter((kind) => seen.kinds.has(kind)).map((kind) => ({
        value: kind,
        label: KIND_LABELS[kind],
      })),
      ...(seen.kinds.has('plain') ? [{ value: 'plain', label: PLAIN_LABEL }] : []),
    ],
    theme: [
      ...byLabel([...seen.themes].map((id) => ({ value: id, label: themes.get(id) ?? id }))),
      ...(seen.hasUnthemed ? [{ value: NO_THEME, label: FINDINGS.noTheme }] : []),
    ],
    report: byLabel(reports.map(({ rid, facts: of }) => ({ value: rid, label: titleOf(of) }))),
    committee: distinct(facts.map(({ committee }) => committee)),
    council: distinct(facts.map(({ council }) => council)),
    year: distinct(facts.map(({ date }) => date.slice(0, 4))).toReversed(),
    author: byLabel([...seen.authors].map(([value, label]) => ({ value, label }))),
    audience: audiences.filter(({ value }) => seen.audiences.has(value)),
    status:
      statuses.size === 0
        ? []
        : [
            ...STATUS_VALUES.filter((value) => statuses.has(value)).map((value) => ({
              value,
              label: STATUS_LABELS[value],
            })),
            { value: NO_STATUS, label: FINDINGS.noStatus },
          ],
    ask: seen.isAsked
      ? (['mine', 'anybody', 'nobody'] as const).map((value) => ({ value, label: FINDINGS.asks[value] }))
      : [],
  };
}

function titleOf(facts: { readonly title: string; readonly date: string } | undefined): string {
  if (facts === undefined) return FINDINGS.noTitle;
  return facts.date === '' ? facts.title : `${facts.title} (${facts.date.slice(0, 4)})`;
}

function byLabel(choices: readonly Choice[]): readonly Choice[] {
  return choices.toSorted((a, b) => a.label.localeCompare(b.label, 'en'));
}

interface Seen {
  readonly kinds: ReadonlySet<string>;
  readonly themes: ReadonlySet<string>;
  readonly reports: ReadonlySet<string>;
  readonly audiences: ReadonlySet<string>;
  readonly authors: ReadonlyMap<string, string>;
  readonly hasUnthemed: boolean;
  readonly isAsked: boolean;
}

/** Once over all of them. */
function seenIn(findings: readonly LedgerFinding[]): Seen {
  const [kinds, themes, reports, audiences] = [0, 1, 2, 3].map(() => new Set<string>()) as [
    Set<string>,
    Set<string>,
    Set<string>,
    Set<string>,
  ];
  const authors = new Map<string, string>();
  let [hasUnthemed, isAsked] = [false, false];
  for (const one of findings) {
    kinds.add(one.kind ?? 'plain');
    for (const theme of one.themes) themes.add(theme);
    for (const ws of one.layers) audiences.add(ws);
    reports.add(one.rid);
    const key = authorKey(one);
    if (!authors.has(key))
      authors.set(key, one.author.isMe ? FINDINGS.me : one.author.name || FINDINGS.somebody);
    hasUnthemed ||= one.themes.length === 0;
    isAsked ||= one.ask || one.askedBy.length > 0;
  }
  return { kinds, themes, reports, audiences, authors, hasUnthemed, isAsked };
}
