import type { JSX } from 'preact';
import { Banner } from '../../ui/Banner.tsx';
import type { AppModel } from '../app-model.ts';
import { JOIN } from '../strings/join.ts';
import { Lazy } from './Lazy.tsx';

/** Comes when the member pairs. */
const loadDigits = () => import('../../ui/PairDigits.tsx').then((m) => m.PairDigits);

/** While the member pairs the extension with this page: the digits to compare, then one sentence. */
export function ExtensionJoin({ model }: { readonly model: AppModel }): JSX.Element | null {
  const state = model.web?.extension.value;
  if (state?.state === 'comparing') {
    const props = { digits: state.digits, title: JOIN.title, children: JOIN.hint };
    return <Lazy over load={loadDigits} props={props} />;
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
