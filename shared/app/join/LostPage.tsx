import '../../ui/styles/sharing.css';
import '../../ui/styles/sharing-pages.css';
import type { JSX } from 'preact';
import { Button } from '../../ui/Button.tsx';
import type { AppModel } from '../app-model.ts';
import { SHARING } from '../strings/sharing.ts';

/** On a device that was reported lost: what happened to what it kept, and how it may come back. */
export function LostPage({ model }: { readonly model: AppModel }): JSX.Element {
  return (
    <main id="page" tabIndex={-1} class="app-page">
      <section class="rp-join" aria-label={SHARING.lostTitle}>
        <h1 class="rp-title">{SHARING.lostTitle}</h1>
        <p class="rp-join-lead" role="status">
          {SHARING.lostText}
        </p>
        <div class="rp-actions">
          <Button look="primary" onClick={() => model.go({ page: 'join' })}>
            {SHARING.lostJoin}
          </Button>
        </div>
      </section>
    </main>
  );
}
