/** What the registries say of reports that lie in packs. */
import type { PaperVersion } from '../../core/command.ts';
import type { ReportId } from '../../core/ids.ts';
import type { WithinRow } from '../../core/within-row.ts';
import type { TieView } from '../../core/view.ts';
import { readWithinKey } from '../../core/within-key.ts';
import type { Shelves } from '../shelves.ts';

export interface Tie {
  readonly key: string;
  readonly report: PaperVersion;
  readonly pack: PaperVersion;
  readonly pages: WithinRow;
  /** Some registry says that they are not the same. */
  readonly isOff: boolean;
}

/** All ties, each once: in whatever registry, one that says "not the same" is heard. */
export function readTies(shelves: Shelves): readonly Tie[] {
  const registries = shelves.all.value.map(({ registry }) => registry.value);
  const rows = new Map(registries.toReversed().flatMap(({ within }) => [...within]));
  return [...rows].flatMap(([key, pages]) => {
    const versions = readWithinKey(key);
    const isOff = registries.some(({ notWithin }) => notWithin.has(key));
    return versions ? [{ key, ...versions, pages, isOff }] : [];
  });
}

/** Those of one paper, as its reader takes them. The longest pack first; the same on every device. */
export function tiesOf(rid: ReportId, shelves: Shelves): readonly TieView[] {
  const ids = new Set(shelves.layersOf(rid).map((place) => place.rid)).add(rid);
  return joinPairs(readTies(shelves))
    .flatMap((tie) => {
      const isReport = ids.has(tie.report.rid);
      if (isReport === ids.has(tie.pack.rid)) return [];
      const view = toView(tie, isReport, shelves);
      return view ? [view] : [];
    })
    .sort(bestFirst);
}

/** The same files may be known under several addresses: one tie, and what is said of one is said of all. */
function joinPairs(ties: readonly Tie[]): readonly Tie[] {
  const pairs = new Map<string, Tie>();
  for (const tie of ties) {
    const key = `${tie.report.edition}|${tie.pack.edition}`;
    const known = pairs.get(key);
    pairs.set(key, known ? { ...known, isOff: known.isOff || tie.isOff } : tie);
  }
  return [...pairs.values()];
}

function toView(tie: Tie, isReport: boolean, shelves: Shelves): TieView | undefined {
  const { report, pack, pages, isOff } = tie;
  const { rid } = isReport ? pack : report;
  const [place] = shelves.layersOf(rid);
  const row = place?.shelf.registry.value.reports.get(place.rid);
  if (!row) return undefined;
  const other = { rid, title: row.title, restricted: shelves.isRestricted(rid), isPack: isReport };
  return { report, pack, pages, other, isOff, isOfMeeting: isOfMeeting(tie, shelves) };
}

/** A report that is in two meetings' lists is in both packs; one that names no meeting is in the pack that has it. */
function isOfMeeting({ report, pack }: Tie, shelves: Shelves): boolean {
  const [ofReport, ofPack] = [meetingsOf(report.rid, shelves), meetingsOf(pack.rid, shelves)];
  if (ofReport.size === 0 || ofPack.size === 0) return true;
  return [...ofReport].some((meeting) => ofPack.has(meeting));
}

/** All meetings of which a paper is. */
export function meetingsOf(rid: ReportId, shelves: Shelves): ReadonlySet<string> {
  const meetings = new Set<string>();
  for (const { shelf, rid: id } of shelves.layersOf(rid)) {
    const { reports, papers } = shelf.registry.value;
    const own = reports.get(id)?.meeting;
    if (own !== undefined) meetings.add(own);
    for (const key of papers.keys()) {
      const [meeting, , paper] = key.split('|');
      if (paper === id) meetings.add(meeting!);
    }
  }
  return meetings;
}

function bestFirst(a: TieView, b: TieView): number {
  return (
    Number(b.isOfMeeting) - Number(a.isOfMeeting) ||
    b.pages.of - a.pages.of ||
    a.pages.runs[0]!.at - b.pages.runs[0]!.at ||
    (a.pack.edition + a.report.edition < b.pack.edition + b.report.edition ? -1 : 1)
  );
}
