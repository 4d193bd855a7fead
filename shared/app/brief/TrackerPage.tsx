import '../../ui/styles/brief.css';
import '../../ui/styles/room.css';
import '../../ui/styles/after.css';
import '../../ui/styles/tracker.css';
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { foundDays, type TrackerRow } from '../../scrutiny/brief/tracker.ts';
import { TrackerList, type TrackerValue } from '../../ui/brief/TrackerList.tsx';
import { Button } from '../../ui/Button.tsx';
import { ButtonChoice } from '../../ui/RadioList.tsx';
import { AFTER } from '../../ui/strings/after.ts';
import { showDate, showDay } from '../../ui/strings/times.ts';
import { evidenceWords, STATUS_LABELS, TRACKER } from '../../ui/strings/tracker.ts';
import { audienceChoice } from '../../ui/strings/words.ts';
import type { AppModel } from '../app-model.ts';
import { listPapers } from '../list-papers.ts';
import { FRAME } from '../strings/app.ts';
import { nameOf } from './brief-words.ts';
import { SayStatus } from './SayStatus.tsx';
import { TrackedOwner } from './TrackedOwner.tsx';
import { TrackerFiles } from './TrackerFiles.tsx';
import { useBrief } from './use-brief.ts';
import { useTracker } from './use-tracker.ts';
import { useWhose, Whose } from './Whose.tsx';

type Filter = keyof typeof TRACKER.filters;

/** Drawn at once; the others when asked for. */
const PAGE = 100;

/** Recommendations and promises with who, by when and where they stand. */
export function TrackerPage({ model }: { readonly model: AppModel }): JSX.Element {
  const state = useBrief(model);
  const [whose, choose] = useWhose(model);
  const { rows, isWhole } = useTracker(model, state, whose?.ws);
  const [filter, setFilter] = useState<Filter>('open');
  const [most, setMost] = useState(PAGE);
  const [open, setOpen] = useState<{ readonly id: string; readonly what: 'owner' | 'say' } | null>(null);
  const title = whose === undefined ? TRACKER.title : TRACKER.titleOf(whose.name ?? '');
  useEffect(() => {
    document.title = `${title} – ${FRAME.name}`;
  }, [title]);
  const shown = filter === 'found' ? foundDays(rows) : rows.filter((row) => isShown(row, filter));
  const samples = new Set(
    listPapers(model.desk.library.value).flatMap(({ rid, report }) => (report.sample === true ? [rid] : [])),
  );
  const row = rows.find(({ id }) => id === open?.id);
  const close = (): void => setOpen(null);
  const part = row && { model, state, row, whose, onDone: close };
  const form = part && (open?.what === 'owner' ? <TrackedOwner {...part} /> : <SayStatus {...part} />);
  return (
    <main id="page" tabIndex={-1} class="app-page tracker" aria-busy={!isWhole}>
      <header class="tracker-head">
        <h1 class="rp-title">{title}</h1>
        <p>{TRACKER.counted(rows.length, rows.filter(({ state: each }) => each === 'overdue').length)}</p>
        <div class="tracker-choices rp-no-print">
          <Whose model={model} whose={whose} onChoose={choose} />
          <ButtonChoice
            legend={TRACKER.show}
            value={filter}
            rows={Object.entries(TRACKER.filters).map(([id, label]) => ({ id: id as Filter, label }))}
            onChange={setFilter}
          />
        </div>
        {whose === undefined ? null : <p class="rp-meta">{TRACKER.ofGroup(whose.name ?? '')}</p>}
        {filter === 'found' ? <p class="rp-meta">{TRACKER.foundAbout}</p> : null}
        <TrackerFiles model={model} rows={shown} group={whose?.name} />
      </header>
      {isWhole ? null : <p role="status">{TRACKER.reading}</p>}
      {rows.length === 0 && isWhole ? <p class="after-add">{TRACKER.none}</p> : null}
      {filter === 'found' && shown.length === 0 && isWhole ? (
        <p class="after-add">{TRACKER.foundNone}</p>
      ) : null}
      <TrackerList
        rows={shown.slice(0, most).map((each) => toValue(each, samples))}
        open={form && open ? { id: open.id, form } : undefined}
        onOwner={(id) => setOpen({ id, what: 'owner' })}
        onSay={(id) => setOpen({ id, what: 'say' })}
        onOpen={(id) => {
          const finding = rows.find((each) => each.id === id)?.finding;
          if (finding) model.go({ page: 'reader', rid: finding.rid, finding: finding.id });
        }}
      />
      {shown.length <= most ? null : (
        <Button onClick={() => setMost(most + PAGE)}>
          {TRACKER.more(Math.min(PAGE, shown.length - most))}
        </Button>
      )}
    </main>
  );
}

function isShown({ isOver, state }: TrackerRow, filter: Filter): boolean {
  if (filter === 'overdue') return state === 'overdue';
  return filter === 'all' || (filter === 'over') === isOver;
}

function toValue(row: TrackerRow, samples: ReadonlySet<string>): TrackerValue {
  return {
    id: row.id,
    reference: row.reference,
    origin: [row.origin, ...(row.date === undefined ? [] : [showDate(row.date)])].filter(Boolean).join(', '),
    kind: row.finding?.kind ?? 'action',
    what: row.what,
    area: row.area,
    lead: row.lead,
    due: row.due === undefined ? undefined : AFTER.due(row.due),
    dueRead: row.dueRead && TRACKER.readDue(row.dueRead.words, AFTER.due(row.dueRead.date)),
    state: row.state,
    also: row.also.map(({ row: { who, due, dueWords }, author }) =>
      TRACKER.alsoSays(
        nameOf(author),
        [
          who === '' ? TRACKER.nobody : who,
          due === undefined ? (dueWords ?? TRACKER.noDay) : AFTER.due(due),
        ].join(', '),
      ),
    ),
    said: row.statuses.map(({ id, value, evidence, author, at, audience }) => ({
      id,
      value: STATUS_LABELS[value],
      shows: evidenceWords(evidence),
      by: [
        nameOf(author),
        showDay(at),
        ...(audience.kind === 'group' ? [audienceChoice(audience)] : []),
      ].join(', '),
    })),
    canOpen: row.finding !== undefined,
    isSample: row.finding !== undefined && samples.has(row.finding.rid),
  };
}
