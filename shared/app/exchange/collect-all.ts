/** Findings of the whole library, or those of a list, as files hold them. Reports are opened one after the other. */
import type { EditionId, FindingId, ReportId, WorkspaceId } from '../../core/ids.ts';
import type { MeetingRow } from '../../core/rows.ts';
import type { LibraryView, ReportView } from '../../core/view.ts';
import type { Desk } from '../../desk/desk.ts';
import type { FileFinding } from '../../exchange/file-finding.ts';
import { isFrom, type MarksFrom } from '../../exchange/marks.ts';
import { listPapers } from '../list-papers.ts';
import { skeletonsOf, writePlaced } from '../marks/collect-export.ts';
import { readReport } from './prepare-import.ts';
import { readSaid, type Said } from './read-said.ts';
import { toFileFinding, toFilePaper } from './to-file.ts';

export interface Wanted {
  readonly from: MarksFrom;
  readonly withRestricted: boolean;
  /** Of a list that was filtered; all where it is absent. */
  readonly only?: ReadonlySet<FindingId>;
  /** With where they stand in the kept copies: two formats have room for that. */
  readonly withPlaces: boolean;
}

export interface Collected {
  readonly findings: readonly FileFinding[];
  readonly skeletons: ReadonlyMap<EditionId, Uint8Array>;
  /** How many of each group's findings are in it, for its log. */
  readonly ofGroups: ReadonlyMap<WorkspaceId, number>;
}

/** Papers in the library's order, findings in page order. Those of the samples only where there is nothing else. */
export async function collectAll(desk: Desk, wanted: Wanted, signal: AbortSignal): Promise<Collected> {
  const findings: FileFinding[] = [];
  const skeletons = new Map<EditionId, Uint8Array>();
  const ofGroups = new Map<WorkspaceId, number>();
  for (const { rid, meeting } of papersOf(desk.library.value, wanted)) {
    if (signal.aborted) break;
    const view = await readReport(desk, rid);
    const listed = view === null ? [] : listedIn(view, wanted);
    if (view === null || listed.length === 0) continue;
    const said = await readSaid(desk, [rid], signal);
    findings.push(
      ...(await writeReport(desk, view, listed, wanted, meeting)).map((one) => withSaid(one, said, wanted)),
    );
    for (const [id, skeleton] of skeletonsOf([view])) skeletons.set(id, skeleton);
    for (const { ws, kind } of listed.flatMap(({ audiences }) => audiences)) {
      if (kind === 'group') ofGroups.set(ws, (ofGroups.get(ws) ?? 0) + 1);
    }
  }
  return { findings, skeletons, ofGroups };
}

interface PaperOf {
  readonly rid: ReportId;
  readonly meeting?: MeetingRow;
}

function papersOf(library: LibraryView, { withRestricted, only }: Wanted): readonly PaperOf[] {
  const meetings = new Map(
    library.meetings.flatMap(({ meeting, items }) =>
      items.flatMap(({ papers }) => papers.map(({ rid }) => [rid, meeting] as const)),
    ),
  );
  const marked = listPapers(library).filter(
    ({ restricted, total }) => total > 0 && (withRestricted || !restricted),
  );
  const own = marked.filter(({ report }) => report.sample !== true);
  return (only !== undefined || own.length === 0 ? marked : own).map(({ rid }) => {
    const meeting = meetings.get(rid);
    return { rid, ...(meeting === undefined ? {} : { meeting }) };
  });
}

function listedIn(view: ReportView, { from, only }: Wanted): ReportView['findings'] {
  const isSample = view.report.sample === true;
  return view.findings.filter(
    (finding) => isFrom(finding, from, isSample) && (only === undefined || only.has(finding.id)),
  );
}

async function writeReport(
  desk: Desk,
  view: ReportView,
  listed: ReportView['findings'],
  { from, withPlaces }: Wanted,
  meeting: MeetingRow | undefined,
): Promise<readonly FileFinding[]> {
  if (withPlaces) return writePlaced(desk, view, listed, from, meeting);
  const paper = toFilePaper(view, meeting);
  return listed.map((finding) => toFileFinding(finding, paper, from, { restricted: view.restricted }));
}

/** What the readers of the file may know of it: a group's file has what the group has. */
function withSaid(finding: FileFinding, { links, statuses }: Said, { from }: Wanted): FileFinding {
  const isSeen = ({ audience }: { readonly audience: { readonly ws: WorkspaceId } }): boolean =>
    typeof from !== 'object' || audience.ws === from.group;
  const ties = links.filter((link) => link.from === finding.id && isSeen(link));
  const said = statuses.filter(
    (status) => 'finding' in status.about && status.about.finding === finding.id && isSeen(status),
  );
  return {
    ...finding,
    ...(ties.length === 0
      ? {}
      : { links: ties.map(({ type, to, toRid }) => ({ type, finding: to, rid: toRid })) }),
    ...(said.length === 0
      ? {}
      : {
          statuses: said.map(({ id, value, evidence, report, author, at }) => ({
            id,
            value,
            evidence,
            ...(report === undefined ? {} : { report }),
            author: author.name,
            at,
          })),
        }),
  };
}
