import type { JSX } from 'preact';
import { EmptyLibrary } from '../../ui/EmptyLibrary.tsx';
import type { AppModel } from '../app-model.ts';
import { AddressEntry } from './AddressEntry.tsx';
import { OpenFiles } from '../intake/OpenFiles.tsx';
import { OPEN_FILES } from '../strings/open-files.ts';
import { HomeScreenNotice } from './HomeScreenNotice.tsx';

/** Nothing kept yet. On an iPad or iPhone in a tab, the Home Screen comes before anything that keeps. */
export function FirstSight({ model }: { readonly model: AppModel }): JSX.Element {
  const toSettings = (): void => model.go({ page: 'settings' });
  if (!model.keepsHere.value) return <HomeScreenNotice model={model} />;
  return (
    <EmptyLibrary
      onSamples={() => void model.bringSamples()}
      samplesBusy={model.bringing.value}
      onBringBack={toSettings}
      onJoin={() => model.go({ page: 'join' })}
      joinFirst={model.home === 'pwa' && model.device !== 'computer'}
      onExtension={model.home === 'pwa' ? toSettings : undefined}
    >
      <HomeScreenNotice model={model} />
      <AddressEntry model={model} />
      <div class="rp-empty-main">
        <div>
          <p class="rp-strong">{OPEN_FILES.haveFile}</p>
          <p class="rp-meta">{OPEN_FILES.haveFileDetail}</p>
        </div>
        <OpenFiles model={model} />
      </div>
    </EmptyLibrary>
  );
}
