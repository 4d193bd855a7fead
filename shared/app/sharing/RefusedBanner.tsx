import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { ErrorCode } from '../../core/result.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { ERROR_WORDS } from '../../ui/strings/errors.ts';
import { isLost } from '../shell/is-lost.ts';
import { FRAME } from '../strings/app.ts';
import type { SharingModel } from './sharing-model.ts';

/** The server refuses, and trying again does not help: why, what is safe, what to do. Not an error of this device. */
export function RefusedBanner({ model }: { readonly model: Pick<SharingModel, 'desk'> }): JSX.Element | null {
  const state = model.desk.sharing.state.value;
  const [dismissed, setDismissed] = useState<ErrorCode | null>(null);
  if (state.state !== 'refused' || state.code === dismissed || isLost(model)) return null;
  const { what, safe, todo } = ERROR_WORDS[state.code];
  const actions = (
    <Button look="link" onClick={() => setDismissed(state.code)}>
      {FRAME.dismiss}
    </Button>
  );
  return (
    <Banner tone="information" icon="unshared" title={what} actions={actions} live>
      {safe} {todo}
    </Banner>
  );
}
