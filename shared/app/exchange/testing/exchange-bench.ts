/** The page for files on a desk of its own, in a browser test. */
import { vi } from 'vitest';
import { readPaperKey, reportIdOf } from '../../../core/paper-key.ts';
import type { ReportView } from '../../../core/view.ts';
import type { Desk } from '../../../desk/desk.ts';
import { describeSample } from '../../describe-sample.ts';
import { openApp, type AppBench } from '../../testing/app-bench.ts';

export const URL_HERE = 'https://council.example/report';
export const HTML =
  '<main><h1>Care at home</h1><p>3.1 Six actions were late again.</p><p>3.2 Visits went up.</p></main>';

export interface ExchangeBench {
  readonly desk: Desk;
  readonly app: AppBench;
  /** Keeps the paper at {@link URL_HERE}, whole. */
  keepPaper(): Promise<{ readonly rid: string; readonly edition: string }>;
  /** Gives a file to the page. */
  choose(contents: unknown, name?: string): Promise<void>;
  /** All that this device has of the paper at an address. */
  viewOf(url: string): Promise<ReportView | null>;
  close(): void;
}

/** Shows the page on this desk. */
export function openExchange(desk: Desk): ExchangeBench {
  history.replaceState(null, '', '#/exchange');
  document.documentElement.lang = 'en-GB';
  const app = openApp(desk, desk.sharing);
  return {
    desk,
    app,
    keepPaper: () => keepPaper(desk),
    choose: (contents, name = 'export.json') => choose(app, contents, name),
    viewOf: (url) => viewOf(desk, url),
    close() {
      app.close();
      document.documentElement.removeAttribute('data-theme');
      history.replaceState(null, '', location.pathname + location.search);
    },
  };
}

async function keepPaper(desk: Desk): ReturnType<ExchangeBench['keepPaper']> {
  const key = readPaperKey(URL_HERE);
  const described = await describeSample(HTML, []);
  if (!key.ok || !described.ok) throw new Error('no paper');
  const { snapshot, skeleton } = described.value;
  const file = await desk.keepBytes(snapshot);
  if (!file.ok) throw new Error(file.code);
  const rid = await reportIdOf(key.value);
  await desk.enterReport({
    rid,
    report: { key: key.value, title: 'Care at home', council: 'Estwick', date: '2019-10-08' },
    url: URL_HERE,
    edition: { id: 'e1', media: 'page', textHash: 'e1', skeleton, file: file.value },
    restricted: false,
  });
  return { rid, edition: 'e1' };
}

async function choose(app: AppBench, contents: unknown, name: string): Promise<void> {
  const input = await vi.waitFor(() => {
    const found = app.root.querySelector<HTMLInputElement>('input[type=file]');
    if (found === null) throw new Error('no field for a file');
    return found;
  });
  const text = typeof contents === 'string' ? contents : JSON.stringify(contents);
  const data = new DataTransfer();
  data.items.add(new File([text], name));
  input.files = data.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
}

async function viewOf(desk: Desk, url: string): Promise<ReportView | null> {
  const key = readPaperKey(url);
  const report = desk.openReport(await reportIdOf(key.ok ? key.value : ''));
  await report.ready;
  const view = report.view.value;
  report.dispose();
  return view;
}
