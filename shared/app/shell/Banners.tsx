import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Banner, ErrorBanner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import type { AppModel } from '../app-model.ts';
import { FRAME } from '../strings/app.ts';

/** Above every page: what went wrong, and an update that waits. */
export function Banners({ model }: { readonly model: AppModel }): JSX.Element {
  const failure = model.failure.value;
  const [dismissed, setDismissed] = useState(0);
  const troubles = model.desk.troubles.value.filter((trouble) => trouble.at > dismissed);
  const codes = [...new Set(troubles.map((trouble) => trouble.code))].filter((code) => code !== failure);
  return (
    <div class="app-banners">
      {failure === null ? null : (
        <ErrorBanner code={failure} actions={dismiss(() => (model.failure.value = null))} />
      )}
      {codes.map((code) => (
        <ErrorBanner key={code} code={code} actions={dismiss(() => setDismissed(model.world.now()))} />
      ))}
      <UpdateBanner model={model} />
    </div>
  );
}

function dismiss(onClick: () => void): JSX.Element {
  return (
    <Button look="link" onClick={onClick}>
      {FRAME.dismiss}
    </Button>
  );
}

function UpdateBanner({ model }: { readonly model: AppModel }): JSX.Element | null {
  const [isLater, setLater] = useState(false);
  const [isAccepted, setAccepted] = useState(false);
  const offer = model.web?.update.value;
  if (offer == null || isLater) return null;
  const actions = (
    <>
      <Button
        look="link"
        busy={isAccepted ? FRAME.reloading : undefined}
        onClick={() => {
          // The browser lets the old worker finish first, which can take seconds.
          setAccepted(true);
          offer.accept();
        }}
      >
        {FRAME.reload}
      </Button>
      <Button look="link" onClick={() => setLater(true)}>
        {FRAME.later}
      </Button>
    </>
  );
  return (
    <Banner tone="information" title={FRAME.updateReady} actions={actions} live>
      {FRAME.updateDetail}
    </Banner>
  );
}
