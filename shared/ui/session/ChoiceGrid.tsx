import type { JSX } from 'preact';
import { KINDS } from '../../core/kind.ts';
import type { Said } from '../../core/session.ts';
import { OwnCap } from '../Button.tsx';
import { Glyph } from '../Glyph.tsx';
import { KIND_HELP } from '../strings/kinds.ts';
import { saidLabel, SESSION } from '../strings/session.ts';

export interface ChoiceGridProps {
  /** Undefined: nothing chosen yet; null: "I can't tell". */
  readonly value: Said | null | undefined;
  readonly onChoose: (said: Said | null) => void;
}

const EIGHT = [...KINDS, 'ask'] as const;

/** Seven kinds and Ask, "none of these" and "I can't tell": one of them is pressed. */
export function ChoiceGrid({ value, onChoose }: ChoiceGridProps): JSX.Element {
  return (
    <div role="group" aria-label={SESSION.question}>
      <div class="rp-choices">
        {EIGHT.map((said, at) => (
          <button
            key={said}
            type="button"
            class="rp-choice"
            data-kind={said}
            aria-pressed={value === said}
            title={said === 'ask' ? undefined : KIND_HELP[said]}
            onClick={() => onChoose(said)}
          >
            <Glyph of={said} size={24} />
            <span>{saidLabel(said)}</span>
            <OwnCap cap={String(at + 1)} />
          </button>
        ))}
      </div>
      <div class="rp-actions rp-choices-none">
        <Plain pressed={value === 'none'} cap="0" onClick={() => onChoose('none')}>
          {SESSION.none}
        </Plain>
        <Plain pressed={value === null} cap="" onClick={() => onChoose(null)}>
          {SESSION.skip}
        </Plain>
      </div>
    </div>
  );
}

interface PlainProps {
  readonly pressed: boolean;
  readonly cap: string;
  readonly onClick: () => void;
  readonly children: string;
}

function Plain({ pressed, cap, onClick, children }: PlainProps): JSX.Element {
  return (
    <button type="button" class="rp-choice rp-choice-plain" aria-pressed={pressed} onClick={onClick}>
      <span>{children}</span>
      <OwnCap cap={cap} />
    </button>
  );
}
