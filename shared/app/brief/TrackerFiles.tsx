import type { JSX } from 'preact';
import type { TrackerRow, TrackerWords } from '../../scrutiny/brief/tracker.ts';
import { trackerTable } from '../../scrutiny/brief/tracker.ts';
import { Button } from '../../ui/Button.tsx';
import { AFTER } from '../../ui/strings/after.ts';
import { showDate } from '../../ui/strings/times.ts';
import { evidenceWords, STATUS_LABELS, TRACKER } from '../../ui/strings/tracker.ts';
import type { AppModel } from '../app-model.ts';
import { giveFile } from '../copies.ts';

export interface TrackerFilesProps {
  readonly model: AppModel;
  /** Those that are shown. */
  readonly rows: readonly TrackerRow[];
  /** The group whose tracker it is. */
  readonly group: string | undefined;
}

/** The list as it is shown, in York's columns, and its days for a calendar; nothing about restricted papers. */
export function TrackerFiles({ model, rows, group }: TrackerFilesProps): JSX.Element {
  const open = rows.filter(({ isRestricted }) => !isRestricted);
  const left = rows.length - open.length;
  const title = group === undefined ? TRACKER.fileTitle : TRACKER.fileOf(group);
  return (
    <>
      <div class="rp-actions rp-no-print">
        <Button icon="print" onClick={() => print()}>
          {AFTER.print}
        </Button>
        <Button icon="file" onClick={() => void giveWord(open, title)}>
          {TRACKER.word}
        </Button>
        <Button icon="download" onClick={() => void giveCsv(open, title)}>
          {TRACKER.csv}
        </Button>
        <Button icon="download" onClick={() => void giveIcs(model, open, title)}>
          {TRACKER.ics}
        </Button>
      </div>
      {left === 0 ? null : <p class="rp-meta rp-no-print">{TRACKER.leftOut(left)}</p>}
    </>
  );
}

const WORDS: Omit<TrackerWords, 'day'> = {
  columns: TRACKER.columns,
  status: (value) => STATUS_LABELS[value],
  evidence: evidenceWords,
};

async function giveWord(rows: readonly TrackerRow[], title: string): Promise<void> {
  const { writeTableDocx } = await import('../../exchange/tracker-docx.ts');
  const day = (iso: string): string => (iso.length > 7 ? showDate(iso) : AFTER.due(iso));
  const file = await writeTableDocx({
    title,
    head: [],
    columns: TRACKER.columns.slice(0, YORK),
    widths: [8, 12, 9, 9, 24, 8, 9, 13, 8],
    rows: trackerTable(rows, { ...WORDS, day }).map((cells) => cells.slice(0, YORK)),
    foot: [],
    isWide: true,
  });
  giveFile(file, `${title}.docx`);
}

/** Those that a page has room for. */
const YORK = 9;

async function giveCsv(rows: readonly TrackerRow[], title: string): Promise<void> {
  const { writeCsv } = await import('../../exchange/csv.ts');
  const text = writeCsv([TRACKER.columns, ...trackerTable(rows, { ...WORDS, day: (iso) => iso })]);
  giveFile(new Blob([text], { type: 'text/csv;charset=utf-8' }), `${title}.csv`);
}

async function giveIcs(model: AppModel, rows: readonly TrackerRow[], title: string): Promise<void> {
  const { writeIcs } = await import('../../exchange/tracker-ics.ts');
  const days = rows.flatMap(({ id, due, what, lead, origin, isOver }) =>
    due === undefined || isOver ? [] : [{ id, due, title: TRACKER.calendar(what, lead), about: origin }],
  );
  const text = writeIcs(days, model.world.now());
  giveFile(new Blob([text], { type: 'text/calendar;charset=utf-8' }), `${title}.ics`);
}
