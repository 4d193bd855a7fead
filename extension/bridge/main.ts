/**
 * Injected into the PWA's own pages, at origins that the member paired (and into a tab that is being paired). It hands
 * the page one end of a port and relays it to the host, which alone decides what crosses. It reads nothing itself.
 */
import { BYE, isBye } from '../../shared/sync/channel.ts';
import { offerPort } from '../../shared/sync/handshake.ts';
import { connect, isAlive, send, type Port } from '../browser/ports.ts';

const RUNNING = Symbol.for('rapporteur-bridge');
/** The host is gone for moments only: it is killed, or the extension is updated. */
const RETRY_MS = 500;

interface Bridge {
  /** False once the host refused, or an update of the extension left the script behind. */
  isRunning(): boolean;
}

const marks = globalThis as unknown as Record<symbol, Bridge | undefined>;
const life = new AbortController();
// Injected again where it runs already, such as by the member's click: the line that is open stays.
if (!marks[RUNNING]?.isRunning()) {
  marks[RUNNING] = { isRunning: () => !life.signal.aborted && isAlive() };
  offer();
}

function offer(): void {
  if (life.signal.aborted || !isAlive()) return;
  offerPort(window, (page) => void relay(page), life.signal);
}

async function relay(page: MessagePort): Promise<void> {
  await send({ type: 'ensure-host' });
  const host = connect('bridge');
  if (!host) return;
  const ended = endOnce(page, host);
  page.onmessage = ({ data }: MessageEvent<unknown>) => {
    if (isBye(data)) ended();
    else if (!host.post(data)) ended();
  };
  host.onMessage((message) => {
    page.postMessage(message);
    // Refused for good: pairing injects the script again.
    if (isRefusal(message)) life.abort();
  });
  host.onClose(ended);
  life.signal.addEventListener('abort', ended, { once: true });
}

/** Closes both ends together; the page then finds the next offer. */
function endOnce(page: MessagePort, host: Port): () => void {
  let open = true;
  return () => {
    if (!open) return;
    open = false;
    page.postMessage(BYE);
    page.close();
    host.close();
    setTimeout(offer, RETRY_MS);
  };
}

function isRefusal(message: unknown): boolean {
  return typeof message === 'object' && message !== null && 't' in message && message.t === 'refused';
}
