/** The panel's line to the tab beside it. The panel outlives pages and tabs; the line is made again for each. */
import { connectTab, type Port } from '../browser/ports.ts';
import { readActiveTab, watchTabs, type Tab } from '../browser/tabs.ts';
import type { PanelMessage, TabMessage } from '../panel-messages.ts';

export interface TabLinkEvents {
  /** Another tab came to the front, or its page changed. */
  onTab(tab: Tab | undefined): void;
  /** A page answers that has not before: it knows nothing of what was asked of the one that stood there. */
  onPage(): void;
  onMessage(message: TabMessage): void;
  /** True while nobody answers in that tab: not granted, or a page of the browser's own. */
  onSilent(silent: boolean): void;
}

export interface TabLink {
  post(message: PanelMessage): void;
  /** Tries the tab again, such as after the member allowed a council. */
  retry(): void;
}

/** How often a tab is tried that has no script yet: the injection may still be under way. */
const TRIES_MS = [0, 60, 120, 250, 500, 1_000, 2_000];
/** After this try, in the first second, the tab counts as silent, though it is tried on. */
const SILENT_FROM = 4;

export function openTabLink(events: TabLinkEvents, signal: AbortSignal): TabLink {
  let tab: number | undefined;
  let port: Port | undefined;
  let round = 0;

  const attempt = (mine: number, step: number): void => {
    if (mine !== round || tab === undefined || signal.aborted) return;
    const opened = connectTab(tab, 'panel');
    let heard = false;
    opened.onMessage((message) => {
      if (mine !== round) return;
      if (!heard) {
        port = opened;
        events.onSilent(false);
        events.onPage();
      }
      heard = true;
      events.onMessage(message as TabMessage);
    });
    opened.onClose(() => {
      if (mine !== round) return;
      if (port === opened) port = undefined;
      const wait = TRIES_MS[heard ? 1 : step + 1];
      if (!heard && step >= SILENT_FROM) events.onSilent(true);
      if (wait !== undefined) setTimeout(() => attempt(mine, heard ? 1 : step + 1), wait);
    });
  };
  const start = (): void => {
    round += 1;
    port?.close();
    port = undefined;
    attempt(round, 0);
  };
  const follow = async (): Promise<void> => {
    const active = await readActiveTab();
    events.onTab(active);
    tab = active?.id;
    start();
  };
  watchTabs((changed, loaded) => {
    if (!loaded || changed === tab) void follow();
  }, signal);
  signal.addEventListener('abort', () => port?.close());
  void follow();
  return {
    post: (message) => void port?.post(message),
    retry: () => void follow(),
  };
}
