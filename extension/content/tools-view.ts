/** Shows and hides what stands in the page. Rendering is synchronous: a frame later the toolbar is there. */
import { h, render } from 'preact';
import type { ToolbarAction } from '../../shared/ui/SelectionToolbar.tsx';
import type { ShadowHost } from './shadow-host.ts';
import { themeAt } from './theme-at.ts';
import { placeAt, readLayout } from './toolbar-at.ts';
import { Tools, type ToolsState } from './Tools.tsx';

export interface ToolsView {
  /** At the selection. */
  showToolbar(range: Range): void;
  hideToolbar(): void;
  readonly hasToolbar: boolean;
  /** Puts the focus on the first button. */
  enterToolbar(): void;
  /** Says it on screen for ten seconds, and to screen readers. */
  toast(words: string, undo?: () => void): void;
  readonly canUndo: boolean;
  undo(): void;
  /** To screen readers only. */
  say(words: string): void;
  setSingleKeys(on: boolean): void;
  readonly singleKeys: boolean;
  dispose(): void;
}

const TOAST_MS = 10_000;

export function createToolsView(
  host: ShadowHost,
  on: { readonly action: (action: ToolbarAction) => void; readonly close: () => void },
): ToolsView {
  let state: ToolsState = { said: '', theme: undefined, showKeys: true };
  let undoing: (() => void) | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let shownAt: Range | undefined;

  const show = (change: Partial<ToolsState>): void => {
    state = { ...state, ...change };
    render(
      h(Tools, { ...state, onAction: on.action, onClose: on.close, onUndo: undo, onHold: hold }),
      host.root,
    );
  };
  const endToast = (): void => {
    undoing = undefined;
    show({ toast: undefined });
  };
  const hold = (held: boolean): void => {
    clearTimeout(timer);
    if (!held) timer = setTimeout(endToast, TOAST_MS);
  };
  const undo = (): void => {
    const act = undoing;
    clearTimeout(timer);
    endToast();
    act?.();
  };
  const say = (words: string): void => {
    // The same words twice would be silent the second time.
    show({ said: state.said === words ? `${words}\u00a0` : words });
  };
  show({});
  return {
    get hasToolbar() {
      return state.toolbar !== undefined;
    },
    get singleKeys() {
      return state.showKeys;
    },
    get canUndo() {
      return undoing !== undefined;
    },
    showToolbar(range) {
      shownAt = range;
      const layout = readLayout();
      show({ toolbar: { layout, place: undefined }, theme: themeAt(range) });
      const size = host.root.querySelector('.rp-toolbar')?.getBoundingClientRect() ?? { width: 0, height: 0 };
      show({ toolbar: { layout, place: placeAt(shownAt, size) } });
    },
    hideToolbar: () => state.toolbar !== undefined && show({ toolbar: undefined }),
    enterToolbar: () => host.root.querySelector<HTMLElement>('[role="toolbar"] button')?.focus(),
    toast(words, act) {
      undoing = act;
      show({ toast: { words, undo: act !== undefined } });
      hold(false);
      say(words);
    },
    undo,
    say,
    setSingleKeys: (on) => state.showKeys !== on && show({ showKeys: on }),
    dispose() {
      clearTimeout(timer);
      render(null, host.root);
    },
  };
}
