import { useEffect, useRef } from 'preact/hooks';
import { isInField } from '../../ui/key-press.ts';
import { actionOf, type KeyAction } from '../../ui/keys.ts';
import { describeParagraph } from '../../core/citation.ts';
import type { FindingId } from '../../core/ids.ts';
import type { AppModel } from '../app-model.ts';
import { readKeySettings } from '../key-settings.ts';
import { READER } from '../strings/reader.ts';
import type { Pencil } from '../suggest/use-pencil.ts';
import { moveToParagraph, moveToRegion, moveToSection } from './reader-moves.ts';
import type { OpenPaper } from './open-paper.ts';
import { letGo, type ReaderActions } from './reader-actions.ts';
import type { ReaderPaper, SelectedWords } from './reader-paper.ts';
import type { ReaderState } from './reader-state.ts';

export interface ReaderKeys {
  readonly model: AppModel;
  readonly state: ReaderState;
  readonly actions: ReaderActions;
  readonly paper: ReaderPaper | null;
  readonly step: (by: 1 | -1) => void;
  readonly view: OpenPaper['view'];
  readonly pencil: Pick<Pencil, 'actions' | 'list'>;
}

/** The keys of the extension, in the app and inside the paper's frame, and the selection they work on. */
export function useReaderKeys(keys: ReaderKeys): void {
  const latest = useRef(keys);
  latest.current = keys;
  const { paper, state } = keys;
  useEffect(() => {
    const end = new AbortController();
    const onKey = (event: KeyboardEvent): void => handleKey(event, latest.current);
    addEventListener('keydown', onKey, { signal: end.signal });
    paper?.ownKeys?.addEventListener('keydown', onKey as EventListener, { signal: end.signal });
    if (paper !== null) {
      const onSelected = (words: SelectedWords | null): void => {
        // The browser knows nothing of what was tapped.
        if (words === null && state.selection.value?.isOwn) return;
        const before = state.selection.value?.span;
        const isSame = before?.start === words?.span.start && before?.end === words?.span.end;
        if (!isSame) state.selection.value = words;
      };
      paper.watchSelected(onSelected, end.signal);
    }
    return () => end.abort();
  }, [paper, state]);
}

function handleKey(event: KeyboardEvent, keys: ReaderKeys): void {
  // What lies over the reader has keys of its own.
  if (event.defaultPrevented || isInDialog(event)) return;
  if (event.key === 'F6') {
    event.preventDefault();
    return moveToRegion(event.shiftKey ? -1 : 1);
  }
  if (isInField(event) || isOnButton(event)) return;
  const { model, state, paper } = keys;
  const isPage = paper !== null && state.view.value === 'page';
  const fresh = isPage ? paper.selected() : null;
  const selection = fresh ?? state.selection.value;
  const settings = readKeySettings(model.desk.settings);
  // A mark that is being made is a finding already for the key that follows.
  const hasFinding = state.active.value !== null || state.suggestion.value !== null || marking.has(state);
  const context = {
    selection: selection !== null,
    finding: hasFinding,
    suggestion: state.suggestion.value !== null,
  };
  const action = actionOf(event, context, settings);
  if (action === null) {
    state.typed.value = nextTyped(state.typed.value, event, settings.singleKeys);
    return;
  }
  event.preventDefault();
  runAction(action, selection, keys);
  state.typed.value = '';
}

/** A paragraph's number typed before G: figures and dots, one after the other. */
function nextTyped(typed: string, event: KeyboardEvent, isOn: boolean): string {
  const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey;
  return isOn && isPlain && /^[\d.]$/.test(event.key) ? typed + event.key : '';
}

function isInDialog(event: KeyboardEvent): boolean {
  return (event.target as Element | null)?.closest?.('dialog') != null;
}

/** Enter and the space bar press the button that has the focus. */
function isOnButton(event: KeyboardEvent): boolean {
  if (event.key !== 'Enter' && event.key !== ' ') return false;
  return (event.target as Element | null)?.closest?.('button, a[href], summary, input') != null;
}

/** Marks that are being written down. */
const marking = new WeakMap<ReaderState, Promise<void>>();

function keep(state: ReaderState, made: Promise<void>): void {
  const ended = made.finally(() => {
    if (marking.get(state) === ended) marking.delete(state);
  });
  marking.set(state, ended);
}

/** What a key or a button of the toolbar does to selected words, or to the open finding. */
export function runAction(action: KeyAction, selection: SelectedWords | null, keys: ReaderKeys): void {
  const { model, state, actions, step } = keys;
  const active = state.active.value;
  const suggestion = state.suggestion.value;
  const pending = marking.get(state);
  switch (action.type) {
    case 'mark':
    case 'kind':
    case 'ask':
    case 'note':
    case 'theme':
      if (selection !== null) keep(state, markSelection(action, selection, keys));
      // A key that follows at once is meant for the mark that is being made.
      else if (pending) void pending.then(() => runAction(action, null, keys));
      else if (active !== null) changeActive(action, active, keys);
      else if (suggestion !== null && action.type === 'kind')
        keys.pencil.actions.onKind(suggestion, action.kind);
      return;
    case 'next':
      return step(1);
    case 'previous':
      return step(-1);
    case 'open':
      return document
        .getElementById(active === null ? `suggestion-${suggestion}` : `card-${active}`)
        ?.focus();
    case 'accept':
      return suggestion === null ? undefined : keys.pencil.actions.onAccept([suggestion]);
    case 'dismiss':
      return suggestion === null ? undefined : keys.pencil.actions.onDismiss([suggestion]);
    case 'story':
      return void followOpen(keys);
    case 'close':
      return closeOne(keys);
    case 'find':
      return openFind(state);
    case 'undo':
      return void model.undoLast();
    case 'help':
      state.sheet.value = 'keys';
      return;
    case 'cite':
      return active === null ? undefined : void actions.cite(active);
    case 'redo':
      return void model.redoLast();
    case 'next-section':
    case 'previous-section':
      return goToSection(action.type === 'next-section' ? 1 : -1, keys);
    case 'go-to':
      return goToParagraph(keys);
  }
}

function goToSection(by: 1 | -1, { paper, model }: ReaderKeys): void {
  const section = paper === null ? undefined : moveToSection(paper, by);
  if (section !== undefined) model.say(section.text);
}

/** To the number typed before the key, or it is asked for. */
function goToParagraph({ paper, model, state }: ReaderKeys): void {
  const number = state.typed.value;
  if (paper === null) return;
  if (number === '') state.sheet.value = 'go-to';
  else {
    const found = moveToParagraph(paper, number);
    const said = found && READER.place(describeParagraph(found.label ?? number));
    model.say(said ?? READER.noParagraph(number));
  }
}

async function markSelection(action: KeyAction, selection: SelectedWords, keys: ReaderKeys): Promise<void> {
  const { state, actions, paper } = keys;
  letGo(paper);
  state.selection.value = null;
  const more = action.type === 'kind' ? { kind: action.kind } : action.type === 'ask' ? { ask: true } : {};
  const finding = await actions.mark(selection.span, more);
  if (finding === undefined) return;
  state.active.value = finding;
  state.mode.value = 'open';
  if (action.type === 'note' || action.type === 'theme') actions.edit(finding, action.type);
}

/** To the story of the open finding's theme, or of the open suggestion's. */
async function followOpen({ model, state, view, pencil }: ReaderKeys): Promise<void> {
  const open = state.active.value ?? state.suggestion.value;
  const finding = view.findings.find(({ id }) => id === open);
  const themes =
    finding?.themes.map(({ id }) => id) ?? pencil.list.find(({ id }) => id === open)?.suggestion.themes ?? [];
  const { followStory } = await import('../story/follow-story.ts');
  await followStory(model, view.rid, themes);
}

function changeActive(action: KeyAction, finding: FindingId, { actions }: ReaderKeys): void {
  if (action.type === 'kind') actions.onKind(finding, action.kind);
  else if (action.type === 'ask') actions.toggleAsk(finding);
  else if (action.type === 'note' || action.type === 'theme') actions.edit(finding, action.type);
}

function closeOne({ state, paper }: ReaderKeys): void {
  if (state.selection.value !== null) {
    letGo(paper);
    state.selection.value = null;
  } else if (state.sheet.value !== null) state.sheet.value = null;
  else state.active.value = state.suggestion.value = null;
}

function openFind(state: ReaderState): void {
  state.pane.value = 'find';
  const field = document.getElementById('reader-find');
  if (field === null) state.sheet.value = 'find';
  else field.focus();
}
