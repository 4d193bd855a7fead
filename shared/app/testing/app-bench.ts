/** The app in a browser test, on a desk whose sharing the test holds in its hand. */
import { expect, vi } from 'vitest';
import type { Desk } from '../../desk/desk.ts';
import type { Sharing } from '../../desk/sharing.ts';
import { mountApp } from '../mount-app.tsx';
import type { WebHome } from '../web-home.ts';

export interface AppBench {
  readonly root: HTMLElement;
  /** The first button or link whose words begin so, once it is there. */
  button(words: string): Promise<HTMLElement>;
  click(words: string): Promise<void>;
  /** Types into the field with this label. */
  type(label: string, text: string): Promise<void>;
  /** Waits until the page says so. */
  says(words: string): Promise<void>;
  /** What the live region said last. */
  heard(): string;
  close(): void;
}

/** Shows the app at the address that the page has now. */
export function openApp(desk: Desk, sharing: Sharing, more: { link?: string; web?: WebHome } = {}): AppBench {
  const root = document.createElement('div');
  document.body.append(root);
  const app = mountApp(root, { desk: { ...desk, sharing }, home: 'pwa', ...more });
  const find = (words: string): HTMLElement | undefined =>
    [...root.querySelectorAll<HTMLElement>('button, a')].find((each) =>
      each.textContent?.trim().startsWith(words),
    );
  const button = (words: string): Promise<HTMLElement> =>
    vi.waitFor(() => {
      const found = find(words);
      if (!found) throw new Error(`nothing to press begins with ${words}: ${root.textContent}`);
      return found;
    }, 5_000);
  return {
    root,
    button,
    click: async (words) => (await button(words)).click(),
    async type(label, text) {
      const field = await vi.waitFor(() => {
        const found = [...root.querySelectorAll('label')].find((each) => each.textContent?.startsWith(label));
        const input = found && document.getElementById(found.htmlFor);
        if (!(input instanceof HTMLInputElement)) throw new Error(`no field ${label}: ${root.textContent}`);
        return input;
      }, 5_000);
      field.value = text;
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    },
    says: (words) => vi.waitFor(() => expect(root.textContent).toContain(words), 5_000),
    heard: () => root.querySelector('[aria-live=polite]')?.textContent ?? '',
    close() {
      app.dispose();
      root.remove();
    },
  };
}
