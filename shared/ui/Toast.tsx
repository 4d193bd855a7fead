import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { KeyCap } from './Button.tsx';
import { Icon } from './Glyph.tsx';
import type { IconName } from './glyph-paths.ts';

export interface ToastProps {
  readonly text: string;
  readonly icon?: IconName | undefined;
  readonly onUndo: () => void;
  /** Time is up, or the member closed it. */
  readonly onClose: () => void;
  /** Milliseconds; never less than ten seconds. */
  readonly stay?: number | undefined;
}

const SHORTEST = 10_000;

/** Undo instead of "are you sure?". Stays while pointed at or focused; the clock starts again afterwards. */
export function Toast(props: ToastProps): JSX.Element {
  const [held, setHeld] = useState(false);
  const { onClose, text } = props;
  const stay = Math.max(SHORTEST, props.stay ?? SHORTEST);
  useEffect(() => {
    if (held) return undefined;
    const timer = setTimeout(onClose, stay);
    return () => clearTimeout(timer);
  }, [held, stay, onClose, text]);
  return (
    <div
      class="rp-toast"
      role="group"
      aria-label="Undo"
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocusIn={() => setHeld(true)}
      onFocusOut={() => setHeld(false)}
    >
      <Icon name={props.icon ?? 'trash'} size={20} />
      <span class="rp-toast-text">{text}</span>
      <button type="button" class="rp-toast-undo" onClick={props.onUndo}>
        Undo
      </button>
      <KeyCap>Z</KeyCap>
      <button type="button" class="rp-toast-close" aria-label="Close" onClick={onClose}>
        <Icon name="close" size={18} />
      </button>
    </div>
  );
}
