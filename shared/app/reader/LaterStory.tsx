import type { JSX } from 'preact';
import { Lazy } from '../shell/Lazy.tsx';
import type { CardStoryProps } from '../story/CardStory.tsx';

const load = () => import('../story/CardStory.tsx').then((m) => m.CardStory);

/** The years of an open finding's theme, once they are read; a finding without a theme has none. */
export function LaterStory(props: CardStoryProps): JSX.Element | null {
  return props.finding.themes.length === 0 ? null : <Lazy over load={load} props={props} />;
}
