import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Result } from '../../core/result.ts';
import type { Drafts } from '../../desk/desk.ts';

export interface Draft {
  readonly text: string;
  readonly type: (text: string) => void;
  /**
   * What the field showed is kept elsewhere, or given up: it is no draft any more, and the field shows `next`. A draft
   * that was not shown yet stays, and so does what was typed since.
   */
  readonly keep: (next?: string) => void;
}

interface DraftModel {
  readonly desk: { readonly drafts: Drafts };
  take(result: Result<void>): unknown;
}

/** What stood there before and what was typed before that was read: all words once. */
export function joinWords(before: string, typed: string): string {
  if (before.startsWith(typed)) return before;
  return typed.startsWith(before) ? typed : `${before} ${typed}`;
}

/** Typed words, kept at each keystroke until they are put where they belong. */
export function useDraft(model: DraftModel, key: string, start: string, join = joinWords): Draft {
  const [text, setText] = useState(start);
  const { drafts } = model.desk;
  const state = useRef({ text: start, isRead: false, typed: new Set<string>() }).current;
  const show = (next: string): void => {
    state.text = next;
    setText(next);
  };
  const write = (next: string): void => void drafts.write(key, next).then((kept) => model.take(kept));
  // With the field, not after the next paint: the sooner it is read the less can be typed before.
  useLayoutEffect(() => {
    let isCurrent = true;
    Object.assign(state, { isRead: false, typed: new Set<string>() });
    show(start);
    void drafts.read(key).then((kept = '') => {
      if (!isCurrent) return;
      state.isRead = true;
      // It may be what was typed here meanwhile.
      if (kept === '' || state.typed.has(kept)) return;
      if (state.typed.size === 0) return show(kept);
      show(join(kept, state.text));
      write(state.text);
    });
    return () => {
      isCurrent = false;
    };
  }, [key]);
  return {
    text,
    type(next) {
      if (!state.isRead) state.typed.add(next);
      show(next);
      write(next);
    },
    keep(next) {
      if (state.text !== text || (!state.isRead && state.typed.size === 0)) return;
      if (next !== undefined) show(next);
      write('');
    },
  };
}
