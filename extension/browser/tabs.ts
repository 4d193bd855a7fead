export interface Tab {
  readonly id: number;
  readonly title?: string;
  /** Only where the member's click or an allowed council lets us see it. */
  readonly url?: string;
  readonly status?: string;
}

/** Undefined for a tab without an id, such as a developer window. */
export function readTab(tab: chrome.tabs.Tab | undefined): Tab | undefined {
  if (tab?.id === undefined) return undefined;
  return {
    id: tab.id,
    ...(tab.title === undefined ? {} : { title: tab.title }),
    ...(tab.url === undefined ? {} : { url: tab.url }),
    ...(tab.status === undefined ? {} : { status: tab.status }),
  };
}

/** The tab in front in this window: the one that the panel stands beside. */
export async function readActiveTab(): Promise<Tab | undefined> {
  const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
  return readTab(tab);
}

/** Tabs that show a page of these match patterns, where the browser lets us see it. */
export async function findTabs(patterns: readonly string[]): Promise<readonly number[]> {
  if (patterns.length === 0) return [];
  const tabs = await chrome.tabs.query({ url: [...patterns] });
  return tabs.flatMap(({ id }) => id ?? []);
}

/** All tabs; addresses only where the browser lets us see them. */
export async function listTabs(): Promise<readonly Tab[]> {
  return (await chrome.tabs.query({})).flatMap((tab) => readTab(tab) ?? []);
}

/** Calls back when another tab comes to the front of this window, or a tab has loaded a page. */
export function watchTabs(change: (tab: number, loaded: boolean) => void, signal: AbortSignal): void {
  const activated = (info: { tabId: number }): void => change(info.tabId, false);
  const updated = (tab: number, info: { status?: string }): void => {
    if (info.status === 'complete') change(tab, true);
  };
  chrome.tabs.onActivated.addListener(activated);
  chrome.tabs.onUpdated.addListener(updated);
  signal.addEventListener('abort', () => {
    chrome.tabs.onActivated.removeListener(activated);
    chrome.tabs.onUpdated.removeListener(updated);
  });
}

export function onTabLoaded(listen: (tab: number) => void): void {
  chrome.tabs.onUpdated.addListener((tab, info) => {
    if (info.status === 'complete') listen(tab);
  });
}

export function onTabClosed(listen: (tab: number) => void): void {
  chrome.tabs.onRemoved.addListener((tab) => listen(tab));
}

/** @param beside a tab of which it is the next */
export async function openTab(url: string, beside?: number): Promise<void> {
  const tab = beside === undefined ? undefined : await chrome.tabs.get(beside).catch(() => undefined);
  await chrome.tabs.create({
    url,
    ...(tab === undefined ? {} : { index: tab.index + 1, openerTabId: tab.id! }),
  });
}

export async function showOptions(): Promise<void> {
  await chrome.runtime.openOptionsPage();
}
