import type { ComponentChildren, JSX } from 'preact';
import { useContext, useId, useLayoutEffect, useRef } from 'preact/hooks';
import { IconButton } from './Button.tsx';
import { firstControl, isFocusLost } from './focus.ts';
import { LiveRegion } from './LiveRegion.tsx';
import { Said } from './said.ts';

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

/**
 * The browser's own dialog, labelled by its title. It begins at its first control, or at its title while it has none;
 * Escape closes, and the focus goes back where it came from.
 */
export function Dialog({ title, children, actions, onClose, inline, under, wide }: DialogProps): JSX.Element {
  const ref = useRef<HTMLDialogElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const id = useId();
  useLayoutEffect(() => {
    const dialog = ref.current;
    if (!dialog || inline) return undefined;
    const opener = document.activeElement;
    dialog.showModal();
    (firstControl(dialog.querySelector('.rp-dialog-body')) ?? heading.current)?.focus();
    return () => {
      dialog.close();
      const isThere = opener instanceof HTMLElement && opener.isConnected && opener !== document.body;
      (isThere ? opener : document.querySelector<HTMLElement>('main'))?.focus();
    };
  }, [inline]);
  useLayoutEffect(() => {
    // The button that was pressed is gone, with what it asked: Tab goes on from the title, not from the page below.
    if (!inline && isFocusLost()) heading.current?.focus();
  });
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
          <h2 ref={heading} id={id} class="rp-dialog-title" tabIndex={-1}>
            {title}
          </h2>
          {under === undefined ? null : <p class="rp-dialog-under">{under}</p>}
        </div>
        <IconButton icon="close" label="Close" onClick={onClose} />
      </div>
      <div class="rp-dialog-body">{children}</div>
      {actions === undefined ? null : <div class="rp-actions">{actions}</div>}
      {inline ? null : <SaidSince />}
    </dialog>
  );
}

/** What is said from now on: what was said before the dialog came was heard on the page. */
function SaidSince(): JSX.Element {
  const said = useContext(Said);
  const before = useRef(said);
  return <LiveRegion said={said === before.current ? null : said} />;
}
