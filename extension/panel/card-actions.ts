/** What pressing things on a card does: commands on the panel's desk, and words to the tab. */
import { batch, signal, type Signal } from '@preact/signals';
import { createSharingActions, type SharingActions } from '../../shared/app/sharing/sharing-actions.ts';
import type { FindingCommand } from '../../shared/core/command.ts';
import type { FindingId, WorkspaceId } from '../../shared/core/ids.ts';
import type { FindingView } from '../../shared/core/view.ts';
import type { DraftField, Drafts, FindingActions } from '../../shared/ui/finding-props.ts';
import { REPAIR } from '../../shared/ui/strings/repair.ts';
import { countNote } from '../../shared/app/sharing/note-told.ts';
import { announcements } from '../../shared/ui/strings/announcements.ts';
import { askWords } from './attach.ts';
import type { PanelModel } from './panel-model.ts';
import { createSharePage } from './share-page.ts';

export interface CardState {
  readonly open: Signal<FindingId | undefined>;
  readonly editing: Signal<{ readonly finding: FindingId; readonly field: DraftField } | undefined>;
  /** Typed and not yet kept, of the finding being edited. Undefined while they are being read. */
  readonly drafts: Signal<Drafts | undefined>;
  readonly actions: FindingActions & SharingActions;
  /** Shares what is marked on this page; a page that is not kept yet is kept first. */
  readonly shareMany: () => void;
}

const draftKey = (field: DraftField, finding: FindingId): string => `${field}|${finding}`;

export function createCardState(model: PanelModel): CardState {
  const { desk } = model;
  const open = model.openCard;
  const editing = signal<{ finding: FindingId; field: DraftField } | undefined>(undefined);
  const drafts = signal<Drafts | undefined>(undefined);

  const find = (id: FindingId): FindingView | undefined =>
    model.view.peek()?.findings.find((finding) => finding.id === id);
  const run = async (
    id: FindingId,
    command: FindingCommand & { readonly ws?: WorkspaceId },
    done?: string,
  ): Promise<boolean> => {
    const finding = find(id);
    if (finding === undefined) return false;
    // Without a workspace the desk takes all that have the finding and that this member may write in.
    return (await model.run({ ...command, rid: finding.rid, at: model.world.now() }, done)) !== undefined;
  };
  const edit = async (finding: FindingId, field: DraftField): Promise<void> => {
    if (editing.peek()?.finding === finding) {
      editing.value = { finding, field };
      return;
    }
    drafts.value = undefined;
    const [theme, note] = await Promise.all([
      desk.drafts.read(draftKey('theme', finding)),
      desk.drafts.read(draftKey('note', finding)),
    ]);
    batch(() => {
      drafts.value = { ...(theme ? { theme } : {}), ...(note ? { note } : {}) };
      open.value = finding;
      editing.value = { finding, field };
    });
  };
  const lastTyped = new Map<FindingId, string>();
  const keepNote: FindingActions['onNote'] = async (id, text, replaces, ws): Promise<void> => {
    const command = { type: 'note', finding: id, note: model.newId(), text, replaces } as const;
    const placed = ws === undefined ? command : { ...command, ws };
    if (!(await run(id, placed, text === '' ? undefined : announcements.noteKept()))) return;
    if (text !== '' && replaces.length === 0) void countNote(desk.settings);
    // What was typed since stays a draft.
    if ((lastTyped.get(id) ?? text).trim() !== text) return;
    model.take(await desk.drafts.write(draftKey('note', id), ''));
  };
  const addTheme = async (id: FindingId, label: string): Promise<void> => {
    const ws = find(id)?.audience.ws;
    if (ws === undefined) return;
    const theme = model.newId();
    const row = { label, group: 'Added by you', synonyms: [], definition: '' };
    // In the workspace of its finding: a label typed on a restricted paper stays on this device.
    const put = { type: 'theme.put', id: theme, ws, theme: row, at: model.world.now() } as const;
    if ((await model.run(put)) === undefined) return;
    await run(id, { type: 'tag', finding: id, theme, on: true }, announcements.themeAdded(label));
  };
  const labelOf = (theme: string): string =>
    desk.themes.peek().find((entry) => entry.id === theme)?.label ?? '';

  const sharing = createSharingActions({ model, view: () => model.view.peek() });
  return {
    open,
    editing,
    drafts,
    shareMany: createSharePage(model, sharing.onShareMany),
    actions: {
      ...sharing,
      onOpen: (id) => (open.value = id),
      onClose(id) {
        if (editing.peek()?.finding === id) editing.value = undefined;
        else open.value = undefined;
      },
      onGoTo(id) {
        const anchor = model.state.peek()?.anchors[id];
        if (anchor !== undefined && 'span' in anchor)
          model.post({ type: 'goto', finding: id, span: anchor.span });
      },
      onGoToSpan: (id, span) => model.post({ type: 'goto', finding: id, span }),
      onAttach: (id, span) => askWords(model, id, span),
      onEdit: (id, field) => void edit(id, field),
      onKind: (id, kind) =>
        void run(id, { type: 'kind', finding: id, kind }, announcements.kindChanged(kind)),
      onTheme: (id, theme, on) =>
        void run(
          id,
          { type: 'tag', finding: id, theme, on },
          on ? announcements.themeAdded(labelOf(theme)) : announcements.themeRemoved(labelOf(theme)),
        ),
      onNewTheme: (id, label) => void addTheme(id, label),
      onNote: keepNote,
      onDraft(id, field, text) {
        if (field === 'note') lastTyped.set(id, text);
        void desk.drafts.write(draftKey(field, id), text).then((result) => model.take(result));
      },
      onAsk: (id, on) =>
        void run(id, { type: 'ask', finding: id, on }, on ? announcements.askOn() : announcements.askOff()),
      onDelete: (id) => void run(id, { type: 'delete', finding: id }, announcements.deleted(find(id)?.sel)),
      onConfirm(id) {
        const edition = model.state.peek()?.status?.edition;
        if (edition !== undefined)
          void run(id, { type: 'confirm', finding: id, edition, on: true }, REPAIR.confirmed);
      },
    },
  };
}
