import '../../ui/styles/brief.css';
import './pages-page.css';
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { ReportView } from '../../core/view.ts';
import { Passage } from '../../ui/brief/Passage.tsx';
import { Button } from '../../ui/Button.tsx';
import { PAGES } from '../../ui/strings/pages.ts';
import { showDate, yearOf } from '../../ui/strings/times.ts';
import type { AppModel } from '../app-model.ts';
import { listPapers } from '../list-papers.ts';
import { FRAME } from '../strings/app.ts';
import { markedPages, MOST_PICTURES } from './marked-pages.ts';
import { countWithoutPicture, type MarkedPage } from './order-pages.ts';
import { useReports } from './use-brief.ts';

export interface PagesPageProps {
  readonly model: AppModel;
  readonly meeting?: string | undefined;
}

/** Only the pages that the member marked, with the notes, to be printed. */
export function PagesPage({ model, meeting }: PagesPageProps): JSX.Element {
  const papers = papersOf(model, meeting).filter(({ total }) => total > 0);
  const open = papers.filter(({ restricted }) => !restricted);
  const { reports, isReady } = useReports(
    model,
    open.map(({ rid }) => rid),
  );
  const views = [...reports.values()].filter((view) => view !== null);
  const drawn = useMarkedPages(model, isReady ? views : []);
  useEffect(() => {
    document.title = `${PAGES.title} – ${FRAME.name}`;
  }, []);
  const isDone = isReady && views.every(({ rid }) => drawn.has(rid));
  const shown = views.filter(({ rid }) => (drawn.get(rid)?.length ?? 0) > 0);
  return (
    <main id="page" tabIndex={-1} class="app-page pages" aria-busy={!isDone}>
      <header class="pages-head rp-no-print">
        <h1 class="rp-title">{PAGES.title}</h1>
        <p>{PAGES.about}</p>
        {papers.length === open.length ? null : <p>{PAGES.notShown(papers.length - open.length)}</p>}
        <div class="rp-actions">
          <Button
            look="primary"
            icon="print"
            busy={isDone ? undefined : PAGES.reading}
            onClick={() => print()}
          >
            {PAGES.print}
          </Button>
          <Button onClick={() => model.go({ page: 'brief', ...(meeting === undefined ? {} : { meeting }) })}>
            {PAGES.back}
          </Button>
        </div>
      </header>
      {isDone && shown.length === 0 ? <p>{PAGES.none}</p> : null}
      {shown.map((view) => (
        <section key={view.rid} class="pages-paper">
          <h2 class="brief-report">
            {view.report.title}
            {view.report.date === undefined ? null : <span class="num">{showDate(view.report.date)}</span>}
          </h2>
          <InWords pages={drawn.get(view.rid)!} />
          {drawn.get(view.rid)!.map((page) => (
            <OnePage key={page.id} page={page} view={view} />
          ))}
        </section>
      ))}
    </main>
  );
}

/** How many pages there are without a picture: none is left out unsaid. */
function InWords({ pages }: { readonly pages: readonly MarkedPage[] }): JSX.Element | null {
  const without = countWithoutPicture(pages);
  return without === 0 ? null : <p class="rp-meta">{PAGES.withoutPicture(without, MOST_PICTURES)}</p>;
}

function OnePage({ page, view }: { readonly page: MarkedPage; readonly view: ReportView }): JSX.Element {
  const { label, url, marks } = page;
  return (
    <section class="pages-page">
      <h3>{label === undefined ? PAGES.inWords : PAGES.page(label)}</h3>
      {url === undefined ? null : <img src={url} alt={PAGES.pictureOf(view.report.title, label ?? '')} />}
      <ul>
        {marks.map(({ id, entry, citation }) => (
          <li key={id}>
            <Passage
              passage={{
                id,
                kind: entry.kind,
                quote: entry.quote,
                place: [yearOf(view.report.date), entry.citation.paragraph?.replace(/^paragraph (?=\d)/, '')]
                  .filter(Boolean)
                  .join(', '),
                citation,
              }}
            >
              {entry.question === undefined ? null : <p class="rp-question">{entry.question}</p>}
              {entry.notes.map((note) => (
                <p key={note} class="rp-note">
                  {note}
                </p>
              ))}
            </Passage>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Of the meeting, else those in which something will be asked. */
function papersOf({ desk }: AppModel, meeting: string | undefined) {
  const library = desk.library.value;
  const of = library.meetings.find(({ id }) => id === meeting);
  if (of !== undefined) return of.items.flatMap(({ papers }) => papers);
  return listPapers(library).filter(({ counts }) => counts.ask > 0);
}

/** Paper by paper; pictures are let go when the page is left. */
function useMarkedPages(
  model: AppModel,
  views: readonly ReportView[],
): ReadonlyMap<string, readonly MarkedPage[]> {
  const [drawn, setDrawn] = useState<ReadonlyMap<string, readonly MarkedPage[]>>(new Map());
  useEffect(() => {
    const end = new AbortController();
    const urls: string[] = [];
    void (async () => {
      for (const view of views) {
        if (end.signal.aborted) return;
        const pages = await markedPages(model, view, end.signal);
        urls.push(...pages.flatMap(({ url }) => url ?? []));
        if (!end.signal.aborted) setDrawn((before) => new Map(before).set(view.rid, pages));
      }
    })();
    return () => {
      end.abort();
      for (const url of urls) URL.revokeObjectURL(url);
    };
  }, [model, views.map(({ rid }) => rid).join()]);
  return drawn;
}
