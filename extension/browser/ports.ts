/**
 * Ports and single messages between our own contexts. This folder is all that names `chrome.*`; nothing in it decides
 * anything. Messages are plain JSON and untrusted on arrival: see messages.ts.
 */

/** Who is at the other end of a port, as the browser says it: never as the message says it. */
export interface Sender {
  readonly tab?: number;
  readonly frame?: number;
  readonly url?: string;
  /** True for a page of this extension (panel, options, app), not a content script. */
  readonly own: boolean;
}

export interface Port {
  readonly name: string;
  readonly sender: Sender;
  /** False when the other end has gone. */
  post(message: unknown): boolean;
  onMessage(listen: (message: unknown) => void): void;
  onClose(listen: () => void): void;
  close(): void;
}

function readSender(sender: chrome.runtime.MessageSender | undefined): Sender {
  const url = readUrl(sender);
  return {
    ...(sender?.tab?.id === undefined ? {} : { tab: sender.tab.id }),
    ...(sender?.frameId === undefined ? {} : { frame: sender.frameId }),
    ...(url === undefined ? {} : { url }),
    own: sender?.id === chrome.runtime.id && (sender.url ?? '').startsWith(chrome.runtime.getURL('')),
  };
}

/**
 * A page that gives itself another address without loading keeps its first one as the sender's; its tab has the present
 * one, where the member lets us see it.
 */
function readUrl(sender: chrome.runtime.MessageSender | undefined): string | undefined {
  const { url, frameId, tab } = sender ?? {};
  if (url === undefined || frameId !== 0 || tab?.url === undefined) return url;
  return new URL(tab.url).origin === new URL(url).origin ? tab.url : url;
}

function wrapPort(port: chrome.runtime.Port): Port {
  return {
    name: port.name,
    sender: readSender(port.sender),
    post(message) {
      try {
        port.postMessage(message);
        return true;
      } catch {
        return false;
      }
    },
    onMessage: (listen) => port.onMessage.addListener((message: unknown) => listen(message)),
    onClose: (listen) =>
      port.onDisconnect.addListener(() => {
        void chrome.runtime?.lastError;
        listen();
      }),
    close() {
      try {
        port.disconnect();
      } catch {
        // An update of the extension has closed it already.
      }
    },
  };
}

/** False once the extension was updated or removed under this script. */
export function isAlive(): boolean {
  return typeof chrome !== 'undefined' && chrome.runtime?.id !== undefined;
}

/** Opens a port to our own pages, or undefined when this script has been left behind by an update. */
export function connect(name: string): Port | undefined {
  try {
    return wrapPort(chrome.runtime.connect({ name }));
  } catch {
    return undefined;
  }
}

/** Opens a port to the script in a tab's top frame. It closes at once when there is none. */
export function connectTab(tab: number, name: string): Port {
  return wrapPort(chrome.tabs.connect(tab, { name, frameId: 0 }));
}

/** Calls back for each port opened to this context with this name. Other names belong to others. */
export function onConnect(name: string, listen: (port: Port) => void): () => void {
  const handle = (port: chrome.runtime.Port): void => {
    if (port.name === name && port.sender?.id === chrome.runtime.id) listen(wrapPort(port));
  };
  chrome.runtime.onConnect.addListener(handle);
  return () => {
    if (isAlive()) chrome.runtime.onConnect.removeListener(handle);
  };
}

/** Sends one message to our own pages. Undefined when nobody answers. */
export async function send(message: unknown): Promise<unknown> {
  try {
    return (await chrome.runtime.sendMessage(message)) as unknown;
  } catch {
    return undefined;
  }
}

/**
 * Calls back for each single message from our own scripts and pages. What `listen` returns is the answer; undefined
 * leaves the message to others. `listen` runs synchronously, so that the member's gesture still counts.
 */
export function onSingleMessage(
  listen: (message: unknown, sender: Sender) => Promise<unknown> | undefined,
): void {
  chrome.runtime.onMessage.addListener((message: unknown, sender, answer) => {
    if (sender.id !== chrome.runtime.id) return false;
    const result = listen(message, readSender(sender));
    if (result === undefined) return false;
    result.then(answer, () => answer(undefined));
    return true;
  });
}

export function extensionUrl(path: string): string {
  return chrome.runtime.getURL(path);
}

/** Sends one message to the script in a tab's top frame. False when there is none. */
export async function sendToTab(tab: number, message: unknown): Promise<boolean> {
  try {
    await chrome.tabs.sendMessage(tab, message, { frameId: 0 });
    return true;
  } catch {
    return false;
  }
}
