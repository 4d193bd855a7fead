/** The panel beside this tab, whenever it is open. It may come and go, and there may be two for a moment. */
import { onConnect, type Port } from '../browser/ports.ts';
import type { PanelMessage, TabMessage } from '../panel-messages.ts';

export interface PanelLink {
  /** To every open panel; when `nextToo`, also to one that opens now, such as in place of the open one. */
  post(message: TabMessage, nextToo?: boolean): void;
  readonly isOpen: boolean;
  dispose(): void;
}

/** How long a request such as "focus the note field" waits for the panel to open. */
const PATIENCE_MS = 10_000;

export function openPanelLink(
  onOpen: () => TabMessage,
  /** Passes over what is none. */
  onMessage: (message: PanelMessage) => void,
): PanelLink {
  const ports = new Set<Port>();
  let kept: readonly { message: TabMessage; at: number }[] = [];
  const stop = onConnect('panel', (port) => {
    // Only our own pages may listen in: a content script of another page cannot reach here, and this makes it sure.
    if (!port.sender.own) return port.close();
    ports.add(port);
    port.onClose(() => {
      ports.delete(port);
      // Nobody could let them be seen again.
      if (ports.size === 0) onMessage({ type: 'hide', findings: [] });
    });
    port.onMessage((raw) => {
      if (raw) onMessage(raw as PanelMessage);
    });
    port.post(onOpen());
    const fresh = kept.filter((entry) => performance.now() - entry.at < PATIENCE_MS);
    kept = [];
    fresh.forEach((entry) => port.post(entry.message));
  });
  return {
    get isOpen() {
      return ports.size > 0;
    },
    post(message, nextToo) {
      if (nextToo) kept = [{ message, at: performance.now() }];
      ports.forEach((port) => port.post(message));
    },
    dispose() {
      stop();
      ports.forEach((port) => port.close());
    },
  };
}
