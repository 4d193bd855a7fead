import type { JSX } from 'preact';
import type { ErrorCode } from '../core/result.ts';
import { Button } from './Button.tsx';
import { Field } from './Field.tsx';
import { ADDRESS } from './strings/address.ts';
import { errorSentence } from './strings/errors.ts';

export interface AddressFormProps {
  readonly value: string;
  readonly onInput: (value: string) => void;
  readonly onFetch: () => void;
  /** While it is being fetched; the bytes that came, and of how many where that is known. */
  readonly busy?: { readonly received: number; readonly size: number | undefined } | undefined;
  readonly onStop: () => void;
  /** Why the last address was not fetched. */
  readonly error?: ErrorCode | undefined;
  /** The way by Files, for what cannot be fetched: a button. */
  readonly files?: JSX.Element | undefined;
}

/** The address of a meeting's page or of a paper, typed or pasted; beside it what became of it. */
export function AddressForm(props: AddressFormProps): JSX.Element {
  const { busy, error } = props;
  const submit = (event: Event): void => {
    event.preventDefault();
    if (!busy) props.onFetch();
  };
  return (
    <form class="rp-address" onSubmit={submit} noValidate aria-label={ADDRESS.form}>
      <div class="rp-address-line">
        <Field
          label={ADDRESS.label}
          hint={ADDRESS.hint}
          type="url"
          value={props.value}
          onInput={props.onInput}
          readOnly={busy !== undefined}
          error={error === undefined ? undefined : errorSentence(error)}
        />
        <div class="rp-address-acts">
          <Button look="plain" type="submit" busy={busy === undefined ? undefined : ADDRESS.fetching}>
            {ADDRESS.fetch}
          </Button>
          {busy === undefined ? null : (
            <Button look="plain" onClick={props.onStop}>
              {ADDRESS.stop}
            </Button>
          )}
          {props.files}
        </div>
      </div>
      {busy === undefined || busy.received === 0 ? null : (
        <p class="rp-meta num">{ADDRESS.received(busy.received, busy.size)}</p>
      )}
    </form>
  );
}
