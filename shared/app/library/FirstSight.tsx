import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { EmptyLibrary } from '../../ui/EmptyLibrary.tsx';
import type { AppModel } from '../app-model.ts';
import { HomeScreenNotice } from './HomeScreenNotice.tsx';

/** Nothing kept yet. On an iPad or iPhone in a tab, the Home Screen comes before anything that keeps. */
export function FirstSight({ model }: { readonly model: AppModel }): JSX.Element {
  const [isBusy, setBusy] = useState(false);
  const toSettings = (): void => model.go({ page: 'settings' });
  const bring = async (): Promise<void> => {
    setBusy(true);
    void model.persistence.ask();
    model.take(await model.desk.bringSamples());
    setBusy(false);
  };
  if (!model.keepsHere.value) return <HomeScreenNotice model={model} />;
  return (
    <EmptyLibrary
      onSamples={() => void bring()}
      samplesBusy={isBusy}
      onBringBack={toSettings}
      onExtension={model.home === 'pwa' ? toSettings : undefined}
    >
      <HomeScreenNotice model={model} />
    </EmptyLibrary>
  );
}
