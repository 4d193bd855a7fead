/**
 * How the bridge script and the app in the same window find each other: hello and acknowledgement with retry, since
 * either may start first; then the bridge hands over a MessagePort. Origin and source are checked on both sides.
 * The page's own scripts could say hello too: they get a port to nobody.
 */
const RETRY_MS = 150;
const MARK = 'rapporteur-bridge';

interface Hello {
  readonly mark: typeof MARK;
  readonly say: 'hello' | 'here' | 'port';
}

const isHello = (event: MessageEvent<unknown>, view: Window, say: Hello['say']): boolean => {
  const data = event.data as Partial<Hello> | null;
  const isOwn = event.source === view && event.origin === view.location.origin;
  return isOwn && typeof data === 'object' && data?.mark === MARK && data.say === say;
};

const post = (view: Window, say: Hello['say'], transfer: Transferable[] = []): void =>
  view.postMessage({ mark: MARK, say } satisfies Hello, view.location.origin, transfer);

/** Bridge side: says hello until the app answers, then hands over one end and calls back with the other. */
export function offerPort(view: Window, onPort: (port: MessagePort) => void, signal: AbortSignal): void {
  const done = new AbortController();
  const ended = AbortSignal.any([signal, done.signal]);
  const hello = (): void => post(view, 'hello');
  const timer = setInterval(hello, RETRY_MS);
  ended.addEventListener('abort', () => clearInterval(timer), { once: true });
  view.addEventListener(
    'message',
    (event) => {
      if (!isHello(event, view, 'here')) return;
      done.abort();
      const { port1, port2 } = new MessageChannel();
      post(view, 'port', [port2]);
      onPort(port1);
    },
    { signal: ended },
  );
  hello();
}

/** App side: answers each hello, and calls back with each port that is handed over (again after an update). */
export function watchPorts(view: Window, onPort: (port: MessagePort) => void, signal: AbortSignal): void {
  view.addEventListener(
    'message',
    (event) => {
      if (isHello(event, view, 'hello')) post(view, 'here');
      const port = isHello(event, view, 'port') ? event.ports[0] : undefined;
      if (port) onPort(port);
    },
    { signal },
  );
}
