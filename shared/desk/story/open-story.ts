import { computed } from '@preact/signals-core';
import type { MemberId } from '../../core/ids.ts';
import type { Audience, Author } from '../../core/view.ts';
import { isSentence, isStatus } from '../../store/check-status.ts';
import type { IdentityRow } from '../../store/local-db.ts';
import { audienceOf, authorsOf } from '../author-of.ts';
import type { Shelf } from '../shelves.ts';
import { openFollows } from '../last-time/follows.ts';
import type { StoryRows } from '../story-rows.ts';
import type { StoryDeps } from './story-deps.ts';
import { watchLinks } from './watch-links.ts';

export function openStory(deps: StoryDeps): StoryRows {
  const { shelves, identity } = deps;
  return {
    statuses: computed(() => joinRows(shelves.all.value, identity.value, 'status', isStatus)),
    sentences: computed(() => joinRows(shelves.all.value, identity.value, 'sentence', isSentence)),
    follows: openFollows(shelves),
    watchLinks: (rids, signal) => watchLinks(rids, deps, signal),
  };
}

type Seen<Row> = Row & { readonly id: string; readonly author: Author; readonly audience: Audience };

/** One that lies in several workspaces is shown once, as the widest of them has it: shelves come device, own, groups. */
function joinRows<Row extends { readonly by: MemberId }>(
  shelves: readonly Shelf[],
  me: IdentityRow,
  map: string,
  isRow: (value: unknown) => value is Row,
): readonly Seen<Row>[] {
  const found = new Map<string, Seen<Row>>();
  for (const { workspace, registry, document } of shelves) {
    // Read again whenever the registry is.
    const authorOf = authorsOf(registry.value, me);
    const audience = audienceOf(workspace);
    document.doc.getMap(map).forEach((row, id) => {
      if (isRow(row)) found.set(id, { ...row, id, author: authorOf(row.by), audience });
    });
  }
  return [...found.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}
