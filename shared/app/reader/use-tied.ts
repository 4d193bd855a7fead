import { useMemo, useRef } from 'preact/hooks';
import type { Selectors } from '../../core/selector.ts';
import type { EditionView, FindingView, ReportView, TiedFinding } from '../../core/view.ts';
import { carriedParts, furtherParts, pagesOn } from '../../core/within.ts';
import { carryFinding } from '../../documents/paper/pdf/carry-finding.ts';
import type { PdfWords } from '../../documents/paper/pdf/pdf-words.ts';

/** What was carried over already, for these words. */
type Carried = WeakMap<Selectors, Selectors | undefined>;

/**
 * The report with what was marked in the papers that have pages in common with the version on screen, where it stands in
 * that. Until the words are read it stands where it does on pages that are alike.
 */
export function useTied(
  view: ReportView,
  edition: EditionView | undefined,
  words: PdfWords | null,
): ReportView {
  const carried = useRef<{ words: PdfWords | null; all: Carried }>({ words: null, all: new WeakMap() });
  return useMemo(() => {
    if (carried.current.words !== words) carried.current = { words, all: new WeakMap() };
    const here = edition === undefined ? [] : (view.tied ?? []).filter((each) => isOn(each, edition.id));
    if (edition === undefined || here.length === 0) return view;
    const own = new Set(view.findings.map(({ id }) => id));
    const shown = new Map<string, FindingView>();
    for (const each of here) {
      const { finding } = each;
      if (own.has(finding.id) || shown.has(finding.id)) continue;
      const sel = carryOver(each, words, carried.current.all);
      if (sel === undefined) continue;
      shown.set(finding.id, { ...finding, anchors: { ...finding.anchors, [edition.id]: sel }, repairs: [] });
    }
    return { ...view, findings: [...view.findings, ...shown.values()] };
  }, [view, edition?.id, words]);
}

function isOn({ tie: { report, pack, other } }: TiedFinding, edition: string): boolean {
  return (other.isPack ? report.edition : pack.edition) === edition;
}

function carryOver(
  { finding, tie }: TiedFinding,
  words: PdfWords | null,
  known: Carried,
): Selectors | undefined {
  const { report, pack, pages, other } = tie;
  const side = other.isPack ? 'report' : 'pack';
  const there = finding.anchors[other.isPack ? pack.edition : report.edition];
  const sel = there ?? finding.sel;
  if (known.has(sel)) return known.get(sel);
  const parts = carriedParts(pages, there?.pages, side);
  if (words === null) return parts && { ...sel, pages: parts };
  const found = carryFinding(words, sel, { pages: pagesOn(pages, side), ...(parts ? { parts } : {}) });
  // A report may be in a pack twice: it is painted in both places, and cited by the first.
  const further = side === 'pack' && found?.pages ? furtherParts(pages, there?.pages) : [];
  const all = found && further.length > 0 ? { ...found, pages: [...found.pages!, ...further] } : found;
  known.set(sel, all);
  return all;
}
