import './styles/app.css';
import { render } from 'preact';
import type { World } from '../core/ids.ts';
import type { Desk } from '../desk/desk.ts';
import { openAppModel } from './app-model.ts';
import type { MeetingSite } from './meeting/meeting-site.ts';
import { App } from './shell/App.tsx';
import { watchSharing } from './watch-sharing.ts';
import { watchTheme } from './theme.ts';
import type { WebHome } from './web-home.ts';

export interface MountOptions {
  readonly desk: Desk;
  readonly home: 'pwa' | 'extension';
  /** Only in the PWA. */
  readonly web?: WebHome;
  /** The link with which this page was opened, as `take-link.ts` took it out of the address. */
  readonly link?: string;
  /** Lets one of our own scripts through the page's Trusted Types; needed where the browser has them. */
  readonly scriptUrl?: (url: string) => string;
  /** The council's site, where this page asks it by itself. */
  readonly site?: MeetingSite;
  /** This page's clock and randomness, when absent. */
  readonly world?: World;
}

const PAGE_WORLD: World = {
  now: () => Date.now(),
  random: (length) => crypto.getRandomValues(new Uint8Array(length)),
};

export interface MountedApp {
  /** Takes files in, as if the member had opened them here. Resolves when each is kept, or its row says why not. */
  open(files: readonly File[]): Promise<unknown>;
  dispose(): void;
}

/** Shows the app in `root`. The same app in both homes; disposing it leaves `root` empty and the desk open. */
export function mountApp(root: HTMLElement, options: MountOptions): MountedApp {
  const end = new AbortController();
  const model = openAppModel({ world: PAGE_WORLD, ...options }, end.signal);
  const stopSaying = watchSharing(model);
  const stopTheme = watchTheme(options.desk.settings, document.documentElement);
  render(<App model={model} />, root);
  return {
    open: (files) => model.intake.open(files),
    dispose: () => {
      end.abort();
      stopTheme();
      stopSaying();
      render(null, root);
    },
  };
}
