import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from '../../ui/Button.tsx';
import type { AppModel } from '../app-model.ts';
import { writeRoute } from '../route.ts';
import { LIBRARY, SETTINGS } from '../strings/app.ts';

/** Nothing kept yet: the promise, and three ways to begin. */
export function EmptyLibrary({ model }: { readonly model: AppModel }): JSX.Element {
  const [isBusy, setBusy] = useState(false);
  const bring = async (): Promise<void> => {
    setBusy(true);
    void model.persistence.ask();
    model.take(await model.desk.bringSamples());
    setBusy(false);
  };
  return (
    <div class="empty">
      <h1 class="empty-promise">{LIBRARY.promise}</h1>
      <p class="empty-detail">{LIBRARY.promiseDetail}</p>
      {model.keepsHere.value ? (
        <section class="empty-look">
          <div>
            <h2>{LIBRARY.lookTitle}</h2>
            <p>{LIBRARY.lookDetail}</p>
          </div>
          <Button look="primary" busy={isBusy ? LIBRARY.bringing : undefined} onClick={() => void bring()}>
            {LIBRARY.trySamples}
          </Button>
        </section>
      ) : null}
      <div class="empty-ways">
        <Way title={LIBRARY.readTitle} detail={LIBRARY.readDetail} link={LIBRARY.readLink} />
        <Way title={LIBRARY.copyTitle} detail={LIBRARY.copyDetail} link={SETTINGS.bringBack} />
      </div>
    </div>
  );
}

interface WayProps {
  readonly title: string;
  readonly detail: string;
  readonly link: string;
}

function Way({ title, detail, link }: WayProps): JSX.Element {
  return (
    <section class="empty-way">
      <h2>{title}</h2>
      <p>{detail}</p>
      <a href={writeRoute({ page: 'settings' })}>{link}</a>
    </section>
  );
}
