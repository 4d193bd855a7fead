/**
 * What a member's device does by itself for the sessions that the member takes part in: shows its choices once all are to
 * be shown ([Y96]), and takes out what is left of them when the session is closed ([Y99]). Any context may do it.
 */
import { effect } from '@preact/signals-core';
import type { ChoiceRow } from '../../core/session.ts';
import { sessionName } from '../../store/document-name.ts';
import type { OpenDocument } from '../../store/documents.ts';
import { readSession } from '../../store/session-rows.ts';
import { publishDue, tidyClosed } from '../../store/session-write.ts';
import { changeDocument, headsOf, readChoices, writerOf, type SessionContext } from './parts.ts';

function isLeft({ shelves }: SessionContext, sid: string): boolean {
  return [...readChoices(shelves, sid).values()].some((row) => !row.closed);
}

interface Followed {
  settle(): void;
  stop(): void;
}

/** Follows until the returned function is called. */
export function followSessions(context: SessionContext): () => void {
  const open = new Map<string, Followed>();
  const stop = effect(() => {
    const wanted = new Map(
      headsOf(context)
        .filter(({ iTakePart, isEnded, sid }) => iTakePart && (!isEnded || isLeft(context, sid)))
        .map(({ ws, sid }) => [sid, sessionName(ws, sid)]),
    );
    for (const [sid, followed] of open) {
      if (wanted.has(sid)) followed.settle();
      else {
        followed.stop();
        open.delete(sid);
      }
    }
    for (const [sid, name] of wanted) if (!open.has(sid)) open.set(sid, follow(context, sid, name));
  });
  return () => {
    stop();
    for (const followed of open.values()) followed.stop();
  };
}

function follow(context: SessionContext, sid: string, name: string): Followed {
  const document = context.store.documents.open(name);
  let isStopped = false;
  let isBusy = false;
  const settle = (): void => {
    if (isStopped || isBusy || document.readOnly.value) return;
    // What is written here is heard here: once more is enough.
    isBusy = true;
    settleSession(context, sid, document);
    isBusy = false;
  };
  void document.loaded.then(() => {
    if (isStopped) return;
    document.doc.on('update', settle);
    settle();
  });
  return {
    settle,
    stop() {
      isStopped = true;
      document.doc.off('update', settle);
      document.release();
    },
  };
}

function settleSession(context: SessionContext, sid: string, document: OpenDocument): void {
  const { doc } = document;
  const own = readChoices(context.shelves, sid);
  const writer = writerOf(context);
  publishDue(doc, own, writer);
  const { endedBy, views } = readSession(doc);
  if (endedBy === undefined) {
    const seen = [...own].filter(([passage, row]) => !row.sent && views.has(`${passage}|${row.slip}`));
    return void noteChoices(context, sid, new Map(seen), { sent: true });
  }
  tidyClosed(doc, new Set([...own.values()].map(({ slip }) => slip)), writer);
  const left = new Map([...own].filter(([, row]) => !row.closed));
  if (left.size === 0) return;
  void document
    .whenStored()
    .then((stored) => (stored.ok ? document.compact() : Promise.reject(new Error(stored.code))))
    .then(() => noteChoices(context, sid, left, { closed: true }))
    // At the next start, then.
    .catch(() => undefined);
}

/** The member's own choices stay with the member, and with nobody else. */
async function noteChoices(
  context: SessionContext,
  sid: string,
  rows: ReadonlyMap<string, ChoiceRow>,
  what: Pick<ChoiceRow, 'sent' | 'closed'>,
): Promise<void> {
  if (rows.size === 0) return;
  for (const { workspace, document } of context.shelves.all.peek()) {
    if (workspace.kind !== 'own') continue;
    await changeDocument(context, document.name, (doc) => {
      const choices = doc.getMap('choice');
      for (const [passage, row] of rows) {
        const key = `${sid}|${passage}`;
        if (choices.has(key)) choices.set(key, { ...row, ...what });
      }
    });
  }
}
