/** What the parts of sharing have in common. */
import type { Command, OnPart, Receipt } from '../../core/command.ts';
import type { MemberId, ReportId, WorkspaceId } from '../../core/ids.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import { ensureSchema } from '../../store/apply-finding.ts';
import { metaName } from '../../store/document-name.ts';
import type { OpenDocument } from '../../store/documents.ts';
import type { Store } from '../../store/open-store.ts';
import type { History } from '../../store/history.ts';
import type { FileNews } from '../file-news.ts';
import type { Shelves } from '../shelves.ts';
import type { Memory } from './memory.ts';

export interface SharingOptions {
  /** Origin of the server for what is new, such as `https://rapporteur.example`; none by default. */
  readonly server?: string;
  /** Asks an address once without cookies, and hashes the folded words that came. Without it nothing counts as public. */
  readonly askPublic?: (url: string, rid: ReportId) => Promise<Result<{ readonly textHash: string }>>;
  /** How this device is called among the member's own; "This device" by default. */
  readonly deviceName?: string;
  /**
   * Called in each context after this device was reported lost and everything on it was removed. The page is loaded
   * again by default; the next desk tells `device-lost`.
   */
  readonly onWiped?: () => void | Promise<void>;
}

export interface SharingContext {
  readonly store: Store;
  readonly shelves: Shelves;
  readonly memory: Memory;
  readonly news: FileNews;
  readonly history: History;
  readonly options: SharingOptions;
  /** Runs a command without asking whether it may be shared. */
  readonly run: (command: Command, onPart?: OnPart) => Promise<Result<Receipt>>;
}

/** A document as the store opens it. */
export type Doc = OpenDocument['doc'];

/** This member's ids, the one written next first. */
export function mineOf({ identity }: Store): readonly MemberId[] {
  const { member, aliases } = identity.value;
  return [member, ...aliases];
}

/** Changes a workspace's registry in one transaction and answers after the commit. */
export async function changeMeta(
  store: Store,
  ws: WorkspaceId,
  change: (doc: Doc) => void,
): Promise<Result<void>> {
  const document = store.documents.open(metaName(ws));
  try {
    await document.loaded;
    if (document.readOnly.value) return fail(document.readOnly.value, document.name);
    document.doc.transact(() => {
      ensureSchema(document.doc);
      change(document.doc);
    });
    const stored = await document.whenStored();
    return stored.ok ? ok(undefined) : stored;
  } finally {
    document.release();
  }
}
