import type { Page } from 'playwright';
import type { ExtensionBrowser } from '../e2e/harness/extension.ts';
import { connectPage, type Connection } from '../e2e/harness/connection.ts';
import { poll } from '../e2e/harness/poll.ts';

/** Times after the member's act, in ms. Each is there once it has been seen. */
export interface Times {
  /** From the mouse button let go to the first frame with the toolbar. */
  readonly toolbar?: number;
  /** From the key to the frame in which one more passage is painted. */
  readonly painted?: number;
  /** From the key until the content script has the host's word that it is on disk, and has emptied its outbox. */
  readonly committed?: number;
}

/** Looks on from the content script's own world, where the closed root can be seen, and no product code knows. */
export interface PageClock {
  /** Forgets what it has seen; call it before each act. */
  arm(): Promise<void>;
  read(): Promise<Times>;
}

/** Since the page began. The acts are seen by the page itself, which hears keys before we take them. */
interface Acts {
  benchActs: { pointerup: number; keydown: number };
}

interface Look {
  readonly arm: () => void;
  seen: { toolbar?: number; painted?: number; committed?: number };
}

/** Runs in the page before anything else. */
function watchActs(): void {
  const acts = ((globalThis as unknown as Acts).benchActs = { pointerup: 0, keydown: 0 });
  for (const type of ['pointerup', 'keydown'] as const) {
    addEventListener(type, ({ timeStamp }) => (acts[type] = timeStamp), { capture: true });
  }
}

/** Runs in the content script's world, on its closed root. */
function watchTools(this: ShadowRoot): void {
  const painted = (): number =>
    [...CSS.highlights].reduce(
      (sum, [name, { size }]) => sum + (name.startsWith('rapporteur-') ? size : 0),
      0,
    );
  // What this frame shows is on its way to the screen once the frame's own work is over.
  const afterFrame = (act: () => void): void => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = act;
    port2.postMessage(null);
  };
  const look: Look = {
    seen: {},
    arm: () => {
      const before = painted();
      const seen: Look['seen'] = (look.seen = {});
      const frame = (): void => {
        if (look.seen !== seen) return;
        const hasToolbar = this.querySelector('.rp-toolbar') !== null;
        const hasPaint = painted() > before;
        afterFrame(() => {
          if (hasToolbar) seen.toolbar ??= performance.now();
          if (hasPaint) seen.painted ??= performance.now();
        });
        requestAnimationFrame(frame);
      };
      requestAnimationFrame(frame);
    },
  };
  chrome.storage.local.onChanged.addListener((changes) => {
    const isEmptied = Object.entries(changes).some(
      ([key, { newValue }]) => key.startsWith('out/') && !newValue,
    );
    if (isEmptied) look.seen.committed ??= performance.now();
  });
  (globalThis as unknown as { benchLook: Look }).benchLook = look;
}

interface Node {
  readonly nodeName: string;
  readonly backendNodeId: number;
  readonly children?: readonly Node[];
  readonly shadowRoots?: readonly Node[];
}

function rootOfTools(node: Node): Node | undefined {
  if (node.nodeName === 'RAPPORTEUR-TOOLS') return node.shadowRoots?.[0];
  for (const child of node.children ?? []) {
    const found = rootOfTools(child);
    if (found) return found;
  }
  return undefined;
}

/** The JavaScript world of the extension in this page. */
async function contentWorld(connection: Connection, id: string): Promise<number> {
  let world: number | undefined;
  connection.on('Runtime.executionContextCreated', ({ context }) => {
    const made = context as { id: number; origin: string };
    if (made.origin === `chrome-extension://${id}`) world = made.id;
  });
  await connection.send('Runtime.enable');
  return poll("the content script's world", () => world);
}

/** Call it before the page is opened. */
export async function hearActs(ext: ExtensionBrowser): Promise<void> {
  await ext.context.addInitScript(watchActs);
}

/** @param page with the extension at work in it */
export async function openPageClock(ext: ExtensionBrowser, page: Page): Promise<PageClock> {
  const connection = await connectPage(ext.context, page);
  const contextId = await contentWorld(connection, ext.id);
  const { root } = await connection.send('DOM.getDocument', { depth: -1, pierce: true });
  const shadow = rootOfTools(root as Node);
  if (!shadow) throw new Error('our node is not in the page');
  const { object } = await connection.send('DOM.resolveNode', {
    backendNodeId: shadow.backendNodeId,
    executionContextId: contextId,
  });
  const { objectId } = object as { objectId: string };
  const called = await connection.send('Runtime.callFunctionOn', {
    objectId,
    functionDeclaration: String(watchTools),
  });
  if (called.exceptionDetails) throw new Error(JSON.stringify(called.exceptionDetails));
  const evaluate = async (expression: string): Promise<unknown> => {
    const answer = await connection.send('Runtime.evaluate', { expression, contextId, returnByValue: true });
    if (answer.exceptionDetails) throw new Error(JSON.stringify(answer.exceptionDetails));
    return (answer.result as { value?: unknown }).value;
  };
  return {
    arm: async () => void (await evaluate('benchLook.arm()')),
    async read() {
      const { toolbar, painted, committed } = (await evaluate('benchLook.seen')) as Look['seen'];
      const { pointerup, keydown } = await page.evaluate(() => (globalThis as unknown as Acts).benchActs);
      return {
        ...(toolbar === undefined ? {} : { toolbar: toolbar - pointerup }),
        ...(painted === undefined ? {} : { painted: painted - keydown }),
        ...(committed === undefined ? {} : { committed: committed - keydown }),
      };
    },
  };
}
