import type { JSX } from 'preact';
import { KINDS } from '../../core/kind.ts';
import { Glyph } from '../Glyph.tsx';
import { ASK_LABEL, KIND_LABELS } from '../strings/kinds.ts';
import { STORY } from '../strings/story.ts';

/** What the signs and the lines mean. */
export function StoryKey(): JSX.Element {
  return (
    <div class="rp-story-key">
      {KINDS.map((kind) => (
        <span key={kind}>
          <Glyph of={kind} size={15} /> {KIND_LABELS[kind]}
        </span>
      ))}
      <span>
        <Glyph of="ask" size={15} /> {ASK_LABEL}
      </span>
      <span>
        <i /> {STORY.keyCarried}
      </span>
      <span>
        <i data-silent /> {STORY.keySilent}
      </span>
    </div>
  );
}
