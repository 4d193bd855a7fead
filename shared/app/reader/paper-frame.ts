/**
 * The kept page in a frame of its own: sandboxed without scripts, filled by adopting clean nodes, styled by an adopted
 * sheet. The frame is as tall as the paper, so that paper and margin scroll as one.
 */
import { fail, ok, type Result } from '../../core/result.ts';
import { adoptPaintStyle } from '../../documents/page/paint-style.ts';
import type { PageText } from '../../documents/page/page-text.ts';
import { readPageInSteps } from '../../documents/page/read-page.ts';
import { finishInSlices } from '../../documents/page/slices.ts';
import { showSnapshot } from '../../documents/paper/snapshot.ts';
import frameCss from './frame.css?inline';
import { hangNumbers } from './hang-numbers.ts';

export interface PaperFrame {
  readonly element: HTMLIFrameElement;
  readonly document: Document;
  readonly window: Window & typeof globalThis;
  readonly page: PageText;
}

/**
 * Shows kept HTML in a frame that stands in the page, and reads it there, in slices: ranges and selections of what is
 * handed over are the frame's. The words stay those of the edition: numbers are hung by putting them into spans, which
 * counts for nothing in the folded text. `page-empty` when nothing readable is in it.
 */
export function showPaper(
  element: HTMLIFrameElement,
  html: string,
  title: string,
  done: (shown: Result<PaperFrame>) => void,
  end: AbortSignal,
): void {
  const document = element.contentDocument;
  const window = element.contentWindow as (Window & typeof globalThis) | null;
  if (document === null || window === null) throw new Error('the frame is not in the page');
  adoptSheet(document, window);
  adoptPaintStyle(document);
  document.documentElement.lang = 'en-GB';
  document.title = title;
  const root = showSnapshot(document, html);
  hangNumbers(root);
  const take = (page: PageText): void =>
    done(page.index.text === '' ? fail('page-empty') : ok({ element, document, window, page }));
  finishInSlices(readPageInSteps(root), take, end);
}

const styled = new WeakSet<Document>();

function adoptSheet(document: Document, window: Window & typeof globalThis): void {
  if (styled.has(document)) return;
  const sheet = new window.CSSStyleSheet();
  sheet.replaceSync(frameCss);
  document.adoptedStyleSheets.push(sheet);
  styled.add(document);
}

/** Keeps the frame as tall and as themed as its paper; calls back when lines may have moved. */
export function watchPaper(paper: PaperFrame, changed: () => void, end: AbortSignal): void {
  const { element, document, page } = paper;
  const fit = (): void => {
    const height = Math.ceil(page.root.getBoundingClientRect().height);
    // Hidden behind the reading view: it keeps its height, so that one comes back to the same place.
    if (height === 0) return;
    element.style.height = `${Math.max(height, 200)}px`;
    changed();
  };
  const resized = new ResizeObserver(fit);
  resized.observe(page.root);
  const copyTheme = (): void => {
    const { theme } = globalThis.document.documentElement.dataset;
    if (theme === undefined) document.documentElement.removeAttribute('data-theme');
    else document.documentElement.dataset.theme = theme;
    changed();
  };
  const themed = new MutationObserver(copyTheme);
  themed.observe(globalThis.document.documentElement, { attributeFilter: ['data-theme'] });
  copyTheme();
  fit();
  void document.fonts?.ready.then(() => end.aborted || fit());
  openLinksOutside(document, end);
  end.addEventListener('abort', () => {
    resized.disconnect();
    themed.disconnect();
  });
}

/** A link of the paper opens beside Rapporteur; inside the frame it would replace the paper. */
function openLinksOutside(document: Document, end: AbortSignal): void {
  document.addEventListener(
    'click',
    (event) => {
      const link = (event.target as Element | null)?.closest?.('a[href]');
      if (link == null) return;
      event.preventDefault();
      open((link as HTMLAnchorElement).href, '_blank', 'noopener,noreferrer');
    },
    { signal: end },
  );
}
