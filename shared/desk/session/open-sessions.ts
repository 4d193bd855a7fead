/** Tagging sessions of this device's groups. Loaded when there is one, or one is begun. */
import { computed, signal } from '@preact/signals-core';
import { adoptedId } from '../../core/adopted-id.ts';
import type { Command } from '../../core/command.ts';
import { createId, type WorkspaceId } from '../../core/ids.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import { LONGEST_REASON, MOST_VIEWS, type ChoiceRow, type SessionView } from '../../core/session.ts';
import { metaName, reportName, sessionName } from '../../store/document-name.ts';
import { readSession } from '../../store/session-rows.ts';
import {
  closeSession,
  sayChosen,
  sayKeep,
  setLead,
  setOn,
  setOutcome,
  showAll,
  writeSession,
} from '../../store/session-write.ts';
import type { Agreed, Choice, NewSession, OpenSession, Sessions } from '../sessions.ts';
import type { Doc } from '../sharing/context.ts';
import type { HereBoard } from './here-board.ts';
import { isPublic } from '../sharing/verdict.ts';
import { steady } from '../sharing/steady.ts';
import {
  changeDocument,
  headsOf,
  peopleIn,
  readChoices,
  roleIn,
  writerOf,
  type SessionContext,
} from './parts.ts';
import { viewSession } from './view-session.ts';

interface Deps extends SessionContext {
  readonly presence: Pick<HereBoard, 'here' | 'say'>;
}

export function openSessions(deps: Deps): Sessions {
  return {
    heads: steady(() => headsOf(deps)),
    start: (session) => start(deps, session),
    open: (ws, sid) => open(deps, ws, sid),
  };
}

async function start(deps: Deps, session: NewSession): Promise<Result<{ readonly sid: string }>> {
  const { ws, rid, people, passages } = session;
  const { store, shelves } = deps;
  const group = shelves.find(ws);
  if (group?.workspace.kind !== 'group') return fail('command-invalid', 'ws');
  if (group.workspace.role === 'reader') return fail('role-too-low', ws);
  if (shelves.isRestricted(rid)) return fail('share-restricted', rid);
  // Its words go into the group's document: the group has to have the report already.
  if (!group.registry.value.reports.has(rid)) return fail('public-unknown', rid);
  const views = people.length * passages.length;
  if (views === 0 || views > MOST_VIEWS) return fail('command-invalid', 'passages');
  if (!(await mayBeRead(deps, session))) return fail('public-unknown', rid);
  const sid = createId(store.world);
  const writer = writerOf(deps);
  const written = await changeDocument(deps, sessionName(ws, sid), (doc) =>
    writeSession(doc, session, writer),
  );
  if (!written.ok) return written;
  const head = { rid, title: session.title, people, by: writer.mine[0]!, at: store.world.now() };
  const named = await changeDocument(deps, metaName(ws), (doc) => void doc.getMap('session').set(sid, head));
  return named.ok ? ok({ sid }) : named;
}

/** [Y41] Words of a version of which the group has nothing go to it only where the public can see them. */
async function mayBeRead(deps: Deps, { ws, rid, passages }: NewSession): Promise<boolean> {
  const document = deps.store.documents.open(reportName(ws, rid));
  try {
    await document.loaded;
    const known = document.doc.getMap('edition');
    const fresh = new Set(passages.map(({ edition }) => edition).filter((edition) => !known.has(edition)));
    return fresh.size === 0 || isPublic(deps, rid, [...fresh]);
  } finally {
    document.release();
  }
}

function open(deps: Deps, ws: WorkspaceId, sid: string): OpenSession {
  const { store, shelves, presence } = deps;
  const name = sessionName(ws, sid);
  const document = store.documents.open(name);
  const version = signal(0);
  const onUpdate = (): void => void version.value++;
  document.doc.on('update', onUpdate);
  const here = presence.here(name);
  const view = computed<SessionView | null>(() => {
    void version.value;
    const shelf = shelves.all.value.find(({ workspace }) => workspace.ws === ws);
    if (!shelf) return null;
    for (const { registry } of shelves.all.value) void registry.value;
    return viewSession({
      ws,
      sid,
      rows: readSession(document.doc),
      own: readChoices(shelves, sid),
      people: peopleIn(deps, shelf),
      mine: writerOf(deps).mine,
      role: roleIn(deps, ws),
      here: here.value,
    });
  });
  const change = (how: (doc: Doc) => void, mayBe: (view: SessionView) => boolean): Promise<Result<void>> => {
    const now = view.peek();
    if (!now || now.isEnded || !mayBe(now)) return Promise.resolve(fail('command-invalid', name));
    return changeDocument(deps, name, how);
  };
  const leads = ({ iLead }: SessionView): boolean => iLead;
  const writer = (): ReturnType<typeof writerOf> => writerOf(deps);
  return {
    view,
    choose: (passage, choice) => choose(deps, { ws, sid, passage, view: view.peek() }, choice),
    keepNames: (on) =>
      change(
        (doc) => sayKeep(doc, on, writer()),
        ({ iTakePart }) => iTakePart,
      ),
    goOn: (passage) => change((doc) => setOn(doc, passage), leads),
    show: (passage) => change((doc) => showAll(doc, passage, writer()), leads),
    lead: (member) =>
      change(
        (doc) => setLead(doc, member, writer()),
        (now) => now.iLead || (now.mayTakeOver && writer().mine.includes(member)),
      ),
    record: (passage, agreed) => record(deps, view.peek(), passage, agreed),
    async close() {
      const closed = await change((doc) => closeSession(doc, writer()), leads);
      if (!closed.ok) return closed;
      const { mine, world } = writer();
      const end = { by: mine[0]!, at: world.now() };
      return changeDocument(deps, metaName(ws), (doc) => void doc.getMap('sessionEnd').set(sid, end));
    },
    here: (passage) => presence.say(name, passage ?? ''),
    dispose() {
      presence.say(name, undefined);
      document.doc.off('update', onUpdate);
      document.release();
    },
  };
}

interface Place {
  readonly ws: WorkspaceId;
  readonly sid: string;
  readonly passage: string;
  readonly view: SessionView | null;
}

/** The choice goes into the own workspace; into the session goes that there is one. */
async function choose(deps: Deps, at: Place, choice: Choice | undefined): Promise<Result<void>> {
  const { ws, sid, passage, view } = at;
  const of = view?.passages.find(({ id }) => id === passage);
  if (!view || !of || view.isEnded || !view.iTakePart) return fail('command-invalid', passage);
  // What the others have seen stays as they have seen it.
  if (of.views.some(({ isMine }) => isMine)) return fail('command-invalid', passage);
  if ((choice?.reason ?? '').length > LONGEST_REASON) return fail('command-invalid', 'reason');
  const { store, shelves } = deps;
  const key = `${sid}|${passage}`;
  const kept = await changeDocument(deps, shelves.primary('own').document.name, (doc) => {
    const choices = doc.getMap('choice');
    if (!choice) return choices.delete(key);
    const row: ChoiceRow = { ...choice, slip: of.mine?.slip ?? createId(store.world), at: store.world.now() };
    choices.set(key, row);
  });
  if (!kept.ok) return kept;
  return changeDocument(deps, sessionName(ws, sid), (doc) =>
    sayChosen(doc, passage, choice !== undefined, writerOf(deps)),
  );
}

/** The outcome in the session, and a finding of the group for it: the same one, whoever records it again. */
async function record(
  deps: Deps,
  view: SessionView | null,
  passage: string,
  agreed: Agreed,
): Promise<Result<void>> {
  const of = view?.passages.find(({ id }) => id === passage);
  if (!view?.iLead || view.isEnded || !of || of.step === 'choose') return fail('command-invalid', passage);
  const { ws, sid, rid } = view;
  const at = deps.store.world.now();
  const finding = await adoptedId(['session', sid, passage]);
  const note = createId(deps.store.world);
  const place = { rid, ws, finding, at };
  const kind = agreed.result === 'agreed' ? agreed.kind : undefined;
  const before = of.outcome;
  const isMyNote = before !== undefined && writerOf(deps).mine.includes(before.by);
  const commands: Command[] = [
    { type: 'mark', ...place, edition: of.edition, sel: of.sel },
    { type: 'kind', ...place, kind: kind ?? null },
    ...(before?.themes ?? [])
      .filter((theme) => !agreed.themes.includes(theme))
      .map((theme): Command => ({ type: 'tag', ...place, theme, on: false })),
    ...agreed.themes.map((theme): Command => ({ type: 'tag', ...place, theme, on: true })),
    { type: 'note', ...place, note, text: agreed.note, replaces: isMyNote ? [before!.note] : [] },
  ];
  const run = await deps.run({ type: 'all', commands, at });
  if (!run.ok) return run;
  const by = writerOf(deps).mine[0]!;
  const { result, themes, reason } = agreed;
  const marked = await changeDocument(
    deps,
    reportName(ws, rid),
    (doc) => void doc.getMap('outcome').set(finding, { session: sid, result, by, at }),
  );
  if (!marked.ok) return marked;
  return changeDocument(deps, sessionName(ws, sid), (doc) =>
    setOutcome(doc, passage, { result, ...(kind ? { kind } : {}), themes, reason, finding, note, by, at }),
  );
}
