/** Everything that runs in a page: wires the page, the tools, the host and the panel together. Holds no data. */
import type { PageText } from '../../shared/documents/page/page-text.ts';
import { openPage } from '../../shared/documents/page/read-page.ts';
import { OWN_HOST_ATTRIBUTE } from '../../shared/documents/page/skipped.ts';
import { readInSlices } from '../../shared/documents/page/watch-text.ts';
import type { World } from '../../shared/core/ids.ts';
import type { ErrorCode } from '../../shared/core/result.ts';
import { isAlive, send } from '../browser/ports.ts';
import { createCommands } from './commands.ts';
import { openHostLink } from './host-link.ts';
import { createMarking, type MarkAction } from './marking.ts';
import { createOutbox } from './outbox.ts';
import { loadPageTools, type Checks } from './page-tools.ts';
import type { Parts } from './parts.ts';
import { openPageView, type PageView } from './page-view.ts';
import { createPainting } from './painting.ts';
import { createPassages } from './passages.ts';
import { createSaid } from './said.ts';
import { openPanelSide } from './panel-side.ts';
import { openShadowHost } from './shadow-host.ts';
import { TOOL_STYLES } from './tool-styles.ts';
import { createToolsView } from './tools-view.ts';
import { hearHost } from './hear-host.ts';
import { hearWorker, type Wishes } from './hear-worker.ts';
import { watchAddress } from './watch-address.ts';
import { watchPage } from './watch-page.ts';

export interface Running {
  isAlive(): boolean;
  /** Takes away everything that we put into the page. What waits in the outbox stays there. */
  dispose(): void;
}

/** The host may say several things at once; painting each would hold up the page. */
const SOON_MS = 16;
/** How long a page that gave itself another address has to bring the words of its new paper. */
const NEW_WORDS_MS = 400;
/** How often a page without words is looked at again. */
const NO_WORDS_MS = 1_000;

const WORLD: World = {
  now: () => Date.now(),
  // `crypto.randomUUID` and `subtle` are missing on http pages; this is not.
  random: (length) => crypto.getRandomValues(new Uint8Array(length)),
};

/**
 * Starts in this page, and anew when the page gives itself another address: that is another paper. A page that cannot be
 * marked still answers the panel, with the reason.
 */
export function startPage(): Running {
  const wishes = hearWorker();
  let end = new AbortController();
  const run = (): void => {
    startHere(end, wishes, again);
    watchAddress(again, end.signal);
  };
  const again = (): void => {
    end.abort();
    const { signal } = (end = new AbortController());
    // The words of the paper before may still be there.
    setTimeout(() => signal.aborted || run(), NEW_WORDS_MS);
  };
  run();
  return { isAlive: () => !end.signal.aborted && isAlive(), dispose: () => end.abort() };
}

function startHere(end: AbortController, wishes: Wishes, again: () => void): void {
  if (document.querySelector('meta[name="rapporteur-app"]') !== null) {
    openPanelSide({ app: true }, end.signal);
    return;
  }
  if (!isSupported()) {
    openPanelSide({ trouble: 'paper-unsupported' }, end.signal);
    return;
  }
  const take = (page: PageText): void => {
    const view = openPageView(document, page, () => parts?.refresh());
    let parts: Parts | undefined;
    if (view.ok) parts = start(view.value, wishes, end);
    else wishes.drop();
    if (!view.ok) openPanelSide({ trouble: view.code }, end.signal);
    if (!view.ok && view.code === 'page-empty') watchForWords(again, end.signal);
  };
  readInSlices(document, take, end.signal);
}

/** Words may come late, in a page that its own script fills. */
function watchForWords(onWords: () => void, signal: AbortSignal): void {
  const timer = setInterval(() => {
    if (openPage(document).ok) onWords();
  }, NO_WORDS_MS);
  signal.addEventListener('abort', () => clearInterval(timer));
}

function isSupported(): boolean {
  return ['text/html', 'application/xhtml+xml'].includes(document.contentType);
}

function start(view: PageView, wishes: Wishes, end: AbortController): Parts {
  document.querySelectorAll(`rapporteur-tools[${OWN_HOST_ATTRIBUTE}]`).forEach((left) => left.remove());
  const host = openShadowHost(OWN_HOST_ATTRIBUTE, TOOL_STYLES);
  const tools = createToolsView(host, {
    action: (action) => act(action),
    close: () => tools.hideToolbar(),
  });
  const tell = async (code: ErrorCode): Promise<void> => {
    const words = await send({ type: 'words', code });
    if (typeof words === 'string') tools.toast(words);
  };
  const pageTools = loadPageTools();
  const said = createSaid();
  const sayRead = async (): Promise<void> => {
    const page = await pageTools;
    if (!page || end.signal.aborted) return;
    const { no, reading } = view.read(page);
    const { links } = reading.facts;
    const facts = said.hear(reading.facts);
    commands.restate(facts);
    link.post({ type: 'read', no, reading: { ...reading, facts: { ...facts, links } } });
  };
  const painting = createPainting(document, host.root, pageTools);
  const passages = createPassages();
  const link = openHostLink({
    onOpen() {
      void sayRead().then(() => commands.repeat());
    },
    onMessage: (message) => hearHost(parts, message),
    onLost: (lost) => panel.setHostLost(lost),
    onOrphaned: () => end.abort(),
  });
  const commands = createCommands(createOutbox(location.href, WORLD), WORLD, {
    send: ({ id, command }) => void link.post({ type: 'run', id, command }),
    onChange: (isNew) => (isNew ? refresh() : refreshSoon()),
    onRefused: (_entry, code) => void tell(code),
  });
  const marking = createMarking(WORLD, {
    run(command) {
      if (command.type !== 'mark') return commands.run(command);
      passages.noteMade(command.finding, view.no);
      commands.run(said.facts === undefined ? command : { ...command, said: said.facts });
    },
    toast: (words, undo) => tools.toast(words, undo),
    refuse: (code) => void tell(code),
    typeIn(field, finding) {
      // The worker opens the panel while the browser still sees the member's key.
      void send({ type: 'open-panel', again: panel.isOpen });
      panel.askFor(field, finding);
    },
  });
  const refresh = (): void => {
    const list = passages.list(commands.waiting.values(), view.no, view.edition);
    // Until the host has placed everything anew, the last paint stays: it shrinks with its words.
    if (passages.isCurrent(view.no)) {
      painting.show(view.page, list);
      checks?.show(view.page, list);
    }
    panel.show(list);
  };
  let checks: Checks | undefined;
  let due = false;
  const refreshSoon = (): void => {
    if (due) return;
    due = true;
    setTimeout(() => {
      due = false;
      if (!end.signal.aborted) refresh();
    }, SOON_MS);
  };
  const showAtSelection = (): void => {
    const selection = document.getSelection();
    if (selection && selection.rangeCount > 0) tools.showToolbar(selection.getRangeAt(0));
  };
  // From the moment that a selection has settled until Esc, Note, Theme or the next selection: keys act on what is offered.
  const keys = { armed: false };
  const act = (action: MarkAction): void => {
    const sel = view.describeSelection(document.getSelection());
    marking.act(action, { sel, edition: view.edition });
    if (!sel.ok) return;
    tools.hideToolbar();
    // The member begins to type: should the browser leave the focus here, no letter of it is a command.
    if (action.type === 'note' || action.type === 'theme') keys.armed = false;
  };
  const panel = openPanelSide(
    {
      view,
      painting,
      tools,
      marking,
      pageTools,
      post: (message) => link.post(message),
      check: (finding) => checks?.open(finding),
    },
    end.signal,
  );
  const parts: Parts = {
    world: WORLD,
    view,
    host,
    tools,
    painting,
    passages,
    commands,
    marking,
    link,
    panel,
    refresh,
    refreshSoon,
    pageTools,
    sayRead,
  };
  watchPage(parts, wishes, keys, act, showAtSelection, end.signal);
  void pageTools.then((page) => {
    if (!page || end.signal.aborted) return;
    // For marks that are made before the host can be reached.
    if (said.facts === undefined) commands.restate(said.hear(page.readFacts(view.page)));
    page.openPaperLinks(host, end.signal);
    checks = page.openChecks(
      host,
      {
        hitTest: painting.hitTest,
        confirm: (finding) => marking.confirm(finding, view.edition),
        openCard(finding) {
          void send({ type: 'open-panel' });
          panel.openCard(finding);
        },
      },
      end.signal,
    );
    refresh();
  });
  void send({ type: 'paint-style' }).then(() => painting.checkAgain());
  end.signal.addEventListener('abort', () => [host, painting, tools, link].forEach((part) => part.dispose()));
  return parts;
}
