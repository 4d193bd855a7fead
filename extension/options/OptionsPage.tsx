import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { writeRoute } from '../../shared/app/route.ts';
import type { Desk } from '../../shared/desk/desk.ts';
import { Button } from '../../shared/ui/Button.tsx';
import { readShortcut } from '../browser/gestures.ts';
import { extensionUrl } from '../browser/ports.ts';
import { openTab } from '../browser/tabs.ts';
import { bridgePatterns, withdrawPairing } from '../bridge-scripts.ts';
import { readCouncils, withdrawCouncil } from '../councils.ts';
import { readGrants } from '../grants.ts';
import { HIDE_FROM_PAGES, readWishes, SINGLE_KEYS } from '../wishes.ts';
import { OPTIONS } from './words.ts';

/** What the extension may do, and how to take it back. */
export function OptionsPage({ desk }: { readonly desk: Desk }): JSX.Element {
  return (
    <main class="options">
      <h1>{OPTIONS.title}</h1>
      <Councils desk={desk} />
      <Paired desk={desk} />
      <Pages desk={desk} />
      <Copies />
    </main>
  );
}

function Councils({ desk }: { readonly desk: Desk }): JSX.Element {
  const [patterns, setPatterns] = useState<readonly string[]>([]);
  const refresh = (): void => void readCouncils().then(setPatterns);
  useEffect(refresh, []);
  const withdraw = (pattern: string): void => {
    const isNeeded = bridgePatterns(desk.settings).includes(pattern);
    void withdrawCouncil(pattern, isNeeded).then(refresh);
  };
  return (
    <section aria-labelledby="councils">
      <h2 id="councils">{OPTIONS.councils}</h2>
      <p class="rp-meta">{OPTIONS.councilsHint}</p>
      {patterns.length === 0 ? <p>{OPTIONS.noCouncils}</p> : null}
      <ul>
        {patterns.map((pattern) => (
          <li key={pattern}>
            <span>{siteOf(pattern)}</span>
            <Button label={`${OPTIONS.withdraw} ${siteOf(pattern)}`} onClick={() => withdraw(pattern)}>
              {OPTIONS.withdraw}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Web apps that share this library. */
function Paired({ desk }: { readonly desk: Desk }): JSX.Element {
  const grants = readGrants(desk.settings);
  return (
    <section aria-labelledby="paired">
      <h2 id="paired">{OPTIONS.paired}</h2>
      <p class="rp-meta">{OPTIONS.pairedHint}</p>
      {grants.length === 0 ? <p>{OPTIONS.noPaired}</p> : null}
      <ul>
        {grants.map(({ origin }) => (
          <li key={origin}>
            <span>{origin}</span>
            <Button
              label={`${OPTIONS.withdraw} ${origin}`}
              onClick={() => void withdrawPairing(desk.settings, origin)}
            >
              {OPTIONS.withdraw}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** `https://council.example/*` as `council.example`. */
function siteOf(pattern: string): string {
  return pattern.replace(/^\w+:\/\//, '').replace(/\/\*$/, '');
}

function Pages({ desk }: { readonly desk: Desk }): JSX.Element {
  const wishes = readWishes(desk.settings.values.value);
  const [shortcut, setShortcut] = useState('');
  useEffect(() => void readShortcut('open-note').then(setShortcut), []);
  return (
    <section aria-labelledby="pages">
      <h2 id="pages">{OPTIONS.pages}</h2>
      <label>
        <input
          type="checkbox"
          checked={wishes.hideFromPages}
          onChange={(event) => void desk.settings.set(HIDE_FROM_PAGES, event.currentTarget.checked)}
        />
        <span>
          {OPTIONS.hide}
          <span class="rp-meta"> {OPTIONS.hideHint}</span>
        </span>
      </label>
      <label>
        <input
          type="checkbox"
          checked={wishes.singleKeys}
          onChange={(event) => void desk.settings.set(SINGLE_KEYS, event.currentTarget.checked)}
        />
        <span>
          {OPTIONS.keys}
          <span class="rp-meta"> {OPTIONS.keysHint}</span>
        </span>
      </label>
      <p class="rp-meta">{OPTIONS.shortcut(shortcut)}</p>
    </section>
  );
}

function Copies(): JSX.Element {
  return (
    <section aria-labelledby="copies">
      <h2 id="copies">{OPTIONS.copies}</h2>
      <p class="rp-meta">{OPTIONS.copiesHint}</p>
      <p>
        <Button onClick={() => void openTab(extensionUrl(`app.html${writeRoute({ page: 'settings' })}`))}>
          {OPTIONS.openSettings}
        </Button>
      </p>
    </section>
  );
}
