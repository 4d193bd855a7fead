/** Copies of papers that are here, opened for the marks in them. They are not kept: the paper itself is. */
import { signal, type ReadonlySignal } from '@preact/signals';
import type { EditionId, ReportId } from '../../core/ids.ts';
import type { Desk } from '../../desk/desk.ts';
import type { KeptPaper } from '../../desk/papers.ts';

export interface BroughtCopy {
  /** The version of which it is a copy. */
  readonly edition: EditionId;
  readonly file: Blob;
}

export interface Brought {
  /** By report; the last one that was opened, until the page is closed. */
  readonly copies: ReadonlySignal<ReadonlyMap<ReportId, BroughtCopy>>;
  /** Takes a file that is such a copy, and gives the paper that it is of. */
  take(file: Blob): Promise<KeptPaper | undefined>;
  letGo(rid: ReportId): void;
}

export function openBrought({ papers }: Pick<Desk, 'papers'>): Brought {
  const copies = signal<ReadonlyMap<ReportId, BroughtCopy>>(new Map());
  return {
    copies,
    async take(file) {
      const of = await papers.copyOf(file).catch(() => undefined);
      if (of !== undefined)
        copies.value = new Map([...copies.value, [of.rid, { edition: of.edition, file }]]);
      return of;
    },
    letGo(rid) {
      copies.value = new Map([...copies.value].filter(([each]) => each !== rid));
    },
  };
}
