import type { WorkspaceId } from '../../core/ids.ts';
import type { ReportView } from '../../core/view.ts';
import type { Marks } from '../../exchange/marks.ts';
import type { AppModel } from '../app-model.ts';

/** Enters in the log of each group how many of its findings went into a file. Not waited for: the file is there. */
export function noteExport(
  { desk }: Pick<AppModel, 'desk'>,
  marks: Marks,
  views: readonly (ReportView | null)[],
): void {
  const listed = new Set(
    [...marks.ask, ...marks.papers.flatMap(({ entries }) => entries)].map((entry) => entry.finding),
  );
  const counts = new Map<WorkspaceId, number>();
  for (const { id, audiences } of views.flatMap((view) => view?.findings ?? [])) {
    if (!listed.has(id)) continue;
    for (const { kind, ws } of audiences) if (kind === 'group') counts.set(ws, (counts.get(ws) ?? 0) + 1);
  }
  for (const [ws, count] of counts) void desk.sharing.noteInLog([ws], 'exported', count);
}
