import type { JSX } from 'preact';
import type { Audience } from '../core/view.ts';
import { Icon } from './Glyph.tsx';
import type { IconName } from './glyph-paths.ts';
import { audienceLabel, audienceSentence } from './strings/words.ts';

const ICONS: Readonly<Record<Audience['kind'], IconName>> = {
  device: 'lock',
  own: 'person',
  group: 'people',
};

/** Who can see it: a label on cards, a sentence on composers. */
export function AudienceLine(props: {
  readonly audience: Audience;
  readonly sentence?: boolean;
  /** What the sentence is about, where there are several things: "the theme". */
  readonly what?: string | undefined;
  /** False where another member wrote it. */
  readonly isMine?: boolean;
}): JSX.Element {
  const { audience, sentence, what, isMine } = props;
  return (
    <span class="rp-audience" data-audience={audience.kind}>
      <Icon name={ICONS[audience.kind]} size={16} />
      <span>{sentence ? audienceSentence(audience, what) : audienceLabel(audience, isMine)}</span>
    </span>
  );
}
