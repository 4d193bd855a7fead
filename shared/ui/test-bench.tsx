/** For browser tests: one place to render into, emptied after each test. */
import { render, type ComponentChildren } from 'preact';
import { afterEach, beforeEach } from 'vitest';
import './styles/toolbar.css';
import './styles/ui.css';
import './styles/sharing.css';
import './styles/meeting-rows.css';
import './styles/meeting.css';
import './styles/sharing-pages.css';

export interface Bench {
  readonly root: () => HTMLElement;
  readonly show: (view: ComponentChildren) => void;
  /** Throws where there is none. */
  readonly find: <T extends HTMLElement>(selector: string) => T;
  /** The first button whose text begins so. */
  readonly button: (words: string) => HTMLButtonElement;
}

export function useBench(): Bench {
  let root: HTMLElement;
  beforeEach(() => {
    root = document.createElement('div');
    document.body.append(root);
  });
  afterEach(() => {
    render(null, root);
    root.remove();
  });
  return {
    root: () => root,
    show: (view) => render(<>{view}</>, root),
    find: <T extends HTMLElement>(selector: string) => {
      const element = root.querySelector<T>(selector);
      if (!element) throw new Error(`nothing is ${selector}`);
      return element;
    },
    button: (words) => {
      const all = [...root.querySelectorAll('button')];
      const element = all.find((each) => each.textContent?.startsWith(words));
      if (!element) throw new Error(`no button ${words}`);
      return element;
    },
  };
}
