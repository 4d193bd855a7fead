import { sendTo } from './connection.ts';
import { attachTo, extensionUrl, targets, type ExtensionBrowser, type Target } from './extension.ts';
import { poll } from './poll.ts';

async function ownTargets(ext: ExtensionBrowser, isIt: (target: Target) => boolean): Promise<Target[]> {
  return (await targets(ext)).filter(
    (target) => target.url.startsWith(extensionUrl(ext, '')) && isIt(target),
  );
}

async function kill(
  ext: ExtensionBrowser,
  what: string,
  isIt: (target: Target) => boolean,
): Promise<boolean> {
  const alive = await ownTargets(ext, isIt);
  for (const { targetId } of alive) {
    await sendTo(ext.browser, 'Target.closeTarget', { targetId }).catch(() => undefined);
  }
  const ids = new Set(alive.map(({ targetId }) => targetId));
  await poll(`the end of the ${what}`, async () =>
    (await ownTargets(ext, isIt)).every(({ targetId }) => !ids.has(targetId)),
  );
  return alive.length > 0;
}

/** Ends the service worker as the browser does after 30 s idle. False when none was running. */
export function killWorker(ext: ExtensionBrowser): Promise<boolean> {
  return kill(ext, 'service worker', ({ type }) => type === 'service_worker');
}

/** Ends the offscreen document. False when none was open. */
export function killOffscreen(ext: ExtensionBrowser): Promise<boolean> {
  const url = extensionUrl(ext, 'offscreen.html');
  return kill(ext, 'offscreen document', (target) => target.url.startsWith(url) && target.type !== 'tab');
}

/**
 * What the browser itself says is running of the extension, such as `BACKGROUND`, `OFFSCREEN_DOCUMENT`,
 * `SIDE_PANEL`, `TAB`. Asked from a page of the extension that must be open.
 */
export async function contexts(ext: ExtensionBrowser, askedFrom = 'sidepanel.html'): Promise<string[]> {
  const surface = await attachTo(ext, askedFrom);
  const types = await surface.evaluate(async () =>
    (await chrome.runtime.getContexts({})).map(({ contextType }) => String(contextType)),
  );
  await surface.close();
  return types.toSorted();
}
