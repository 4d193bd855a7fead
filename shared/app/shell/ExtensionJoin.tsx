import type { JSX } from 'preact';
import { Banner } from '../../ui/Banner.tsx';
import { PairDigits } from '../../ui/PairDigits.tsx';
import type { AppModel } from '../app-model.ts';
import { JOIN } from '../strings/join.ts';

/** While the member pairs the extension with this page: the digits to compare, then one sentence. */
export function ExtensionJoin({ model }: { readonly model: AppModel }): JSX.Element | null {
  const state = model.web?.extension.value;
  if (state?.state === 'comparing') {
    return (
      <PairDigits digits={state.digits} title={JOIN.title}>
        {JOIN.hint}
      </PairDigits>
    );
  }
  if (state?.state === 'joined' && state.isNew) {
    return (
      <Banner tone="information" icon="check" title={JOIN.joined} live>
        {JOIN.joinedHint}
      </Banner>
    );
  }
  return null;
}
