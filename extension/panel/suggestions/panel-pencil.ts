/** What the panel does with suggestions of the page in front. */
import type { Signal } from '@preact/signals';
import { acceptSuggestions, describeIn, dismissSuggestions } from '../../../shared/app/suggest/accept.ts';
import type { Kind } from '../../../shared/core/kind.ts';
import type { EditionId, ReportId } from '../../../shared/core/ids.ts';
import type { PagedWords } from '../../../shared/documents/page/version-news.ts';
import type { KeyCaps } from '../../../shared/ui/keys.ts';
import type { ShownSuggestion, SuggestionActions } from '../../../shared/ui/SuggestionCard.tsx';
import { announcements } from '../../../shared/ui/strings/announcements.ts';
import { SUGGEST } from '../../../shared/ui/strings/suggestions.ts';
import type { PanelModel } from '../panel-model.ts';

export interface PanelPencil {
  readonly model: PanelModel;
  readonly rid: ReportId;
  readonly edition: EditionId;
  readonly list: readonly ShownSuggestion[];
  readonly words: () => Promise<PagedWords | undefined>;
  readonly open: Signal<string | null>;
  readonly kinds: Signal<ReadonlyMap<string, Kind>>;
  readonly caps: KeyCaps;
}

export interface PanelPencilActions extends SuggestionActions {
  /** To the next or the one before, and the keyboard with it. */
  readonly step: (by: 1 | -1) => void;
}

/** @param current looked at when something is pressed */
export function createPanelPencil(current: () => PanelPencil): PanelPencilActions {
  const show = (id: string, before = ''): void => {
    const { open, list, model, caps } = current();
    const at = list.findIndex((each) => each.id === id);
    const shown = list[at];
    if (shown === undefined) return;
    open.value = id;
    const { kind, place, suggestion } = shown;
    model.say(before + SUGGEST.focused(at + 1, list.length, kind, place, suggestion.quote, caps));
    focusLater(id);
  };
  /** To the one after those that go, else to the last before them. */
  const goOn = (gone: readonly ShownSuggestion[], done: string): void => {
    const { list, open, model } = current();
    const ids = new Set(gone.map(({ id }) => id));
    const last = list.findLastIndex(({ id }) => ids.has(id));
    const next =
      list.slice(last + 1).find(({ id }) => !ids.has(id)) ?? list.findLast(({ id }) => !ids.has(id));
    if (next !== undefined) return show(next.id, `${done} `);
    open.value = null;
    model.say(`${done} ${SUGGEST.allDone}`);
    document.getElementById('pencil-title')?.focus();
  };
  const take = (ids: readonly string[]): readonly ShownSuggestion[] =>
    current().list.filter(({ id }) => ids.includes(id));
  return {
    step(by) {
      const { list, open } = current();
      const at = list.findIndex(({ id }) => id === open.value);
      const next = list[at < 0 ? (by > 0 ? 0 : list.length - 1) : at + by];
      if (next !== undefined) show(next.id);
    },
    onOpen: show,
    onClose: () => void (current().open.value = null),
    onKind(id, kind) {
      const { kinds, model } = current();
      kinds.value = new Map(kinds.value).set(id, kind);
      model.say(announcements.kindChanged(kind));
    },
    async onAccept(ids) {
      const { model, rid, edition, words } = current();
      const taken = take(ids);
      const [first] = taken;
      const read = first && (await words());
      if (first === undefined) return;
      if (read === undefined) return void (model.failure.value = 'snapshot-missing');
      const accepted = taken.map(({ suggestion, kind }) => ({ ...suggestion, as: kind }));
      const place = {
        rid,
        edition,
        describe: (span: Parameters<typeof describeIn>[1]) => describeIn(read, span),
      };
      const made = await acceptSuggestions(model, place, accepted);
      if (made) goOn(taken, SUGGEST.accepted(taken.length, first.kind, first.place));
    },
    async onDismiss(ids) {
      const { model, rid } = current();
      const taken = take(ids);
      const isDone =
        taken.length > 0 &&
        (await dismissSuggestions(
          model,
          rid,
          taken.map(({ suggestion }) => suggestion),
        ));
      if (isDone) goOn(taken, SUGGEST.dismissed(taken.length));
    },
    onGoTo(id) {
      const { model } = current();
      const [shown] = take([id]);
      // The page scrolls to a place; what stands there has no finding yet.
      if (shown !== undefined)
        model.post({ type: 'goto', finding: model.newId(), span: shown.suggestion.span });
    },
  };
}

/** Once its card is drawn. */
function focusLater(id: string): void {
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      const card = document.getElementById(`suggestion-${id}`);
      card?.focus({ preventScroll: true });
      card?.scrollIntoView({ block: 'nearest' });
    }),
  );
}
