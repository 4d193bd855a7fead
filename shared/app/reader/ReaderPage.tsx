import '../../ui/styles/suggestions.css';
import '../../ui/styles/toolbar.css';
import '../styles/reader.css';
import '../styles/reader-stage.css';
import '../styles/reader-side.css';
import '../styles/reader-sheet.css';
import '../styles/reader-hand.css';
import '../styles/pdf-over.css';
import type { JSX } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { ReportId } from '../../core/ids.ts';
import type { PaperBeingRead } from '../../desk/papers.ts';
import { ErrorBanner } from '../../ui/Banner.tsx';
import type { AppModel } from '../app-model.ts';
import { writeRoute } from '../route.ts';
import { watchMet } from '../sharing/watch-met.ts';
import { watchOthers } from '../sharing/watch-others.ts';
import { FRAME } from '../strings/app.ts';
import { READER } from '../strings/reader.ts';
import { earlyView } from './early-view.ts';
import { Reader } from './Reader.tsx';
import { Lazy } from '../shell/Lazy.tsx';
import { createReaderState } from './reader-state.ts';

/** Comes with the first PDF: who reads pages alone does not pay for it. */
const loadPdf = () => import('./PdfReader.tsx').then((m) => m.PdfReader);

export interface ReaderPageProps {
  readonly model: AppModel;
  readonly rid: ReportId;
}

/** Opens a report and shows it; says so when it is not on this device. */
export function ReaderPage({ model, rid }: ReaderPageProps): JSX.Element {
  const route = model.route.value;
  const finding = route.page === 'reader' ? route.finding : undefined;
  const state = useMemo(() => createReaderState(finding), [rid]);
  const open = useMemo(() => model.desk.openReport(rid), [model, rid]);
  const [isReady, setReady] = useState(false);
  useEffect(() => {
    let isCurrent = true;
    void open.ready.then(() => isCurrent && setReady(true));
    return () => {
      isCurrent = false;
      open.dispose();
    };
  }, [open]);
  useEffect(() => {
    if (finding !== undefined) state.active.value = finding;
  }, [finding, state]);
  useEffect(() => watchOthers(open.view, model.say), [open, model]);
  useEffect(() => watchMet(open.view, model.desk), [open, model]);
  const kept = open.view.value;
  const early = useEarly(model, rid);
  const reading = kept === null ? early : undefined;
  const view =
    kept ?? (reading === undefined || reading.failed !== undefined ? null : earlyView(rid, reading));
  useEffect(() => {
    if (view !== null) document.title = `${view.report.title} – ${FRAME.name}`;
  }, [view?.report.title]);
  const pdf = view?.editions.findLast(({ file }) => file !== undefined);
  if (view !== null && pdf?.media === 'pdf') {
    return <Lazy load={loadPdf} props={{ model, view, state, reading }} />;
  }
  if (view !== null) return <Reader model={model} view={view} state={state} />;
  return (
    <main id="page" tabIndex={-1} class="app-page" aria-busy={!isReady}>
      {isReady ? (
        <>
          <h1 class="library-title rp-title">{early?.title ?? READER.unknown}</h1>
          {early?.failed === undefined ? null : <ErrorBanner code={early.failed} />}
          <p class="reader-unknown">
            <a href={writeRoute({ page: 'library' })}>{READER.back}</a>
          </p>
        </>
      ) : null}
    </main>
  );
}

/** A paper that is being read before it is kept, as it was last told: between the two it is shown as before. */
function useEarly({ desk }: AppModel, rid: ReportId): PaperBeingRead | undefined {
  const last = useRef<{ readonly rid: ReportId; readonly reading: PaperBeingRead } | undefined>(undefined);
  const now = desk.papers.reading.value.get(rid);
  if (now !== undefined) last.current = { rid, reading: now };
  const before = last.current;
  return now ?? (before !== undefined && before.rid === rid ? before.reading : undefined);
}
