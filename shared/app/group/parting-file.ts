/** The member's own findings and notes of a group that ended for them, as a Word file. Loaded when it is asked for. */
import type { ReportId } from '../../core/ids.ts';
import type { Parting } from '../../core/sharing-view.ts';
import { createMarks, type MarksSource } from '../../exchange/marks.ts';
import { writeMarksDocx } from '../../exchange/marks-docx.ts';
import { showDay } from '../../ui/strings/times.ts';
import type { AppModel } from '../app-model.ts';
import { marksWords } from '../strings/marks.ts';
import { PARTED } from '../strings/parted.ts';

/** What was kept, as it stands now: changes that were made since are in it. */
export async function makePartingFile(
  model: Pick<AppModel, 'desk' | 'world'>,
  { name, at, kept }: Parting,
): Promise<Blob> {
  const sources: MarksSource[] = [];
  for (const [rid, ids] of Object.entries(kept)) {
    const source = await readSource(model.desk, rid, new Set(ids));
    if (source !== undefined) sources.push(source);
  }
  const marks = createMarks({ title: PARTED.fileTitle(name), date: showDay(at) }, sources, 'me');
  return writeMarksDocx(marks, marksWords(model.world.now()));
}

async function readSource(
  desk: AppModel['desk'],
  rid: ReportId,
  ids: ReadonlySet<string>,
): Promise<MarksSource | undefined> {
  const open = desk.openReport(rid);
  try {
    await open.ready;
    const view = open.view.value;
    if (!view) return undefined;
    const findings = view.findings.filter(({ id, author }) => ids.has(id) && author.isMe);
    return { rid, report: view.report, findings, restricted: desk.isRestricted(rid) };
  } finally {
    open.dispose();
  }
}
