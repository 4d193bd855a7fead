import '../styles/settings.css';
import '../../ui/styles/sharing.css';
import '../../ui/styles/sharing-pages.css';
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { ErrorCode } from '../../core/result.ts';
import type { Recovery } from '../../core/sharing-view.ts';
import { Button } from '../../ui/Button.tsx';
import { Refusal } from '../../ui/InviteDialog.tsx';
import { NameAndHost } from '../../ui/NameAndHost.tsx';
import { RecoverySheet } from '../../ui/RecoverySheet.tsx';
import type { AppModel } from '../app-model.ts';
import { writeRoute } from '../route.ts';
import { useAsk } from '../sharing/use-ask.ts';
import { useCopied } from '../sharing/use-copied.ts';
import { FRAME } from '../strings/app.ts';
import { SHARING } from '../strings/sharing.ts';

/** Makes the recovery page and shows it, by itself, so that printing prints nothing else. It is not kept here. */
export function RecoveryPage({ model }: { readonly model: AppModel }): JSX.Element {
  const ask = useAsk(model, { name: 'no', host: true });
  const [recovery, setRecovery] = useState<Recovery | null>(null);
  const [failure, setFailure] = useState<ErrorCode | undefined>(undefined);
  const [isBusy, setBusy] = useState(false);
  const [copied, copy] = useCopied(model);
  useEffect(() => {
    document.title = `${SHARING.recovery} – ${FRAME.name}`;
  }, []);
  const make = async (): Promise<void> => {
    if (!(await ask.settle())) return;
    setBusy(true);
    const made = await model.desk.sharing.makeRecovery();
    setBusy(false);
    if (made.ok) setRecovery(made.value);
    else setFailure(made.code);
  };
  return (
    <main id="page" tabIndex={-1} class="app-page recovery">
      <p class="rp-no-print">
        <a href={writeRoute({ page: 'settings' })}>{SHARING.backToSettings}</a>
      </p>
      {recovery === null ? (
        <section class="rp-join" aria-label={SHARING.recovery}>
          <h1 class="rp-title">{SHARING.recovery}</h1>
          <p class="rp-join-lead">{SHARING.recoveryDetail}</p>
          {failure === undefined ? null : <Refusal code={failure} />}
          <NameAndHost {...ask.fields} />
          <div class="rp-actions">
            <Button
              look="primary"
              busy={isBusy ? SHARING.makingRecovery : undefined}
              onClick={() => void make()}
            >
              {SHARING.makeRecovery}
            </Button>
          </div>
        </section>
      ) : (
        <RecoverySheet
          recovery={recovery}
          onPrint={() => print()}
          onCopy={() => copy(recovery.code)}
          copied={copied}
        />
      )}
    </main>
  );
}
