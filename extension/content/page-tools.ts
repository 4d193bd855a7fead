import type { PageFacts } from '../../shared/core/page.ts';
import type { FindingId } from '../../shared/core/ids.ts';
import type { Anchor, Span } from '../../shared/core/selector.ts';
import type { Candidate } from '../../shared/core/view.ts';
import type { Painter } from '../../shared/documents/page/place-items.ts';
import type { PageText } from '../../shared/documents/page/page-text.ts';
import { send } from '../browser/ports.ts';
import type { Passage } from './passages.ts';
import type { ShadowHost } from './shadow-host.ts';

type Anchors = Readonly<Record<FindingId, Anchor>>;

export interface ChecksEvents {
  /** Findings at a point of the viewport, shortest first. */
  hitTest(x: number, y: number): readonly FindingId[];
  /** The member says that these are the words. */
  confirm(finding: FindingId): void;
  openCard(finding: FindingId): void;
}

/** Marks that wait for a look, in the page itself. */
export interface Checks {
  /** The whole of what is here. */
  show(page: PageText, passages: readonly Passage[]): void;
  /** Shows what became of this one's words, if that is to be checked. */
  open(finding: FindingId): void;
}

/** What the second half of the content script leaves for this one: see page-facts.ts. */
export interface PageTools {
  readFacts(page: PageText): PageFacts;
  writeSnapshot(): string;
  /** Places that may be meant, where a finding has no sure one. */
  candidatesIn(page: PageText, anchors: Anchors): Readonly<Record<FindingId, readonly Candidate[]>>;
  scrollTo(page: PageText, span: Span): void;
  /** Words stand in frames, which are pages of their own. */
  hasFrames(): boolean;
  /** Folded offset of the first words in view. */
  seenAt(page: PageText): number;
  createPainter(document: Document): Painter;
  /** Whether highlights carry our lines, once the rules for them have come in. */
  canPaint(document: Document): boolean;
  createOverlay(document: Document, root: ShadowRoot): Painter;
  /** "Read and mark" at the links to papers that a pointer rests on. */
  openPaperLinks(host: ShadowHost, signal: AbortSignal): void;
  openChecks(host: ShadowHost, on: ChecksEvents, signal: AbortSignal): Checks;
}

const KEY = Symbol.for('rapporteur-page-tools');

/** Asks the worker to put the second half in. Undefined where the browser no longer lets it. */
export async function loadPageTools(): Promise<PageTools | undefined> {
  const world = globalThis as unknown as Record<symbol, PageTools | undefined>;
  if (world[KEY] === undefined) await send({ type: 'page-tools' });
  return world[KEY];
}
