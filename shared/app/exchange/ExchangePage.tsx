import '../styles/settings.css';
import '../styles/exchange.css';
import '../../ui/styles/exchange.css';
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import type { AppModel } from '../app-model.ts';
import { FRAME } from '../strings/app.ts';
import { EXCHANGE } from '../strings/exchange.ts';
import { BringFindings } from './BringFindings.tsx';
import { TakeOut } from './TakeOut.tsx';

/** Findings as files of other programs: brought in, with a look at what that does, and taken out. */
export function ExchangePage({ model }: { readonly model: AppModel }): JSX.Element {
  useEffect(() => {
    document.title = `${EXCHANGE.title} – ${FRAME.name}`;
  }, []);
  return (
    <main id="page" tabIndex={-1} class="app-page settings exchange">
      <h1 class="library-title rp-title">{EXCHANGE.title}</h1>
      <p>{EXCHANGE.about}</p>
      <section aria-labelledby="exchange-in">
        <h2 id="exchange-in">{EXCHANGE.bring}</h2>
        <BringFindings model={model} />
      </section>
      <section aria-labelledby="exchange-out">
        <h2 id="exchange-out">{EXCHANGE.take}</h2>
        <TakeOut model={model} />
      </section>
    </main>
  );
}
