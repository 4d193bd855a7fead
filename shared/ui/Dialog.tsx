import type { ComponentChildren, JSX } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { IconButton } from './Button.tsx';

export interface DialogProps {
  readonly title: string;
  readonly children: ComponentChildren;
  /** Buttons, the chosen one first. */
  readonly actions?: ComponentChildren;
  readonly onClose: () => void;
  /** A line under the title. */
  readonly under?: ComponentChildren;
  /** Two columns where there is room. */
  readonly wide?: boolean | undefined;
  /** Shown in place, without covering the page: for the gallery. */
  readonly inline?: boolean | undefined;
}

/** The browser's own dialog, labelled by its title: Escape closes, and the focus goes back where it came from. */
export function Dialog({ title, children, actions, onClose, inline, under, wide }: DialogProps): JSX.Element {
  const ref = useRef<HTMLDialogElement>(null);
  const id = useId();
  useLayoutEffect(() => {
    const dialog = ref.current;
    if (!dialog || inline) return undefined;
    const opener = document.activeElement;
    dialog.showModal();
    return () => {
      dialog.close();
      if (opener instanceof HTMLElement) opener.focus();
    };
  }, [inline]);
  return (
    <dialog
      ref={ref}
      class={`rp-dialog${inline ? ' rp-dialog-inline' : ''}${wide ? ' rp-dialog-wide' : ''}`}
      aria-labelledby={id}
      open={inline}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <div class="rp-dialog-head">
        <div>
          <h2 id={id} class="rp-dialog-title">
            {title}
          </h2>
          {under === undefined ? null : <p class="rp-dialog-under">{under}</p>}
        </div>
        <IconButton icon="close" label="Close" onClick={onClose} />
      </div>
      <div class="rp-dialog-body">{children}</div>
      {actions === undefined ? null : <div class="rp-actions">{actions}</div>}
    </dialog>
  );
}
