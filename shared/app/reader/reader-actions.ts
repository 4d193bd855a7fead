/** What the reader does with findings: commands to the desk, and what to show next. */
import type { FindingCommand } from '../../core/command.ts';
import type { FindingId, WorkspaceId } from '../../core/ids.ts';
import type { Kind } from '../../core/kind.ts';
import type { Selectors, Span } from '../../core/selector.ts';
import type { FindingView, ReportView } from '../../core/view.ts';
import { fail } from '../../core/result.ts';
import type { DraftField, FindingActions } from '../../ui/finding-props.ts';
import { citationOf, citedOn, writeCitation } from '../../core/citation.ts';
import { announcements } from '../../ui/strings/announcements.ts';
import { REPAIR } from '../../ui/strings/repair.ts';
import { showDate } from '../../ui/strings/times.ts';
import type { AppModel } from '../app-model.ts';
import { READER } from '../strings/reader.ts';
import { countNote } from '../sharing/note-told.ts';
import { ridOf } from '../sharing/rid-of.ts';
import { createSharingActions, type SharingActions } from '../sharing/sharing-actions.ts';
import type { ReaderPaper } from './reader-paper.ts';
import type { ReaderState } from './reader-state.ts';

interface MarkedAs {
  readonly kind?: Kind;
  readonly ask?: boolean;
}

export interface ReaderActions extends Omit<FindingActions, keyof SharingActions>, SharingActions {
  /** Marks words of the paper. Resolves to the finding, or undefined after a failure that is shown. */
  mark(span: Span, more: MarkedAs): Promise<FindingId | undefined>;
  /** The same for what is described already. */
  markAs(sel: Selectors, more: MarkedAs): Promise<FindingId | undefined>;
  edit(finding: FindingId, field: DraftField): void;
  toggleAsk(finding: FindingId): void;
  /** Copies the words with paper, date and paragraph. */
  cite(finding: FindingId): Promise<void>;
}

export interface ReaderContext {
  readonly model: AppModel;
  readonly state: ReaderState;
  readonly view: () => ReportView | null;
  readonly paper: () => ReaderPaper | null;
  readonly edition: () => string | undefined;
  readonly goTo: (finding: FindingId) => void;
  readonly goToSpan: (span: Span) => void;
}

/** One object for as long as the report is open. */
export function createReaderActions(context: ReaderContext): ReaderActions {
  const { model, state } = context;
  const { desk, world } = model;
  const find = (id: FindingId): FindingView | undefined =>
    context.view()?.findings.find((finding) => finding.id === id);
  const send = (command: FindingCommand & { readonly ws?: WorkspaceId }, said?: string) => {
    // Without a workspace the desk takes all that have the finding and that this member may write in.
    const rid = ridOf(context.view(), command.finding);
    return model.run({ ...command, rid, at: world.now() }, said);
  };
  const draftKey = (finding: FindingId, field: DraftField): string => `${field}|${finding}`;
  const forget = async (finding: FindingId, field: DraftField): Promise<void> => {
    if (state.active.value === finding) state.drafts.value = { ...state.drafts.value, [field]: '' };
    model.take(await desk.drafts.write(draftKey(finding, field), ''));
  };
  const lastTyped = new Map<string, string>();
  const edit = (finding: FindingId, field: DraftField): void => {
    void readDrafts(model, finding, draftKey).then((drafts) => {
      state.drafts.value = drafts;
      state.active.value = finding;
      state.focus.value = undefined;
      state.mode.value = 'editing';
      state.focus.value = field;
    });
  };

  const markAs: ReaderActions['markAs'] = async (sel, more) => {
    const edition = context.edition();
    if (edition === undefined) return undefined;
    const finding = model.newId();
    const said = more.ask ? announcements.asked(sel) : announcements.marked(more.kind ?? null, sel);
    const receipt = await send({ type: 'mark', finding, edition, sel, ...more }, said);
    return receipt === undefined ? undefined : finding;
  };

  return {
    async mark(span, more) {
      const paper = context.paper();
      const sel = paper === null ? undefined : model.take(paper.describe(span));
      return sel === undefined ? undefined : markAs(sel, more);
    },
    markAs,
    edit,
    toggleAsk(finding) {
      const isOn = find(finding)?.ask.on ?? false;
      void send({ type: 'ask', finding, on: !isOn }, isOn ? announcements.askOff() : announcements.askOn());
    },
    async cite(finding) {
      const words = citation(context.view(), find(finding), context.edition());
      await navigator.clipboard.writeText(words).then(
        () => model.say(READER.cited),
        () => undefined,
      );
    },
    onOpen(finding) {
      state.active.value = finding;
      state.mode.value = 'open';
    },
    onClose(finding) {
      if (state.mode.value === 'editing') state.mode.value = 'open';
      else state.active.value = null;
      document.getElementById(`glyph-${finding}`)?.focus({ preventScroll: true });
    },
    onGoTo: context.goTo,
    onEdit: edit,
    onKind: (finding, kind) => void send({ type: 'kind', finding, kind }, announcements.kindChanged(kind)),
    onTheme(finding, theme, on) {
      const label = desk.themes.value.find((each) => each.id === theme)?.label ?? '';
      const said = on ? announcements.themeAdded(label) : announcements.themeRemoved(label);
      void send({ type: 'tag', finding, theme, on }).then((receipt) => receipt && model.say(said));
    },
    onNewTheme: (finding, label) => void addTheme(model, send, finding, label, find(finding)?.audience.ws),
    onNote(finding, text, replaces, ws) {
      const note = model.newId();
      const where = ws === undefined ? {} : { ws };
      void send({ type: 'note', finding, note, text, replaces, ...where }).then((receipt) => {
        if (receipt === undefined) return;
        model.say(announcements.noteKept());
        if (text !== '' && replaces.length === 0) void countNote(desk.settings);
        // What was typed since stays a draft.
        if ((lastTyped.get(finding) ?? text).trim() === text) void forget(finding, 'note');
      });
    },
    onDraft(finding, field, text) {
      state.drafts.value = { ...state.drafts.value, [field]: text };
      if (field === 'note') lastTyped.set(finding, text);
      void desk.drafts.write(draftKey(finding, field), text).then(model.take);
    },
    onAsk: (finding, on) =>
      void send({ type: 'ask', finding, on }, on ? announcements.askOn() : announcements.askOff()),
    onDelete(finding) {
      const sel = find(finding)?.sel;
      if (state.active.value === finding) state.active.value = null;
      void send({ type: 'delete', finding }, announcements.deleted(sel));
    },
    ...createSharingActions(context),
    onConfirm(finding) {
      const edition = context.edition();
      if (edition !== undefined) void send({ type: 'confirm', finding, edition, on: true }, REPAIR.confirmed);
    },
    onTalk(theirs) {
      const group = find(theirs)?.audiences.find(({ kind }) => kind === 'group');
      if (group !== undefined) model.go({ page: 'session', ws: group.ws });
    },
    onGoToSpan: (_finding, span) => context.goToSpan(span),
    onAttach: (finding, span) => void attach(context, send, finding, span),
  };
}

/** Puts a finding on the selected words, or on these, in the version on screen. */
async function attach(
  context: ReaderContext,
  send: (command: FindingCommand, said: string) => Promise<unknown>,
  finding: FindingId,
  told: Span | undefined,
): Promise<void> {
  const { model, state } = context;
  const [paper, edition] = [context.paper(), context.edition()];
  // The frame keeps its selection while the reading view is shown in its place.
  const selected = state.view.value === 'page' ? paper?.selected() : undefined;
  const span = told ?? (selected ?? state.selection.value)?.span;
  if (paper === null || edition === undefined || span === undefined) {
    return void model.take(fail('selection-empty'));
  }
  const sel = model.take(paper.describe(span));
  if (sel === undefined) return;
  const repair = model.newId();
  const said = REPAIR.attached(sel);
  if ((await send({ type: 'reanchor', finding, edition, sel, repair }, said)) === undefined) return;
  letGo(paper);
  state.selection.value = null;
  state.active.value = finding;
  context.goToSpan(span);
}

/** Words may be selected in the paper as it looks, or in the reading view. */
export function letGo(paper: ReaderPaper | null): void {
  paper?.letGo();
  document.getSelection()?.removeAllRanges();
}

async function readDrafts(
  model: AppModel,
  finding: FindingId,
  keyOf: (finding: FindingId, field: DraftField) => string,
): Promise<Partial<Record<DraftField, string>>> {
  const [theme, note] = await Promise.all([
    model.desk.drafts.read(keyOf(finding, 'theme')),
    model.desk.drafts.read(keyOf(finding, 'note')),
  ]);
  return { ...(theme ? { theme } : {}), ...(note ? { note } : {}) };
}

async function addTheme(
  model: AppModel,
  send: (command: FindingCommand) => Promise<unknown>,
  finding: FindingId,
  label: string,
  ws: WorkspaceId | undefined,
): Promise<void> {
  const id = model.newId();
  const theme = { label, group: 'Added by you', synonyms: [], definition: '' };
  const put = await model.run({
    type: 'theme.put',
    id,
    ...(ws === undefined ? {} : { ws }),
    theme,
    at: model.world.now(),
  });
  if (put === undefined) return;
  await send({ type: 'tag', finding, theme: id, on: true });
  model.say(announcements.themeAdded(label));
}

function citation(view: ReportView | null, finding: FindingView | undefined, edition?: string): string {
  if (view === null || finding === undefined) return '';
  const { title, date } = view.report;
  const paper = [titleOf(title, finding), date && showDate(date)].filter(Boolean).join(', ');
  const cited = writeCitation(citationOf(paper, citedOn(finding, edition), () => finding.packPage));
  return `“${finding.sel.quote.exact}” (${cited})`;
}

/** What was marked in a pack on a report's pages is cited by the report, and the other way round too. */
function titleOf(title: string, { madeIn }: FindingView): string {
  return madeIn && !madeIn.isPack ? madeIn.title : title;
}
