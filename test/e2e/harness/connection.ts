import type { BrowserContext, CDPSession, Page } from 'playwright';

/** A line to one target of the browser in the DevTools protocol. */
export interface Connection {
  /** Rejects with the browser's sentence. */
  send(method: string, params?: object): Promise<Record<string, unknown>>;
  on(method: string, listener: (params: Record<string, unknown>) => void): void;
  close(): Promise<void>;
}

interface Answer {
  readonly id?: number;
  readonly method?: string;
  readonly params?: Record<string, unknown>;
  readonly result?: Record<string, unknown>;
  readonly error?: { readonly message: string };
}

type LooseSession = Record<'send' | 'on' | 'off', (...args: unknown[]) => unknown>;
const loose = (session: CDPSession): LooseSession => session as unknown as LooseSession;

/** Sends what Playwright's types do not know, such as `Extensions.triggerAction`. */
export function sendTo(
  session: CDPSession,
  method: string,
  params: object = {},
): Promise<Record<string, unknown>> {
  return loose(session).send.call(session, method, params) as Promise<Record<string, unknown>>;
}

/** A line to a page that Playwright knows. */
export async function connectPage(context: BrowserContext, page: Page): Promise<Connection> {
  const session = await context.newCDPSession(page);
  return {
    send: (method, params) => sendTo(session, method, params),
    on: (method, listener) => void loose(session).on.call(session, method, listener),
    close: () => session.detach().catch(() => undefined),
  };
}

/** A line to a target that Playwright does not show as a page: the side panel, the offscreen document. */
export async function connectTarget(browser: CDPSession, targetId: string): Promise<Connection> {
  const { sessionId } = await sendTo(browser, 'Target.attachToTarget', { targetId, flatten: false });
  const waiting = new Map<number, (answer: Answer) => void>();
  let isGone = false;
  const listeners: { method: string; listener: (params: Record<string, unknown>) => void }[] = [];
  let last = 0;
  const hear = (event: { sessionId: string; message: string }): void => {
    if (event.sessionId !== sessionId) return;
    const answer = JSON.parse(event.message) as Answer;
    if (answer.id !== undefined) waiting.get(answer.id)?.(answer);
    for (const { method, listener } of listeners) if (method === answer.method) listener(answer.params ?? {});
  };
  // A target that is loaded anew answers nothing any more.
  const leave = (event: { sessionId: string }): void => {
    if (event.sessionId !== sessionId) return;
    isGone = true;
    for (const answer of waiting.values()) answer({ error: { message: 'the target is gone' } });
  };
  loose(browser).on.call(browser, 'Target.receivedMessageFromTarget', hear);
  loose(browser).on.call(browser, 'Target.detachedFromTarget', leave);
  return {
    send(method, params = {}) {
      const id = ++last;
      const message = JSON.stringify({ id, method, params });
      return new Promise((resolve, reject) => {
        waiting.set(id, (answer) => {
          waiting.delete(id);
          if (answer.error) reject(new Error(`${method}: ${answer.error.message}`));
          else resolve(answer.result ?? {});
        });
        if (isGone) return reject(new Error(`${method}: the target is gone`));
        sendTo(browser, 'Target.sendMessageToTarget', { sessionId, message }).catch(reject);
      });
    },
    on: (method, listener) => void listeners.push({ method, listener }),
    async close() {
      loose(browser).off.call(browser, 'Target.receivedMessageFromTarget', hear);
      loose(browser).off.call(browser, 'Target.detachedFromTarget', leave);
      await sendTo(browser, 'Target.detachFromTarget', { sessionId }).catch(() => undefined);
    },
  };
}
