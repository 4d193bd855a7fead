import { readTab, type Tab } from './tabs.ts';

export function onActionClicked(listen: (tab: Tab) => void): void {
  chrome.action.onClicked.addListener((tab) => {
    const read = readTab(tab);
    if (read !== undefined) listen(read);
  });
}

/** Opens the panel beside a tab. Call it synchronously in the member's gesture. Never throws. */
export async function openPanel(tab: number): Promise<boolean> {
  try {
    await chrome.sidePanel.open({ tabId: tab });
    return true;
  } catch {
    return false;
  }
}

/**
 * Opens the panel with the focus in it, also where it was open and the focus in the page: the browser gives a panel the
 * focus only as it opens (seen in Chromium 156). The panel's page is loaded anew. Call it synchronously in the gesture.
 */
export async function openPanelWithFocus(tab: number): Promise<boolean> {
  // Not awaited one by one: the gesture would be over.
  void chrome.sidePanel.setOptions({ enabled: false }).catch(() => undefined);
  void chrome.sidePanel.setOptions({ enabled: true, path: 'sidepanel.html' }).catch(() => undefined);
  return await openPanel(tab);
}

export interface MenuEntry {
  readonly id: string;
  readonly title: string;
  /** What it is offered on. */
  readonly on: 'selection' | 'link';
}

/** The entries of the browser's own menu, whenever we are installed or updated. */
export function setMenu(entries: readonly MenuEntry[]): void {
  chrome.runtime.onInstalled.addListener(() => {
    chrome.contextMenus.removeAll(() => {
      for (const { id, title, on } of entries) chrome.contextMenus.create({ id, title, contexts: [on] });
    });
  });
}

/** Calls `listen` synchronously, so that the member's gesture still counts. */
export function onMenu(id: string, listen: (tab: Tab, link?: string) => void): void {
  chrome.contextMenus.onClicked.addListener((info, tab) => {
    const read = readTab(tab);
    if (info.menuItemId !== id || read === undefined) return;
    if (info.linkUrl !== undefined) listen(read, info.linkUrl);
    else if (info.frameId === 0) listen(read);
  });
}

export function onCommand(name: string, listen: (tab: Tab) => void): void {
  chrome.commands.onCommand.addListener((command, tab) => {
    const read = readTab(tab);
    if (command === name && read !== undefined) listen(read);
  });
}

/** The key that the member's browser has for a command, or empty text when none is set. */
export async function readShortcut(name: string): Promise<string> {
  const all = await chrome.commands.getAll();
  return all.find((command) => command.name === name)?.shortcut ?? '';
}
