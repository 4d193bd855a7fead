/** The meeting or list of papers on the page in front: read from its tab, compared with what was kept of it. */
import { useEffect, useState } from 'preact/hooks';
import { runInTab } from '../../browser/scripts.ts';
import type { TabState } from '../../panel-messages.ts';
import type { PanelModel } from '../panel-model.ts';
import type { PanelMeeting } from './panel-meeting.ts';

/** Pages of this kind are looked at even when they link to nothing: the papers may be gone. */
const MEETING_PAGE = /listdocuments\.aspx|viewmeetingpublic/i;
/** A longer page is a paper; its links are listed all the same. */
const LONGEST = 3_000_000;

/** Undefined while the page is being read, null for one that lists no papers. Read anew whenever the page is loaded. */
export function usePanelMeeting(model: PanelModel, state: TabState): PanelMeeting | null | undefined {
  const [shown, setShown] = useState<PanelMeeting | null>();
  const { url, facts } = state;
  const tab = model.tab.value;
  const links = facts?.links.length ?? 0;
  useEffect(() => {
    if (tab === undefined || facts === undefined) return;
    if (links === 0 && !MEETING_PAGE.test(url)) return setShown(null);
    let isOver = false;
    void open(model, tab.id, url).then((value) => {
      if (!isOver) setShown(value ?? null);
    });
    return () => void (isOver = true);
  }, [model, tab, url, links, facts === undefined]);
  return shown;
}

async function open(model: PanelModel, tab: number, url: string): Promise<PanelMeeting | undefined> {
  const html = await runInTab(tab, readHtml, [LONGEST]);
  if (typeof html !== 'string') return undefined;
  // Few pages list papers: what reads them comes with the first.
  const { openPanelMeeting } = await import('./open-panel-meeting.ts');
  return openPanelMeeting(model, html, url);
}

/** Runs in the tab: nothing from outside its own lines. */
function readHtml(longest: number): string | undefined {
  const html = document.documentElement.outerHTML;
  return html.length > longest ? undefined : html;
}
