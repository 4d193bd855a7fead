import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { ErrorCode } from '../core/result.ts';
import { Button } from './Button.tsx';
import { Field, TextArea } from './Field.tsx';
import { ERROR_WORDS } from './strings/errors.ts';

export interface LinkQuote {
  readonly url: string;
  readonly title: string;
  /** May be empty: only the link is kept. */
  readonly quote: string;
}

export interface LinkQuoteFormProps {
  readonly initial: LinkQuote;
  readonly onKeep: (link: LinkQuote) => void;
  readonly onDraft?: ((link: LinkQuote) => void) | undefined;
  readonly onCancel?: (() => void) | undefined;
  /** Such as `address-invalid`, shown at the address. */
  readonly error?: ErrorCode | undefined;
}

/** A PDF or other paper that cannot be opened yet: keep a link to it with a typed quote. */
export function LinkQuoteForm({
  initial,
  onKeep,
  onDraft,
  onCancel,
  error,
}: LinkQuoteFormProps): JSX.Element {
  const [link, setLink] = useState(initial);
  const change = (part: Partial<LinkQuote>): void => {
    const next = { ...link, ...part };
    setLink(next);
    onDraft?.(next);
  };
  const words = error === undefined ? undefined : `${ERROR_WORDS[error].what} ${ERROR_WORDS[error].todo}`;
  return (
    <form
      class="rp-form"
      aria-label="Keep a link with a typed quote"
      onSubmit={(event) => {
        event.preventDefault();
        onKeep(link);
      }}
    >
      <Field label="Title of the paper" value={link.title} onInput={(title) => change({ title })} />
      <Field label="Web address" value={link.url} error={words} onInput={(url) => change({ url })} />
      <TextArea
        label="Quote"
        hint="Type or paste the words exactly as they stand."
        value={link.quote}
        onInput={(quote) => change({ quote })}
      />
      <div class="rp-actions">
        <Button look="primary" type="submit">
          Keep the link
        </Button>
        {onCancel === undefined ? null : (
          <Button look="bare" onClick={onCancel}>
            Cancel
          </Button>
        )}
      </div>
    </form>
  );
}
