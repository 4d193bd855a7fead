import type { ComponentChildren, JSX } from 'preact';
import { IconButton } from './Button.tsx';

export interface AppTab {
  readonly id: string;
  readonly label: string;
  readonly href: string;
}

export interface AppBarProps {
  readonly tabs: readonly AppTab[];
  readonly current: string;
  readonly onTab: (id: string) => void;
  /** Right: search, saved state, buttons. */
  readonly children?: ComponentChildren;
}

/** Our name, with the double rule under it. */
export function Wordmark(): JSX.Element {
  return <span class="rp-wordmark">Rapporteur</span>;
}

/** The bar at the top of the app. Tabs are links, so that each view has an address. */
export function AppBar({ tabs, current, onTab, children }: AppBarProps): JSX.Element {
  return (
    <header class="rp-appbar">
      <Wordmark />
      <nav class="rp-tabs" aria-label="Rapporteur">
        {tabs.map((tab) => (
          <a
            key={tab.id}
            class="rp-tab"
            href={tab.href}
            aria-current={tab.id === current ? 'page' : undefined}
            onClick={(event) => {
              if (event.ctrlKey || event.metaKey || event.shiftKey) return;
              event.preventDefault();
              onTab(tab.id);
            }}
          >
            {tab.label}
          </a>
        ))}
      </nav>
      <div class="rp-appbar-right">{children}</div>
    </header>
  );
}

export interface ReaderBarProps {
  readonly title: string;
  /** "People Scrutiny Committee, 17 September 2019". */
  readonly under?: ComponentChildren;
  readonly sample?: boolean | undefined;
  readonly onBack: () => void;
  readonly children?: ComponentChildren;
}

/** The bar above a paper that is being read. */
export function ReaderBar({ title, under, sample, onBack, children }: ReaderBarProps): JSX.Element {
  return (
    <header class="rp-appbar rp-readerbar">
      <IconButton icon="back" label="Back to the library" onClick={onBack} />
      <Wordmark />
      <div class="rp-readerbar-words">
        <h1 class="rp-readerbar-title">{title}</h1>
        <p class="rp-readerbar-under">
          {sample ? <span class="rp-sample">Sample</span> : null}
          {under}
        </p>
      </div>
      <div class="rp-appbar-right">{children}</div>
    </header>
  );
}
