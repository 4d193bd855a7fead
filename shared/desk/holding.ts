/** Documents that one piece of work needs: each given when it is loaded, all let go of together. */
import { ok, type Result } from '../core/result.ts';
import type { OpenDocument } from '../store/documents.ts';
import type { Store } from '../store/open-store.ts';

export interface Holding {
  open(name: string): Promise<OpenDocument>;
  /** After IndexedDB has committed what was written in any of them; the first failure where one has failed. */
  whenStored(): Promise<Result<void>>;
  release(): void;
}

export function createHolding({ documents }: Pick<Store, 'documents'>): Holding {
  const held: OpenDocument[] = [];
  return {
    async open(name) {
      const document = documents.open(name);
      held.push(document);
      await document.loaded;
      return document;
    },
    async whenStored() {
      const stored = await Promise.all(held.map((document) => document.whenStored()));
      return stored.find((result) => !result.ok) ?? ok(undefined);
    },
    release() {
      for (const document of held.splice(0)) document.release();
    },
  };
}
