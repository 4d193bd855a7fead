/** What the parts of tagging sessions have in common. */
import type { MemberId, WorkspaceId } from '../../core/ids.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import type { ChoiceRow, SessionHead } from '../../core/session.ts';
import type { OpenDocument } from '../../store/documents.ts';
import { isChoice } from '../../store/check-session.ts';
import { readHeads } from '../../store/session-rows.ts';
import type { SessionWriter } from '../../store/session-write.ts';
import { mineOf, type SharingContext } from '../sharing/context.ts';
import { readPeople } from '../sharing/people.ts';
import type { PersonView } from '../../core/sharing-view.ts';
import type { Shelf, Shelves } from '../shelves.ts';

export type SessionContext = Pick<SharingContext, 'store' | 'shelves' | 'run' | 'memory'>;

export function writerOf({ store }: SessionContext): SessionWriter {
  return { mine: mineOf(store), world: store.world };
}

/** Own choices of a session, passage →. */
export function readChoices(shelves: Shelves, sid: string): ReadonlyMap<string, ChoiceRow> {
  const found = new Map<string, ChoiceRow>();
  for (const { workspace, document } of shelves.all.value) {
    if (workspace.kind !== 'own') continue;
    document.doc.getMap('choice').forEach((row, key) => {
      const [of, passage] = key.split('|');
      if (of === sid && passage !== undefined && isChoice(row)) found.set(passage, row);
    });
  }
  return found;
}

export function peopleIn(context: SessionContext, shelf: Shelf): readonly PersonView[] {
  const { store } = context;
  return readPeople(shelf.registry.value.members, mineOf(store), store.identity.value.name);
}

/** The sessions that the registries of this device's groups name, the newest first. */
export function headsOf(context: SessionContext): readonly SessionHead[] {
  const mine: readonly MemberId[] = mineOf(context.store);
  const all = context.shelves.all.value.flatMap((shelf) => {
    const { workspace, document, registry } = shelf;
    // Read again whenever the registry is.
    void registry.value;
    if (workspace.kind !== 'group') return [];
    const names = new Map(peopleIn(context, shelf).map(({ member, name }) => [member, name]));
    return [...readHeads(document.doc)].map(([sid, row]): SessionHead => ({
      ws: workspace.ws,
      group: workspace.name ?? '',
      sid,
      rid: row.rid,
      title: row.title,
      by: names.get(row.by) ?? '',
      iTakePart: workspace.role !== 'reader' && row.people.some((member) => mine.includes(member)),
      isEnded: row.isEnded,
    }));
  });
  return all.sort((a, b) => (a.sid < b.sid ? 1 : -1));
}

/** Changes a document and answers after the commit. */
export async function changeDocument(
  context: SessionContext,
  name: string,
  change: (doc: OpenDocument['doc']) => void,
): Promise<Result<void>> {
  const document = context.store.documents.open(name);
  try {
    await document.loaded;
    if (document.readOnly.value) return fail(document.readOnly.value, name);
    change(document.doc);
    const stored = await document.whenStored();
    return stored.ok ? ok(undefined) : stored;
  } finally {
    document.release();
  }
}

export function roleIn({ shelves }: SessionContext, ws: WorkspaceId): string {
  return shelves.find(ws)?.workspace.role ?? 'keeper';
}
