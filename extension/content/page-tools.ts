import type { PageFacts } from '../../shared/core/page.ts';
import type { FindingId } from '../../shared/core/ids.ts';
import type { Anchor, Span } from '../../shared/core/selector.ts';
import type { Candidate } from '../../shared/core/view.ts';
import type { Painter } from '../../shared/documents/page/place-items.ts';
import type { PageText } from '../../shared/documents/page/page-text.ts';
import { send } from '../browser/ports.ts';

type Anchors = Readonly<Record<FindingId, Anchor>>;

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
  createOverlay(document: Document, root: ShadowRoot): Painter;
}

const KEY = Symbol.for('rapporteur-page-tools');

/** Asks the worker to put the second half in. Undefined where the browser no longer lets it. */
export async function loadPageTools(): Promise<PageTools | undefined> {
  const world = globalThis as unknown as Record<symbol, PageTools | undefined>;
  if (world[KEY] === undefined) await send({ type: 'page-tools' });
  return world[KEY];
}
