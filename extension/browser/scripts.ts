/** Puts our scripts into one tab. False where the browser refuses: no click, no allowed council, a page of its own. */
export async function inject(tab: number, script: string, css?: string): Promise<boolean> {
  const target = { tabId: tab };
  try {
    if (css !== undefined) await chrome.scripting.insertCSS({ target, css });
    await chrome.scripting.executeScript({ target, files: [script] });
    return true;
  } catch {
    return false;
  }
}

/** Runs a function of its own lines in a tab's top frame, in our scripts' world; undefined where the browser refuses. */
export async function runInTab<Args extends (string | number | boolean)[]>(
  tab: number,
  func: (...args: Args) => unknown,
  args: Args,
): Promise<unknown> {
  try {
    const [result] = await chrome.scripting.executeScript({
      target: { tabId: tab, frameIds: [0] },
      func,
      args,
    });
    return result?.result;
  } catch {
    return undefined;
  }
}

/** Paints rules into a tab without touching a node of its page. */
export async function insertStyle(tab: number, css: string): Promise<boolean> {
  try {
    await chrome.scripting.insertCSS({ target: { tabId: tab, frameIds: [0] }, css });
    return true;
  } catch {
    return false;
  }
}

/** Registers a script for pages that the member allowed, until taken away; registering the same twice is harmless. */
export async function registerScript(
  id: string,
  script: string,
  matches: readonly string[],
  css: readonly string[] = [],
): Promise<void> {
  await unregisterScript(id);
  await chrome.scripting.registerContentScripts([
    {
      id,
      js: [script],
      css: [...css],
      matches: [...matches],
      runAt: 'document_idle',
      persistAcrossSessions: true,
    },
  ]);
}

export async function unregisterScript(id: string): Promise<void> {
  try {
    await chrome.scripting.unregisterContentScripts({ ids: [id] });
  } catch {
    // It was not there, or another of our contexts was quicker.
  }
}
