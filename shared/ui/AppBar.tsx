import type { ComponentChildren, JSX } from 'preact';

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
