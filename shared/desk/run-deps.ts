/** What running a command needs and gives, on the way to a receipt. */
import type { Command } from '../core/command.ts';
import type { WorkspaceId } from '../core/ids.ts';
import type { Store } from '../store/open-store.ts';
import type { Writer } from '../store/writer.ts';
import type { Shelves } from './shelves.ts';

export interface RunDeps {
  readonly store: Store;
  readonly shelves: Shelves;
  readonly writer: () => Writer;
}

/** With what is asked before bytes are taken for another paper's, or for nobody's. */
export interface CountedDeps extends RunDeps {
  /** Resolves when the files of every report that is here are known. */
  readonly whenCounted: () => Promise<void>;
}

/** What one command did in memory, before anything is known of the disk. */
export interface Applied {
  readonly inverse: Command;
  readonly ws: WorkspaceId;
}
