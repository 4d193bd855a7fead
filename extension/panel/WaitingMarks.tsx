import type { JSX } from 'preact';
import { Banner } from '../../shared/ui/Banner.tsx';
import { pageAddress } from '../messages.ts';
import type { PanelModel } from './panel-model.ts';
import { PANEL } from './words.ts';

/** Marks made on a page that was closed before they were saved, with the way back to it. */
export function WaitingMarks({ model }: { readonly model: PanelModel }): JSX.Element | null {
  const here = pageAddress(model.state.value?.url ?? '');
  const pages = model.waiting.value.filter(({ url }) => url !== here);
  if (pages.length === 0) return null;
  return (
    <>
      {pages.map(({ url, count }) => (
        <Banner key={url} tone="information" title={PANEL.waiting(count)}>
          <a href={url} target="_blank" rel="noreferrer">
            {PANEL.openAgain}
          </a>{' '}
          {PANEL.openAgainHint}
        </Banner>
      ))}
    </>
  );
}
