import { themesFor } from '../themes/themes-for.ts';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Suggestion } from '../../core/suggestion.ts';
import type { PlacedFinding } from '../../core/view.ts';
import { openSuggestions, type Covering } from '../../scrutiny/open-suggestions.ts';
import type { KeyCaps } from '../../ui/keys.ts';
import type { ShownSuggestion, SuggestionGroup } from '../../ui/SuggestionCard.tsx';
import { groupsOf } from '../../ui/SuggestionList.tsx';
import { spanOf } from '../reader/outline.ts';
import type { OpenPaper } from '../reader/open-paper.ts';
import { createPencilActions, type PencilActions } from './pencil-actions.ts';
import { toShown } from './to-shown.ts';
import { readSuggestions, wantsSuggestions } from './read-suggestions.ts';

/** The suggestions that are left in the version on screen. */
export interface Pencil {
  /** In page order, without kinds that are hidden. */
  readonly list: readonly ShownSuggestion[];
  readonly groups: ReadonlyMap<string, SuggestionGroup>;
  readonly actions: PencilActions;
}

const NONE: readonly Suggestion[] = [];

/** @param placed all findings with their places, those that are hidden too */
export function usePencil(open: OpenPaper, placed: readonly PlacedFinding[], caps: KeyCaps): Pencil {
  const { model, view, state } = open;
  const all = useSuggestions(open);
  const covering = useMemo(() => coveringBy(placed, open), [placed, view.findings, open.edition]);
  const left = useMemo(
    () => openSuggestions(all, covering, new Set(view.dismissed)),
    [all, covering, view.dismissed],
  );
  const kinds = state.suggestionKinds.value;
  const hidden = state.hidden.value;
  const inUse = model.desk.themes.value;
  const { title, committee } = view.report;
  const find = useMemo(
    () => themesFor(inUse, model.desk.themeLists, { title, committee }),
    [inUse, model, title, committee],
  );
  const list = useMemo(
    () => left.map((each) => toShown(each, kinds, find)).filter(({ kind }) => !hidden.has(kind)),
    [left, kinds, hidden, find],
  );
  const groups = useMemo(() => groupsOf(list), [list]);
  const current = useRef({ ...open, list, caps });
  current.current = { ...open, list, caps };
  const actions = useMemo(() => createPencilActions(() => current.current), [model, state]);
  const active = state.active.value;
  // One card is open: a finding's or a suggestion's.
  useEffect(() => {
    if (active !== null) state.suggestion.value = null;
  }, [active]);
  return { list, groups, actions };
}

/** What the rules propose in the words on screen; empty until they have. */
function useSuggestions({ model, view, edition, paper }: OpenPaper): readonly Suggestion[] {
  const [found, setFound] = useState<{ readonly file: string; readonly all: readonly Suggestion[] }>();
  const isOn = wantsSuggestions(model) && view.isEarly === undefined && view.readOnly === undefined;
  const file = edition?.file;
  const words = paper?.words;
  const themes = model.desk.themes.value;
  useEffect(() => {
    let isCurrent = true;
    if (!isOn || edition === undefined || file === undefined || words === undefined) return undefined;
    void readSuggestions(model, view, edition, () => Promise.resolve(words)).then((all) => {
      if (isCurrent && all !== undefined) setFound({ file, all });
    });
    return () => {
      isCurrent = false;
    };
  }, [model, isOn, file, words, themes, view.report.date]);
  return isOn && found !== undefined && found.file === file ? found.all : NONE;
}

/** Where they are placed, there; until they are, where they were marked. */
function coveringBy(placed: readonly PlacedFinding[], { view, edition }: OpenPaper): readonly Covering[] {
  const places = new Map(placed.map((each) => [each.finding.id, spanOf(each)]));
  return view.findings.map(({ id, sel, edition: on }) => ({
    quote: sel.quote.exact,
    span: places.get(id) ?? (on === edition?.id ? sel.position : undefined),
  }));
}
