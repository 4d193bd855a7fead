/** What the reader does with suggestions. */
import type { KeyCaps } from '../../ui/keys.ts';
import type { ShownSuggestion, SuggestionActions } from '../../ui/SuggestionCard.tsx';
import { SUGGEST } from '../../ui/strings/suggestions.ts';
import { announcements } from '../../ui/strings/announcements.ts';
import { scrollToSpan } from '../reader/scroll-to.ts';
import type { OpenPaper } from '../reader/open-paper.ts';
import { acceptSuggestions, dismissSuggestions } from './accept.ts';

export interface PencilActions extends SuggestionActions {
  /** Opens it and brings its words into sight. */
  readonly onShow: (id: string) => void;
  /** The one whose words are at an offset. */
  readonly idAt: (offset: number) => string | undefined;
  /** The first one, and the list of all. */
  readonly onReview: (isWide: boolean) => void;
}

interface PencilContext extends OpenPaper {
  readonly list: readonly ShownSuggestion[];
  readonly caps: KeyCaps;
}

/** One object for as long as the report is open; it looks at what is current. */
export function createPencilActions(current: () => PencilContext): PencilActions {
  /** @param before said first: one sentence would take the place of the other */
  const show = (id: string, isMoving = true, before = ''): void => {
    const { state, list, paper } = current();
    const at = list.findIndex((each) => each.id === id);
    const shown = list[at];
    if (shown === undefined) return;
    state.active.value = null;
    state.suggestion.value = id;
    if (paper !== null && isMoving) scrollToSpan(paper, shown.suggestion.span);
    announce(current(), at, before);
  };
  /** To the one after those that go, else to the last before them; the keyboard goes along where it was in a card. */
  const goOn = (gone: readonly ShownSuggestion[], done: string): void => {
    const { list, state, model } = current();
    const ids = new Set(gone.map(({ id }) => id));
    const last = list.findLastIndex(({ id }) => ids.has(id));
    const next =
      list.slice(last + 1).find(({ id }) => !ids.has(id)) ?? list.findLast(({ id }) => !ids.has(id));
    const wasInCard = document.activeElement?.closest('.rp-suggestion, .rp-suggestion-acts') != null;
    if (next === undefined) {
      state.suggestion.value = null;
      model.say(`${done} ${SUGGEST.allDone}`);
    } else show(next.id, true, `${done} `);
    if (wasInCard) focusLater(next?.id);
  };
  const take = (ids: readonly string[]): readonly ShownSuggestion[] =>
    current().list.filter(({ id }) => ids.includes(id));
  return {
    idAt: (offset) =>
      current().list.find(({ suggestion: { span } }) => span.start <= offset && offset < span.end)?.id,
    onOpen: (id) => show(id, false),
    onShow: show,
    onGoTo(id) {
      current().state.sheet.value = null;
      show(id);
    },
    onClose(id) {
      current().state.suggestion.value = null;
      document.getElementById(`glyph-${id}`)?.focus({ preventScroll: true });
    },
    onKind(id, kind) {
      const { state, model } = current();
      state.suggestionKinds.value = new Map(state.suggestionKinds.value).set(id, kind);
      model.say(announcements.kindChanged(kind));
    },
    onAccept(ids) {
      const { model, view, edition, paper } = current();
      const taken = take(ids);
      if (taken.length === 0 || edition === undefined || paper === null) return;
      const place = { rid: view.rid, edition: edition.id, describe: paper.describe };
      const accepted = taken.map(({ suggestion, kind }) => ({ ...suggestion, as: kind }));
      const { kind, place: where } = taken[0]!;
      const done = SUGGEST.accepted(taken.length, kind, where);
      void acceptSuggestions(model, place, accepted).then((made) => made && goOn(taken, done));
    },
    onDismiss(ids) {
      const { model, view } = current();
      const taken = take(ids);
      if (taken.length === 0) return;
      const dismissed = taken.map(({ suggestion }) => suggestion);
      const done = SUGGEST.dismissed(taken.length);
      void dismissSuggestions(model, view.rid, dismissed).then((isDone) => isDone && goOn(taken, done));
    },
    onReview(isWide) {
      const { state, list } = current();
      if (isWide) state.pane.value = 'suggested';
      else state.sheet.value = 'suggested';
      const [first] = list;
      if (first !== undefined && state.suggestion.value === null) show(first.id);
    },
  };
}

function announce({ model, list, caps }: PencilContext, at: number, before: string): void {
  const { kind, place, suggestion } = list[at]!;
  model.say(before + SUGGEST.focused(at + 1, list.length, kind, place, suggestion.quote, caps));
}

/** Once the card of the next one is drawn; the paper where there is none. */
function focusLater(id: string | undefined): void {
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      const card = id === undefined ? null : document.getElementById(`suggestion-${id}`);
      (card ?? document.getElementById('page'))?.focus({ preventScroll: true });
    }),
  );
}
