import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../../ui/Button.tsx';
import type { PagedWords } from '../../documents/page/version-news.ts';
import type { AppModel } from '../app-model.ts';
import { writeRoute } from '../route.ts';
import { FINDINGS } from '../strings/findings.ts';
import { readWords } from '../reader/read-words.ts';
import type { Known } from './filter-findings.ts';
import {
  countKept,
  createPaperSearch,
  snippetOf,
  type PaperHit,
  type PaperSearch,
  type Snippet,
} from './paper-search.ts';

/** Papers that are shown at once: each is opened for the words around, and the findings stand below them. */
const SHOWN = 3;
const MORE = 10;

const searches = new WeakMap<object, PaperSearch>();

function searchOf(desk: object): PaperSearch {
  const search = searches.get(desk) ?? createPaperSearch();
  searches.set(desk, search);
  return search;
}

interface PapersFoundProps {
  readonly model: AppModel;
  readonly known: Known;
  readonly typed: string;
}

/** Kept papers with the words that were typed. They are read once the member asks for them. */
export function PapersFound({ model, known, typed }: PapersFoundProps): JSX.Element | null {
  const search = searchOf(model.desk);
  const progress = search.progress.value;
  const [shown, setShown] = useState(SHOWN);
  const end = useRef(new AbortController());
  const kept = countKept(model.desk.library.value);
  useEffect(() => {
    // It was begun before this page was left, or before this paper was kept.
    if (search.progress.peek() !== null) void search.read(model, end.current.signal);
  }, [kept]);
  useEffect(() => () => end.current.abort(), []);
  if (typed.trim().length < 2) return null;
  if (progress === null) {
    return (
      <p>
        <Button icon="search" onClick={() => void search.read(model, end.current.signal)}>
          {FINDINGS.papersSearch}
        </Button>
      </p>
    );
  }
  const hits = search.find(typed);
  const isReading = progress.read < progress.of;
  return (
    <section class="findings-papers" aria-labelledby="findings-papers">
      <h2 id="findings-papers">{FINDINGS.papers}</h2>
      <p role="status">
        {hits.length > 0 ? FINDINGS.papersFound(hits.length) : isReading ? '' : FINDINGS.papersNone}{' '}
        {isReading ? FINDINGS.papersReading(progress.read, progress.of) : ''}
      </p>
      <ul>
        {hits.slice(0, shown).map((hit) => (
          <PaperFound key={hit.rid} model={model} hit={hit} typed={typed} title={titleOf(known, hit)} />
        ))}
      </ul>
      {hits.length <= shown ? null : (
        <Button onClick={() => setShown(shown + MORE)}>
          {FINDINGS.papersMore(Math.min(MORE, hits.length - shown))}
        </Button>
      )}
    </section>
  );
}

function titleOf({ reports }: Known, { rid }: PaperHit): string {
  const facts = reports.get(rid);
  if (facts === undefined || facts.title === '') return FINDINGS.noTitle;
  return facts.date === '' ? facts.title : `${facts.title} (${facts.date.slice(0, 4)})`;
}

interface PaperFoundProps {
  readonly model: AppModel;
  readonly hit: PaperHit;
  readonly typed: string;
  readonly title: string;
}

interface Place {
  readonly snippet?: Snippet | undefined;
  readonly page?: number;
}

function PaperFound({ model, hit, typed, title }: PaperFoundProps): JSX.Element {
  const { rid, edition, isAlike } = hit;
  const place = usePlace(model, hit, typed);
  const href = writeRoute({ page: 'reader', rid, ...(place?.page === undefined ? {} : { at: place.page }) });
  return (
    <li>
      <a href={href} data-edition={edition.id}>
        {title}
        {place?.page === undefined ? null : `, ${FINDINGS.page(String(place.page))}`}
      </a>
      {isAlike ? <span class="rp-meta"> {FINDINGS.alike}</span> : null}
      {place?.snippet === undefined ? null : (
        <p class="findings-snippet">
          …{place.snippet.before}
          <mark>{place.snippet.words}</mark>
          {place.snippet.after}…
        </p>
      )}
    </li>
  );
}

/** As the paper has it: capitals and signs too. */
function asSeen({ before, words, after, at }: Snippet, index: PagedWords['index']): Snippet {
  const end = at + words.length;
  return {
    before: `${index.asSeen({ start: at - before.length, end: at })}${before.endsWith(' ') ? ' ' : ''}`,
    words: index.asSeen({ start: at, end }),
    after: `${after.startsWith(' ') ? ' ' : ''}${index.asSeen({ start: end, end: end + after.length })}`,
    at,
  };
}

/** The paper is opened for the words around; undefined until it is. */
function usePlace(model: AppModel, { edition }: PaperHit, typed: string): Place | undefined {
  const [place, setPlace] = useState<Place>();
  useEffect(() => {
    const end = new AbortController();
    const look = async (): Promise<void> => {
      const words = await readWords(model, edition, end.signal);
      if (words === undefined || end.signal.aborted) return;
      const snippet = snippetOf(words.index.text, typed);
      const page = snippet && words.pageAt?.(snippet.at);
      setPlace({ snippet: snippet && asSeen(snippet, words.index), ...(page === undefined ? {} : { page }) });
    };
    // While one types no paper is opened.
    const later = setTimeout(() => void look(), 250);
    end.signal.addEventListener('abort', () => clearTimeout(later));
    return () => end.abort();
  }, [edition.id, typed]);
  return place;
}
