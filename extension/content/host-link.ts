/**
 * The port to the host, made again whenever it breaks: the worker and the offscreen document may die at any moment. The
 * other side starts from nothing each time, so `onOpen` says everything again.
 */
import { connect, isAlive, send, type Port } from '../browser/ports.ts';
import type { HostMessage, PageMessage } from '../messages.ts';

export interface HostLinkEvents {
  /** A port is there: say hello and repeat what was not acknowledged. */
  onOpen(): void;
  onMessage(message: HostMessage): void;
  /** Told once per loss, after two seconds without a host, and again when it is back. */
  onLost(lost: boolean): void;
  /** The extension was updated or removed under this page: leave. */
  onOrphaned(): void;
}

export interface HostLink {
  /** False while there is no port; `onOpen` will come. */
  post(message: PageMessage): boolean;
  dispose(): void;
}

const FIRST_WAIT_MS = 40;
const LONGEST_WAIT_MS = 5_000;
const LOST_AFTER_MS = 2_000;

export function openHostLink(events: HostLinkEvents): HostLink {
  let port: Port | undefined;
  let wait = FIRST_WAIT_MS;
  let ended = false;
  let retry: ReturnType<typeof setTimeout> | undefined;
  let lateness: ReturnType<typeof setTimeout> | undefined;
  let lost = false;

  const say = (now: boolean): void => {
    clearTimeout(lateness);
    lateness = undefined;
    if (lost !== now) events.onLost((lost = now));
  };
  const orphan = (): void => {
    if (ended) return;
    dispose();
    events.onOrphaned();
  };
  const open = async (): Promise<void> => {
    if (ended) return;
    if (!isAlive()) return orphan();
    lateness ??= setTimeout(() => say(true), LOST_AFTER_MS);
    // An update of the extension can leave a message unanswered for ever.
    await Promise.race([send({ type: 'ensure-host' }), later(LONGEST_WAIT_MS)]);
    if (ended || port !== undefined) return;
    const opened = connect('page');
    if (opened === undefined) return orphan();
    port = opened;
    opened.onMessage((message) => {
      wait = FIRST_WAIT_MS;
      say(false);
      events.onMessage(message as HostMessage);
    });
    opened.onClose(() => again(opened));
    events.onOpen();
  };
  const again = (closed: Port): void => {
    if (port === closed) port = undefined;
    if (ended) return;
    if (!isAlive()) return orphan();
    lateness ??= setTimeout(() => say(true), LOST_AFTER_MS);
    retry = setTimeout(() => void open(), wait);
    wait = Math.min(wait * 2, LONGEST_WAIT_MS);
  };
  const dispose = (): void => {
    ended = true;
    clearTimeout(retry);
    clearTimeout(lateness);
    port?.close();
  };
  void open();
  return { post: (message) => port?.post(message) ?? false, dispose };
}

const later = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
