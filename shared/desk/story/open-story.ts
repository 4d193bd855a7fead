import { computed } from '@preact/signals-core';
import type { StatusView } from '../../core/status-view.ts';
import { isStatus } from '../../store/check-status.ts';
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
    statuses: computed(() => joinStatuses(shelves.all.value, identity.value)),
    follows: openFollows(shelves),
    watchLinks: (rids, signal) => watchLinks(rids, deps, signal),
  };
}

/** One that lies in several workspaces is shown once, as the widest of them has it: shelves come device, own, groups. */
function joinStatuses(shelves: readonly Shelf[], me: IdentityRow): readonly StatusView[] {
  const found = new Map<string, StatusView>();
  for (const { workspace, registry, document } of shelves) {
    // Read again whenever the registry is.
    const authorOf = authorsOf(registry.value, me);
    const audience = audienceOf(workspace);
    document.doc.getMap('status').forEach((row, id) => {
      if (isStatus(row)) found.set(id, { ...row, id, author: authorOf(row.by), audience });
    });
  }
  return [...found.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}
