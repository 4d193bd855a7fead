import type { JSX } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { Button } from './Button.tsx';

export interface SendLinkProps {
  readonly label: string;
  readonly link: string;
  /** True for a while after it was copied. */
  readonly copied: boolean;
  readonly onCopy: () => void;
}

/** A link to send: the whole of it can be selected by hand where a browser copies nothing. */
export function SendLink({ label, link, copied, onCopy }: SendLinkProps): JSX.Element {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  // It stands where the button was that asked for it.
  useLayoutEffect(() => {
    if (field.current?.closest('dialog:modal')) field.current.focus();
  }, []);
  return (
    <div class="rp-send">
      <label for={id} class="rp-label">
        {label}
      </label>
      <div class="rp-send-row">
        <input
          ref={field}
          id={id}
          class="rp-input"
          readOnly
          value={link}
          spellcheck={false}
          onFocus={(event) => event.currentTarget.select()}
        />
        <Button look="primary" icon={copied ? 'check' : 'copy'} onClick={onCopy}>
          {copied ? 'Copied' : 'Copy'}
        </Button>
      </div>
    </div>
  );
}
