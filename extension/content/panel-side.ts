/** The content script's side of the panel: what it is told of this page, and what it may ask for. */
import type { FindingId } from '../../shared/core/ids.ts';
import type { PageFacts } from '../../shared/core/page.ts';
import type { ErrorCode } from '../../shared/core/result.ts';
import type { Anchor } from '../../shared/core/selector.ts';
import type { PageMessage, PageStatus } from '../messages.ts';
import type { Field, PanelMessage, TabState } from '../panel-messages.ts';
import type { Marking } from './marking.ts';
import type { PageTools } from './page-tools.ts';
import type { PageView } from './page-view.ts';
import type { Painting } from './painting.ts';
import { openPanelLink } from './panel-link.ts';
import type { Passage } from './passages.ts';
import type { ToolsView } from './tools-view.ts';

/** The parts that the panel works on; a page that cannot be marked has none, but a reason. */
export interface PanelParts {
  readonly view: PageView;
  readonly painting: Painting;
  readonly tools: ToolsView;
  readonly marking: Marking;
  readonly pageTools: Promise<PageTools | undefined>;
  readonly post: (message: PageMessage) => void;
  /** Shows in the page what became of a finding's words. */
  readonly check: (finding: FindingId) => void;
}

export interface PanelSide {
  show(passages: readonly Passage[]): void;
  setStatus(status: PageStatus): void;
  /** The host cannot take this page, until it says its status again. */
  setTrouble(code: ErrorCode): void;
  setHostLost(lost: boolean): void;
  readonly isOpen: boolean;
  /** Opens a field there, now and in a panel that is just opening. */
  askFor(field: Field, finding: FindingId): void;
  openCard(finding: FindingId): void;
}

/** The whole state is sent, so not for every row. */
const SOON_MS = 30;

export function openPanelSide(
  parts: PanelParts | { readonly trouble: ErrorCode } | { readonly app: true },
  signal: AbortSignal,
): PanelSide {
  let passages: readonly Passage[] = [];
  let status: PageStatus | undefined;
  let trouble: ErrorCode | undefined;
  let hostLost = false;
  let due = false;
  // Reading the facts walks the page: once, and again when it says something else.
  let facts: { readonly no: number; readonly value: PageFacts } | undefined;

  let reader: PageTools | undefined;
  const describeState = (): TabState => {
    const base = { url: location.href, title: document.title, hostLost, saving: countSaving(passages) };
    if ('app' in parts) return { ...base, app: true, anchors: {} };
    if ('trouble' in parts) return { ...base, trouble: parts.trouble, anchors: {} };
    if (facts?.no !== parts.view.no && reader) {
      facts = { no: parts.view.no, value: reader.readFacts(parts.view.page) };
    }
    const anchors: Record<FindingId, Anchor> = {};
    for (const { row } of passages) anchors[row.id] = row.anchor;
    return {
      ...base,
      anchors,
      candidates: reader?.candidatesIn(parts.view.page, anchors) ?? {},
      ...(facts === undefined ? {} : { facts: facts.value }),
      ...(status === undefined ? {} : { status }),
      ...(trouble === undefined ? {} : { trouble }),
      framed: reader?.hasFrames() ?? false,
    };
  };
  const link = openPanelLink(
    () => ({ type: 'state', state: describeState() }),
    (message) => 'view' in parts && obey(parts, message, link.post),
  );
  signal.addEventListener('abort', () => link.dispose());
  const tell = (): void => {
    if (due || !link.isOpen) return;
    due = true;
    setTimeout(() => {
      due = false;
      if (!signal.aborted) link.post({ type: 'state', state: describeState() });
    }, SOON_MS);
  };
  if ('pageTools' in parts) {
    void parts.pageTools.then((loaded) => {
      reader = loaded;
      tell();
    });
  }
  return {
    get isOpen() {
      return link.isOpen;
    },
    show(list) {
      passages = list;
      tell();
    },
    setStatus(next) {
      status = next;
      trouble = undefined;
      tell();
    },
    setTrouble(code) {
      trouble = code;
      tell();
    },
    setHostLost(lost) {
      hostLost = lost;
      tell();
    },
    askFor: (field, finding) => link.post({ type: 'focus', finding, field }, true),
    openCard: (finding) => link.post({ type: 'open-card', finding }, true),
  };
}

function countSaving(passages: readonly Passage[]): number {
  return passages.filter((passage) => passage.saving).length;
}

function obey(
  parts: PanelParts,
  message: PanelMessage,
  answer: ReturnType<typeof openPanelLink>['post'],
): void {
  const { view, tools, marking } = parts;
  switch (message.type) {
    case 'goto':
      void parts.pageTools.then((loaded) => loaded?.scrollTo(view.page, message.span));
      parts.painting.setActive(message.finding);
      return parts.check(message.finding);
    case 'hide':
      return parts.painting.leaveOut(message.findings);
    case 'words?': {
      const { finding, span } = message;
      const sel = span ? view.describe(span) : view.describeSelection(document.getSelection());
      return answer({ type: 'words', finding, sel, edition: view.edition });
    }
    case 'list':
      return answer({ type: 'paragraphs', list: view.paragraphs() });
    case 'keep':
      return parts.post({ type: 'keep' });
    case 'mark': {
      const sel = view.describeBlock(message.block);
      if (sel.ok) marking.mark(sel.value, view.edition);
      return;
    }
    case 'hint':
      tools.toast(message.says);
  }
}
