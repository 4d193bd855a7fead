/** The outline as the side pane shows it: headings, and numbered paragraphs under them with their first words. */
import { describeParagraph } from '../../core/citation.ts';
import type { FindingId } from '../../core/ids.ts';
import type { Span } from '../../core/selector.ts';
import type { PlacedFinding } from '../../core/view.ts';
import { listOutline, type Words } from '../../documents/page/anchor-page.ts';
import type { OutlineRow } from '../../ui/Outline.tsx';

const LEADING_NUMBER = /^\s*(?:[-–•]\s*)?\(?[\d.]+[a-z]?\)?[.)]?\s+/iu;
const DEEPEST = 3;

/** Where a finding stands in this edition; undefined when it stands nowhere, or in several places. */
export function spanOf(placed: PlacedFinding): Span | undefined {
  return 'span' in placed.anchor ? placed.anchor.span : undefined;
}

/** A row with the words it stands for. */
export interface PlacedRow extends OutlineRow {
  readonly span: Span;
}

/** Rows in page order. Numbers stand apart from their words. */
export function createOutline(page: Words, placed: readonly PlacedFinding[]): readonly PlacedRow[] {
  const entries = listOutline(page);
  const levelOf = rankLevels(entries);
  const starts = placed
    .flatMap((each) => {
      const start = spanOf(each)?.start;
      return start === undefined ? [] : [{ each, start }];
    })
    .sort((a, b) => a.start - b.start);
  let next = starts.findIndex(({ start }) => start >= (entries[0]?.start ?? 0));
  return entries.map((entry, at) => {
    const end = entries[at + 1]?.start ?? Infinity;
    const inside: PlacedFinding[] = [];
    for (; next >= 0 && next < starts.length && starts[next]!.start < end; next += 1)
      inside.push(starts[next]!.each);
    const text = entry.label === undefined ? entry.text : entry.text.replace(LEADING_NUMBER, '');
    return {
      id: String(entry.start),
      // As it is printed: the part it belongs to has a row of its own above.
      no: entry.label && describeParagraph(entry.label, true).replace(/^.*, /, ''),
      title: text === '' ? entry.text : text,
      level: levelOf(entry),
      marks: [...new Set(inside.map((each) => each.finding.kind ?? 'mark'))].slice(0, DEEPEST),
      span: { start: entry.start, end: entry.end },
    };
  });
}

type Entry = ReturnType<typeof listOutline>[number];

/**
 * Papers skip heading levels, and begin with one title above all others: the levels that are there are counted, and
 * the title stands with the sections.
 */
function rankLevels(entries: readonly Entry[]): (entry: Entry) => number {
  const [first, ...rest] = entries;
  const isTitle = first?.label === undefined && rest.every((entry) => entry.level > (first?.level ?? 0));
  const levels = [...new Set((isTitle ? rest : entries).map((entry) => entry.level))].toSorted(
    (a, b) => a - b,
  );
  return (entry) => Math.min(DEEPEST, Math.max(0, levels.indexOf(entry.level)) + 1);
}

/** Placed findings in page order; those without a place come last. */
export function inPageOrder(placed: readonly PlacedFinding[]): readonly PlacedFinding[] {
  const start = (each: PlacedFinding): number => spanOf(each)?.start ?? Infinity;
  const ids = (a: FindingId, b: FindingId): number => (a < b ? -1 : a > b ? 1 : 0);
  return placed.toSorted((a, b) => {
    const [x, y] = [start(a), start(b)];
    return x === y ? ids(a.finding.id, b.finding.id) : x - y;
  });
}
