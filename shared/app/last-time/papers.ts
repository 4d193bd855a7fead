/** The papers of the library as the rule for "it follows" reads them: what no meeting has told is read from their first page. */
import type { ReportId } from '../../core/ids.ts';
import type { ReportRow } from '../../core/rows.ts';
import type { ReportView } from '../../core/view.ts';
import type { ReportSummary } from '../../core/view.ts';
import type { DatedPaper } from '../../scrutiny/last-time/follows.ts';
import { readHead, type PaperHead } from '../../scrutiny/last-time/head.ts';
import type { AppModel } from '../app-model.ts';
import { listPapers } from '../list-papers.ts';
import { readWords } from '../reader/read-words.ts';
import { readableEdition } from '../suggest/suggestions-of.ts';

/** Reading the words of more would keep the member waiting. */
const MOST_READ = 12;
const LONGEST_READ = 80;

const heads = new WeakMap<AppModel, Map<string, PaperHead>>();

/** All papers here, with council, date and subject as far as they are known. Never rejects. */
export async function datedPapers(model: AppModel, signal: AbortSignal): Promise<readonly DatedPaper[]> {
  const papers: DatedPaper[] = [];
  let read = 0;
  for (const summary of listPapers(model.desk.library.peek())) {
    if (signal.aborted) return papers;
    const needsHead = isUntold(summary.report) && read < MOST_READ;
    const head = needsHead ? await headOf(model, summary.rid, signal) : {};
    if (needsHead) read += 1;
    papers.push(datedPaper(summary, head));
  }
  return papers;
}

/** Kept without its meeting, and its first page did not say it either, or its title is only a file's name. */
function isUntold({ meeting, council, title }: ReportRow): boolean {
  return meeting === undefined && (council === undefined || !/\s/.test(title.trim()));
}

/** What a meeting's page told of it wins. A file's name is no title, and its date may be only the day on which it came. */
export function datedPaper(
  { rid, report }: Pick<ReportSummary, 'rid' | 'report'>,
  head: PaperHead,
): DatedPaper {
  const isPlaced = !isUntold(report);
  const council = report.council ?? head.council;
  const date = isPlaced
    ? report.date
    : (head.date ?? (report.council === undefined ? undefined : report.date));
  return {
    rid,
    title: isPlaced ? report.title : (head.title ?? report.title),
    ...(council === undefined ? {} : { council }),
    ...(date === undefined ? {} : { date }),
  };
}

/** Of one paper, read anew only for other bytes. Empty where they are not here. */
export async function headOf(model: AppModel, rid: ReportId, signal: AbortSignal): Promise<PaperHead> {
  const view = await readView(model, rid);
  const edition = view === null ? undefined : readableEdition(view);
  if (edition?.file === undefined || (edition.pages ?? 1) > LONGEST_READ) return {};
  const known = heads.get(model) ?? new Map<string, PaperHead>();
  heads.set(model, known);
  const kept = known.get(edition.file);
  if (kept !== undefined) return kept;
  const words = await readWords(model, edition, signal);
  if (words === undefined) return {};
  const head = readHead(words.index);
  known.set(edition.file, head);
  return head;
}

export async function readView(model: AppModel, rid: ReportId): Promise<ReportView | null> {
  const open = model.desk.openReport(rid);
  await open.ready;
  const view = open.view.peek();
  open.dispose();
  return view;
}
