import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { ErrorCode } from '../../core/result.ts';
import type { Trouble } from '../../desk/desk.ts';
import { Banner, ErrorBanner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import type { AppModel } from '../app-model.ts';
import { saveCopy } from '../copies.ts';
import { RefusedBanner } from '../sharing/RefusedBanner.tsx';
import { ToldPartings } from '../sharing/ToldPartings.tsx';
import { isLost } from './is-lost.ts';
import { FRAME, SETTINGS } from '../strings/app.ts';

/** Above every page: what went wrong, and an update that waits. */
export function Banners({ model }: { readonly model: AppModel }): JSX.Element {
  const failure = model.failure.value;
  const [dismissed, setDismissed] = useState<readonly Trouble[]>([]);
  const troubles = model.desk.troubles.value.filter((trouble) => !dismissed.includes(trouble));
  // A lost device has a page of its own that says so.
  const told = isLost(model) ? 'device-lost' : failure;
  const codes = [...new Set(troubles.map((trouble) => trouble.code))].filter(
    (code) => code !== failure && code !== told,
  );
  return (
    <div class="app-banners">
      {failure === null ? null : (
        <Problem model={model} code={failure} onDismiss={() => (model.failure.value = null)} />
      )}
      {codes.map((code) => (
        <Problem
          key={code}
          model={model}
          code={code}
          onDismiss={() => setDismissed(model.desk.troubles.value)}
        />
      ))}
      <ToldPartings model={model} />
      <RefusedBanner model={model} />
      <UpdateBanner model={model} />
    </div>
  );
}

interface ProblemProps {
  readonly model: AppModel;
  readonly code: ErrorCode;
  readonly onDismiss: () => void;
}

/** What this device can no longer keep can leave it as a file. */
const COPY_HELPS: ReadonlySet<ErrorCode> = new Set(['storage-full', 'storage-failed', 'store-unreadable']);

function Problem({ model, code, onDismiss }: ProblemProps): JSX.Element {
  const actions = (
    <>
      {COPY_HELPS.has(code) ? (
        <Button look="link" onClick={() => void saveCopy(model, false)}>
          {SETTINGS.saveCopy}
        </Button>
      ) : null}
      <Button look="link" onClick={onDismiss}>
        {FRAME.dismiss}
      </Button>
    </>
  );
  return <ErrorBanner code={code} actions={actions} />;
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
