import '../styles/marks.css';
import type { JSX } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { writeCitation } from '../../core/citation.ts';
import type { FindingId } from '../../core/ids.ts';
import type { ReportView } from '../../core/view.ts';
import type { MarkEntry, MarksFrom } from '../../exchange/marks.ts';
import { Button } from '../../ui/Button.tsx';
import { MyMarks, type MarkRow } from '../../ui/MyMarks.tsx';
import { markedInFile } from '../../ui/strings/adopted.ts';
import { seenBy } from '../../ui/seen-by.ts';
import { audienceLabel, DEVICE_ONLY, restrictedSentence } from '../../ui/strings/words.ts';
import type { AppModel } from '../app-model.ts';
import { FRAME } from '../strings/app.ts';
import { MARKS } from '../strings/marks.ts';
import { writeRoute } from '../route.ts';
import { collectMarks, findScope, findWhose, type MarksScope } from './collect-marks.ts';
import { FileButtons } from './FileButtons.tsx';
import { FromChoice, isOffered, titleOf } from './FromChoice.tsx';

export interface MarksPageProps {
  readonly model: AppModel;
  /** A meeting's id or a report's. */
  readonly of: string;
}

/** What a member takes into the meeting: Ask first; printed, or as a Word file. */
export function MarksPage({ model, of }: MarksPageProps): JSX.Element {
  const scope = findScope(model.desk.library.value, of);
  useEffect(() => {
    document.title = `${MARKS.title}: ${scope?.title ?? ''} – ${FRAME.name}`;
  }, [scope?.title]);
  if (scope === undefined) {
    return (
      <main id="page" tabIndex={-1} class="app-page marks">
        <h1 class="library-title rp-title">{MARKS.title}</h1>
        <p>{MARKS.unknown}</p>
        <a href={writeRoute({ page: 'library' })}>{MARKS.back}</a>
      </main>
    );
  }
  return <MarksOfScope model={model} scope={scope} />;
}

function MarksOfScope({
  model,
  scope,
}: {
  readonly model: AppModel;
  readonly scope: MarksScope;
}): JSX.Element {
  const restricted = scope.papers.filter((paper) => paper.summary.restricted).length;
  // Asked each time, and the answer is no unless the scope is one restricted paper that the member has opened.
  const [withRestricted, setWithRestricted] = useState(restricted === scope.papers.length);
  const open = useOpenReports(model, scope);
  const views = open.map((report) => report.view.value);
  const whose = findWhose(views);
  const [chosen, setFrom] = useState<MarksFrom>('me');
  const from = isOffered(chosen, whose) ? chosen : 'me';
  const title = titleOf(from, whose.groups);
  const marks = collectMarks(scope, views, withRestricted, from);
  const seen = findSeenBy(views);
  const actions = (
    <>
      <Button look="primary" icon="print" onClick={() => print()}>
        {MARKS.print}
      </Button>
      <FileButtons model={model} marks={marks} views={views} from={from} title={title} />
    </>
  );
  return (
    <main id="page" tabIndex={-1} class="app-page marks">
      {restricted === 0 ? null : (
        <label class="rp-check marks-choice rp-no-print">
          <input
            type="checkbox"
            checked={withRestricted}
            onChange={(event) => setWithRestricted(event.currentTarget.checked)}
          />
          <span>{MARKS.withRestricted(restricted)}</span>
        </label>
      )}
      <FromChoice value={from} whose={whose} onChange={setFrom} />
      <MyMarks
        title={`${title}: ${marks.title}`}
        under={
          <>
            {[marks.committee, marks.date, MARKS.counted(marks.total, marks.ask.length)]
              .filter((part) => part !== undefined)
              .join(', ')}
            {marks.informal === undefined ? null : <strong class="marks-informal">{marks.informal}</strong>}
          </>
        }
        askedSeenBy={MARKS.askedSeenBy}
        asked={marks.ask.map((entry) => toRow(model, entry, seen))}
        papers={marks.papers.map((paper) => ({
          id: paper.rid,
          title: paper.item === undefined ? paper.title : `${MARKS.item} ${paper.item}: ${paper.title}`,
          restricted: paper.restricted ? restrictedSentence(paper.reason) : undefined,
          rows: paper.entries.map((entry) => toRow(model, { ...entry, restricted: false }, seen)),
        }))}
        single={scope.papers.length === 1}
        sample={scope.papers.every((paper) => paper.summary.report.sample === true)}
        actions={actions}
        none={whose.others ? MARKS.noneOfMine : undefined}
        made={MARKS.made(model.world.now())}
      />
    </main>
  );
}

/** Who can see each finding, in the words of its card. */
function findSeenBy(views: readonly (ReportView | null)[]): ReadonlyMap<FindingId, string> {
  const all = views.flatMap((view) => view?.findings ?? []);
  return new Map(
    all.map((finding) => [
      finding.id,
      seenBy(finding)
        .map((audience) => audienceLabel(audience, finding.author.isMe))
        .join(', '),
    ]),
  );
}

function toRow(model: AppModel, entry: MarkEntry, seen: ReadonlyMap<FindingId, string>): MarkRow {
  const { finding, rid, kind, ask, question, quote, themes, notes, restricted } = entry;
  const citation = writeCitation(entry.citation);
  const onOpen = (): void => model.go({ page: 'reader', rid, finding });
  const standing = restricted ? DEVICE_ONLY : undefined;
  const lines = [
    ...(entry.source ? [markedInFile(entry.source)] : []),
    ...(entry.by === undefined ? [] : [MARKS.by(entry.by)]),
  ];
  const by = lines.length === 0 ? undefined : lines.join('. ');
  return {
    id: finding,
    kind,
    ask,
    question,
    quote,
    citation,
    themes,
    notes,
    by,
    standing,
    seenBy: restricted ? undefined : seen.get(finding),
    onOpen,
  };
}

function useOpenReports(model: AppModel, scope: MarksScope) {
  const rids = scope.papers.map((paper) => paper.summary.rid);
  const open = useMemo(() => rids.map((rid) => model.desk.openReport(rid)), [rids.join()]);
  useEffect(() => () => open.forEach((report) => report.dispose()), [open]);
  return open;
}
