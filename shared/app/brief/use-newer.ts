import { useEffect, useState } from 'preact/hooks';
import type { FindingId, ReportId } from '../../core/ids.ts';
import type { ReportView } from '../../core/view.ts';
import { createPlacer, placeInTurns } from '../../documents/page/placer.ts';
import { changeOf, foundInNewer, type FoundInNewer } from '../../scrutiny/brief/evidence.ts';
import type { BriefLine } from '../../scrutiny/brief/list-questions.ts';
import type { AppModel } from '../app-model.ts';
import { readWords } from '../reader/read-words.ts';
import type { BriefState } from './use-brief.ts';

type Newer = ReadonlyMap<FindingId, FoundInNewer>;

const NONE: Newer = new Map();

/** Where the passages of questions stand in versions that nobody has opened: looked for while the page is open, kept nowhere. */
export function useNewer(
  model: AppModel,
  { reports }: Pick<BriefState, 'reports'>,
  lines: readonly BriefLine[],
): Newer {
  const [newer, setNewer] = useState(NONE);
  const wanted = wantedIn(lines, reports);
  const key = [...wanted]
    .map(([rid, ids]) => [rid, reports.get(rid)?.editions.at(-1)?.id, ...ids].join())
    .join(';');
  useEffect(() => {
    const end = new AbortController();
    const read = async (): Promise<void> => {
      for (const [rid, ids] of wanted) {
        const found = await findIn(model, reports.get(rid)!, ids, end.signal);
        if (end.signal.aborted) return;
        setNewer((before) => new Map([...before, ...found]));
      }
    };
    setNewer(NONE);
    void read();
    return () => end.abort();
  }, [key]);
  return newer;
}

function wantedIn(
  lines: readonly BriefLine[],
  reports: BriefState['reports'],
): ReadonlyMap<ReportId, ReadonlySet<FindingId>> {
  const wanted = new Map<ReportId, Set<FindingId>>();
  for (const row of lines.flatMap(({ evidence }) => evidence)) {
    if (changeOf(row, reports.get(row.rid))?.change !== 'newer') continue;
    wanted.set(row.rid, (wanted.get(row.rid) ?? new Set()).add(row.finding));
  }
  return wanted;
}

/** Nothing where that version is not on this device, or cannot be read. */
async function findIn(
  model: AppModel,
  { editions, findings }: ReportView,
  ids: ReadonlySet<FindingId>,
  signal: AbortSignal,
): Promise<Newer> {
  const newest = editions.at(-1)!;
  const words = await readWords(model, newest, signal);
  if (words === undefined || signal.aborted) return NONE;
  const placer = createPlacer(words, newest.id);
  // All findings of the paper: what stands beside a passage says where it went.
  placer.take(findings, editions);
  await placeInTurns(placer, signal);
  return new Map(
    [...ids].flatMap((id) => {
      const anchor = placer.anchors.get(id);
      return anchor === undefined ? [] : [[id, foundInNewer(anchor)] as const];
    }),
  );
}
