import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Time } from '../core/rows.ts';
import type { SharedState } from '../core/sharing-view.ts';
import { Icon } from './Glyph.tsx';
import type { IconName } from './glyph-paths.ts';
import { QUIET_MS, sharedDetail, sharedLabel } from './strings/sharing.ts';

export interface SharedMarkProps {
  readonly shared: SharedState;
  readonly now: () => Time;
  /** In a narrow bar: the words alone, what else there is to say when pointed at. */
  readonly brief?: boolean | undefined;
}

const ICONS: Readonly<Record<SharedState['state'], IconName>> = {
  off: 'shared',
  shared: 'shared',
  sharing: 'sharing',
  waiting: 'offline',
  refused: 'unshared',
};

/** What the server's disk has, or what waits for it. Offline is a resting state, never an error. */
export function SharedMark({ shared, now, brief }: SharedMarkProps): JSX.Element | null {
  const shown = useCalm(shared, now);
  const label = shown && sharedLabel(shown);
  if (shown === undefined || label === undefined) return null;
  const detail = sharedDetail(shown, now());
  const isAtRest = shown.state === 'waiting' && shown.findings === 0;
  return (
    <span class="rp-saved" data-shared={shown.state} title={brief ? detail : undefined}>
      <Icon name={isAtRest ? 'shared' : ICONS[shown.state]} size={18} />
      <span class="rp-figures">
        {label}
        {brief || detail === undefined ? null : <span class="rp-shared-detail"> · {detail}</span>}
      </span>
    </span>
  );
}

/** Sharing is shown only after two seconds; until then what was there before stays. */
function useCalm(shared: SharedState, now: () => Time): SharedState | undefined {
  const before = useRef<SharedState | undefined>(undefined);
  const [, wake] = useState(0);
  const left = shared.state === 'sharing' ? shared.since + QUIET_MS - now() : 0;
  useEffect(() => {
    if (left <= 0) return undefined;
    const timer = setTimeout(() => wake((n) => n + 1), left);
    return () => clearTimeout(timer);
  }, [shared, left > 0]);
  if (left > 0) return before.current;
  before.current = shared;
  return shared;
}
