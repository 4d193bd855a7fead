/** The panel in a browser test: a desk, and a tab beside it that says what the test wants. */
import '../panel.css';
import { signal } from '@preact/signals';
import { render } from 'preact';
import { expect, vi } from 'vitest';
import { watchOthers } from '../../../shared/app/sharing/watch-others.ts';
import { watchTheme } from '../../../shared/app/theme.ts';
import { watchSharing } from '../../../shared/app/watch-sharing.ts';
import type { Desk } from '../../../shared/desk/desk.ts';
import type { PageStatus } from '../../messages.ts';
import type { PanelMessage, TabMessage, TabState } from '../../panel-messages.ts';
import { createCardState, type CardState } from '../card-actions.ts';
import { Panel } from '../Panel.tsx';
import { createPanelModel, type PanelModel } from '../panel-model.ts';
import type { TabLinkEvents } from '../tab-link.ts';

export interface PanelBench {
  readonly root: HTMLElement;
  readonly model: PanelModel;
  readonly cards: CardState;
  /** What the panel asked of the page. */
  readonly posted: readonly PanelMessage[];
  /** The page says of itself. */
  tell(status: Partial<PageStatus>, state?: Partial<TabState>): void;
  /** The page was loaded anew, and answers. */
  reload(): void;
  /** The page answers. */
  hear(message: TabMessage): void;
  /** The button with just these words as a person hears them, or else the first that begins so, once it is there. */
  button(words: string): Promise<HTMLElement>;
  click(words: string): Promise<void>;
  says(words: string): Promise<void>;
  /** What the live region said last. */
  heard(): string;
  close(): void;
}

const STATUS: PageStatus = {
  rid: 'paper1',
  edition: 'edition1',
  reading: 1,
  restricted: false,
  kept: false,
  keeping: false,
  wishes: { singleKeys: true, hideFromPages: false },
};

const PAGE: TabState = {
  // No site: nothing is asked of the browser about it.
  url: 'about:blank',
  title: 'Report paper1',
  anchors: {},
  saving: 0,
  hostLost: false,
};

export function openPanel(desk: Desk): PanelBench {
  const root = document.createElement('div');
  document.body.append(root);
  const end = new AbortController();
  const posted: PanelMessage[] = [];
  let events: TabLinkEvents | undefined;
  const world = { now: () => Date.now(), random: (n: number) => crypto.getRandomValues(new Uint8Array(n)) };
  const model = createPanelModel(desk, world, end.signal, {
    openTabLink(heard) {
      events = heard;
      return { post: (message) => void posted.push(message), retry: () => undefined };
    },
    watchWaiting: () => signal([]),
  });
  const cards = createCardState(model);
  const stops = [
    watchSharing(model),
    watchOthers(model.view, model.say),
    watchTheme(desk.settings, document.documentElement),
  ];
  const nothing = (): void => undefined;
  const pairing = {
    origins: signal({}),
    begin: async () => false,
    accept: nothing,
    refuse: nothing,
    withdraw: nothing,
  };
  render(<Panel model={model} cards={cards} pairing={pairing} />, root);
  const button = (words: string): Promise<HTMLElement> =>
    vi.waitFor(() => {
      const all = [...root.querySelectorAll<HTMLElement>('button')];
      const nameOf = (each: HTMLElement): string => (each.ariaLabel ?? each.textContent ?? '').trim();
      const found =
        all.find((each) => nameOf(each) === words) ?? all.find((each) => nameOf(each).startsWith(words));
      if (!found) throw new Error(`nothing to press begins with ${words}: ${root.textContent}`);
      return found;
    }, 5_000);
  return {
    root,
    model,
    cards,
    posted,
    tell(status, state = {}) {
      events?.onMessage({
        type: 'state',
        state: { ...PAGE, status: { ...STATUS, ...status }, ...state },
      });
    },
    reload: () => events?.onPage(),
    hear: (message) => events?.onMessage(message),
    button,
    click: async (words) => (await button(words)).click(),
    says: (words) => vi.waitFor(() => expect(root.textContent).toContain(words), 5_000),
    heard: () => root.querySelector('[aria-live=polite]')?.textContent?.trim() ?? '',
    close() {
      end.abort();
      for (const stop of stops) stop();
      render(null, root);
      root.remove();
    },
  };
}
