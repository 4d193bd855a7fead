import type { ReadonlySignal } from '@preact/signals-core';
import type { Documents } from '../../store/documents.ts';
import type { IdentityRow } from '../../store/local-db.ts';
import type { Shelves } from '../shelves.ts';

export interface StoryDeps {
  readonly documents: Documents;
  readonly shelves: Shelves;
  readonly identity: ReadonlySignal<IdentityRow>;
}
