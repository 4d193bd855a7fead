import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { readFileName } from '../../shared/core/file-name.ts';
import { onceWorthALook } from '../../shared/app/reader/early-view.ts';
import type { Desk } from '../../shared/desk/desk.ts';
import type { KeepOptions } from '../../shared/desk/papers.ts';
import type { ErrorCode, Result } from '../../shared/core/result.ts';
import { PAUSE } from '../../shared/core/pause.ts';
import { ErrorBanner } from '../../shared/ui/Banner.tsx';
import { Button } from '../../shared/ui/Button.tsx';
import { allowCouncil, councilPattern } from '../councils.ts';
import { openTab } from '../browser/tabs.ts';
import { askSite, type AskSiteDeps } from './ask-site.ts';
import type { PaperWish } from './paper-wish.ts';
import { GET, progressWords } from './words.ts';

export interface GetPaperProps {
  readonly desk: Desk;
  readonly wish: PaperWish;
  readonly site: AskSiteDeps;
  /** The paper is kept, or can be looked at while its words are read. */
  readonly onKept: (rid: string) => void;
  readonly onLibrary: () => void;
}

interface Coming {
  readonly received: number;
  readonly size?: number;
}

type State = ({ readonly is: 'coming' } & Coming) | { readonly is: 'stopped'; readonly code: ErrorCode };

/** A paper on its way from the council's site: how much of it is here, and what to do where it does not come. */
export function GetPaper(props: GetPaperProps): JSX.Element {
  const { wish } = props;
  const { state, begin, stop } = useGetting(props);
  const { hostname } = new URL(wish.url);
  return (
    <main id="page" class="get-paper">
      <p class="rp-meta">{GET.from(hostname)}</p>
      <h1 class="rp-title">{wish.name ?? readFileName(undefined, new URL(wish.url))}</h1>
      {state.is === 'coming' ? (
        <>
          <progress
            class="get-bar"
            aria-label={progressWords(state)}
            {...(state.size === undefined ? {} : { value: state.received, max: state.size })}
          />
          <p class="num" aria-live="off">
            {progressWords(state)}
          </p>
          <div class="get-actions">
            <Button onClick={() => stop(PAUSE)}>{GET.pause}</Button>
            <Button look="link" onClick={() => stop()}>
              {GET.cancel}
            </Button>
          </div>
        </>
      ) : (
        <>
          <ErrorBanner code={state.code} />
          <Stopped {...props} code={state.code} begin={begin} />
        </>
      )}
    </main>
  );
}

function Stopped({
  wish,
  code,
  begin,
  onLibrary,
}: GetPaperProps & { readonly code: ErrorCode; readonly begin: () => void }): JSX.Element {
  const pattern = code === 'paper-not-allowed' ? councilPattern(wish.url) : undefined;
  const allow = (): void => {
    if (pattern !== undefined) void allowCouncil(pattern).then((granted) => granted && begin());
  };
  return (
    <div class="get-actions">
      {pattern === undefined ? (
        <Button look="primary" onClick={begin}>
          {code === 'paper-paused' ? GET.goOn : GET.again}
        </Button>
      ) : (
        <Button look="primary" onClick={allow}>
          {GET.allow(new URL(wish.url).hostname)}
        </Button>
      )}
      <Button onClick={() => void openTab(wish.url)}>{GET.openThere}</Button>
      <Button look="link" onClick={onLibrary}>
        {GET.library}
      </Button>
    </div>
  );
}

function useGetting({ desk, wish, site, onKept }: GetPaperProps): {
  readonly state: State;
  begin(): void;
  stop(why?: string): void;
} {
  const [state, setState] = useState<State>({ is: 'coming', received: 0 });
  const end = useRef<AbortController | undefined>(undefined);
  const begin = (): void => {
    const { signal } = (end.current = new AbortController());
    setState({ is: 'coming', received: 0 });
    let isShown = false;
    const show = (rid: string): void => {
      if (!isShown) onKept(rid);
      isShown = true;
    };
    const told = {
      signal,
      onProgress: (progress: Coming) => setState({ is: 'coming', ...progress }),
      onReading: onceWorthALook(show),
    };
    void keepWished(desk, wish, site, told).then((kept) => {
      if (kept.ok) show(kept.value);
      else setState({ is: 'stopped', code: kept.code });
    });
  };
  useEffect(() => {
    begin();
    // A page that is closed or loaded again goes on later with what came.
    const pause = (): void => end.current?.abort(PAUSE);
    addEventListener('pagehide', pause);
    return () => removeEventListener('pagehide', pause);
  }, []);
  return { state, begin, stop: (why) => end.current?.abort(why) };
}

async function keepWished(
  desk: Desk,
  wish: PaperWish,
  site: AskSiteDeps,
  options: KeepOptions,
): Promise<Result<string>> {
  let called: string | undefined;
  const source = {
    url: wish.url,
    // The site's own name for the file wins; it is known once the site has answered.
    get name(): string {
      return called ?? wish.name ?? readFileName(undefined, new URL(wish.url));
    },
    open: async (from: number, etag: string | undefined, stopped: AbortSignal) => {
      const answer = await askSite(wish, from, etag, stopped, site);
      if (answer.ok) called = answer.value.name;
      return answer;
    },
  };
  const kept = await desk.papers.keep(source, options);
  return kept.ok ? { ok: true, value: kept.value.rid } : kept;
}
