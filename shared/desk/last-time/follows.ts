import { computed, type ReadonlySignal } from '@preact/signals-core';
import type { FollowsView } from '../../core/follows.ts';
import { readFollows } from '../../store/apply-follows.ts';
import type { Shelves } from '../shelves.ts';

/** What this member said of reports that follow each other, on all of their devices. Follows the registries. */
export function openFollows(shelves: Shelves): ReadonlySignal<readonly FollowsView[]> {
  return computed(() =>
    shelves.all.value
      .filter(({ workspace }) => workspace.kind !== 'group')
      .flatMap(({ workspace: { ws }, registry, document }) => {
        // Read again whenever the registry is.
        void registry.value;
        return readFollows(document.doc).map((row) => ({ ...row, ws }));
      }),
  );
}
