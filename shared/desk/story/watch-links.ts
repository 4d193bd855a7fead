import { computed, effect, signal, type ReadonlySignal } from '@preact/signals-core';
import { readLinkKey } from '../../core/link-key.ts';
import type { ReportId } from '../../core/ids.ts';
import type { LinkView } from '../../core/status-view.ts';
import { isLink, isLinkType } from '../../store/check-status.ts';
import { reportName } from '../../store/document-name.ts';
import type { OpenDocument } from '../../store/documents.ts';
import { audienceOf, authorsOf } from '../author-of.ts';
import type { LayerPlace } from '../shelves.ts';
import type { StoryDeps } from './story-deps.ts';

interface Held {
  readonly place: LayerPlace;
  readonly document: OpenDocument;
  readonly isLoaded: ReadonlySignal<boolean>;
  /** Goes up when a tie in it changes. */
  readonly version: ReadonlySignal<number>;
  close(): void;
}

/** Follows the ties in the documents of some reports, those of workspaces that come later too. */
export function watchLinks(
  rids: readonly ReportId[],
  { documents, shelves, identity }: StoryDeps,
  end: AbortSignal,
): ReadonlySignal<readonly LinkView[] | null> {
  const held = signal<ReadonlyMap<string, Held>>(new Map());
  const stop = effect(() => {
    const places = new Map(
      rids
        .flatMap((rid) => shelves.layersOf(rid))
        .map((place) => [reportName(place.shelf.workspace.ws, place.rid), place] as const),
    );
    const before = held.peek();
    for (const [name, each] of before) if (!places.has(name)) each.close();
    held.value = new Map(
      [...places].map(([name, place]) => [name, before.get(name) ?? hold(documents.open(name), place)]),
    );
  });
  end.addEventListener('abort', () => {
    stop();
    for (const each of held.peek().values()) each.close();
  });
  return computed(() => {
    const all = [...held.value.values()];
    if (all.some(({ isLoaded }) => !isLoaded.value)) return null;
    const found = new Map<string, LinkView>();
    for (const each of all) {
      void each.version.value;
      for (const [key, view] of readLinks(each, identity.value)) found.set(key, view);
    }
    return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, view]) => view);
  });
}

function hold(document: OpenDocument, place: LayerPlace): Held {
  const isLoaded = signal(false);
  const version = signal(0);
  const links = document.doc.getMap('link');
  const onLinks = (): void => void version.value++;
  links.observe(onLinks);
  void document.loaded.then(() => void (isLoaded.value = true));
  return {
    place,
    document,
    isLoaded,
    version,
    close() {
      links.unobserve(onLinks);
      document.release();
    },
  };
}

function readLinks(
  { place, document }: Held,
  me: Parameters<typeof authorsOf>[1],
): readonly (readonly [string, LinkView])[] {
  const { workspace, registry } = place.shelf;
  const authorOf = authorsOf(registry.value, me);
  const audience = audienceOf(workspace);
  const found: [string, LinkView][] = [];
  document.doc.getMap('link').forEach((row, key) => {
    const ends = readLinkKey(key);
    if (!ends || !isLink(row) || !isLinkType(ends.type)) return;
    const { from, type, to } = ends;
    const author = authorOf(row.by);
    found.push([key, { from, rid: place.rid, type, to, toRid: row.rid, author, at: row.at, audience }]);
  });
  return found;
}
