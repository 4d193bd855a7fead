/** Calls back when the extension was installed, updated or loaded anew, and when the browser has started. */
export function onStarted(listen: () => void): void {
  chrome.runtime.onInstalled.addListener(() => listen());
  chrome.runtime.onStartup.addListener(() => listen());
}
