/** Where the keyboard goes when a part of the page comes or goes: never nowhere. */
import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';

const CONTROLS =
  'input:not([disabled], [type=hidden]), textarea:not([disabled]), select:not([disabled]), button:not([disabled]), a[href], [tabindex="0"]';

/** The first control in it, if there is one. Of radio buttons the chosen one. */
export function firstControl(within: Element | null | undefined): HTMLElement | undefined {
  const all = [...(within?.querySelectorAll<HTMLElement>(CONTROLS) ?? [])];
  const [first] = all;
  if (!(first instanceof HTMLInputElement) || first.type !== 'radio') return first;
  return all.find((each) => each instanceof HTMLInputElement && each.checked) ?? first;
}

/** True when what had the focus is gone: the browser then gives it to nothing. */
export function isFocusLost(): boolean {
  return document.activeElement === null || document.activeElement === document.body;
}

/** For a heading of a page that changes in place: it is read out, and Tab goes on from there. */
export function useFocusIfLost<T extends HTMLElement>(): RefObject<T | null> {
  const ref = useRef<T>(null);
  useEffect(() => {
    if (isFocusLost()) ref.current?.focus({ preventScroll: true });
  }, []);
  return ref;
}

/** For a question that comes in place of buttons: it takes the focus, and its `[data-home]` has it when it goes. */
export function useFocusInPlace<T extends HTMLElement>(): RefObject<T | null> {
  const ref = useRef<T>(null);
  useLayoutEffect(() => {
    const box = ref.current;
    const home = box?.closest<HTMLElement>('[data-home]');
    (box?.querySelector<HTMLElement>('input') ?? box)?.focus();
    return () => {
      if (box?.contains(document.activeElement)) home?.focus();
    };
  }, []);
  return ref;
}
