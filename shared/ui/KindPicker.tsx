import type { JSX } from 'preact';
import { KINDS, type Kind } from '../core/kind.ts';
import { Glyph } from './Glyph.tsx';
import { OwnCap } from './Button.tsx';
import type { KeyCaps } from './keys.ts';
import { KIND_HELP, KIND_LABELS, kindKey } from './strings/kinds.ts';

export interface KindPickerProps {
  /** Null is a plain mark. */
  readonly value: Kind | null;
  readonly onChange: (kind: Kind | null) => void;
  readonly showKeys?: boolean | undefined;
  readonly caps?: KeyCaps | undefined;
  /** False where one of the seven must stay. */
  readonly hasNone?: boolean | undefined;
}

/** Seven kinds and none, each a pressed or unpressed button. Pressing the pressed one takes the kind off. */
export function KindPicker({
  value,
  onChange,
  showKeys,
  caps,
  hasNone = true,
}: KindPickerProps): JSX.Element {
  return (
    <div class="rp-kinds" role="group" aria-label="Kind">
      {KINDS.map((kind) => (
        <button
          key={kind}
          type="button"
          class="rp-kind"
          data-kind={kind}
          aria-pressed={value === kind}
          title={KIND_HELP[kind]}
          onClick={() => onChange(value === kind ? null : kind)}
        >
          <Glyph of={kind} size={20} />
          <span>{KIND_LABELS[kind]}</span>
          {showKeys ? <OwnCap cap={caps?.[kind] ?? kindKey(kind)} /> : null}
        </button>
      ))}
      {hasNone ? (
        <button
          type="button"
          class="rp-kind"
          data-kind="mark"
          aria-pressed={value === null}
          title="Marked, to be sorted later."
          onClick={() => onChange(null)}
        >
          <Glyph of="mark" size={20} />
          <span>No kind</span>
        </button>
      ) : null}
    </div>
  );
}
