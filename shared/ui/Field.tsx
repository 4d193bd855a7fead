import type { JSX, Ref, TargetedInputEvent } from 'preact';
import { useEffect, useId } from 'preact/hooks';

interface Common {
  readonly label: string;
  readonly value: string;
  readonly onInput: (value: string) => void;
  /** Under the label. */
  readonly hint?: string | undefined;
  /** Above the field, with a bar at the left. */
  readonly error?: string | undefined;
  readonly readOnly?: boolean | undefined;
  /** For searches, where a sign says what the field is. The label stays for screen readers. */
  readonly hideLabel?: boolean | undefined;
  readonly placeholder?: string | undefined;
}

export interface FieldProps extends Common {
  readonly type?: 'text' | 'search' | 'url' | 'date' | undefined;
  readonly inputRef?: Ref<HTMLInputElement> | undefined;
  readonly onKeyDown?: ((event: KeyboardEvent) => void) | undefined;
}

/** One line of typed words, its label above it. */
export function Field(props: FieldProps): JSX.Element {
  const id = useId();
  const { onKeyDown } = props;
  useFocusOnError(id, props.error !== undefined);
  const rest = {
    id,
    ref: props.inputRef ?? null,
    class: 'rp-input',
    value: props.value,
    placeholder: props.placeholder,
    readOnly: props.readOnly,
    'aria-invalid': props.error === undefined ? undefined : ('true' as const),
    'aria-describedby': describedBy(id, props),
    onInput: (event: TargetedInputEvent<HTMLInputElement>) => props.onInput(event.currentTarget.value),
    ...(onKeyDown && { onKeyDown }),
  };
  return (
    <div class="rp-field" data-error={props.error === undefined ? undefined : ''}>
      <FieldWords id={id} {...props} />
      {props.type === 'search' ? <input type="search" {...rest} /> : null}
      {props.type === 'url' ? <input type="url" {...rest} /> : null}
      {props.type === 'date' ? <input type="date" {...rest} /> : null}
      {props.type === undefined || props.type === 'text' ? <input type="text" {...rest} /> : null}
    </div>
  );
}

/** What was pressed instead did nothing: the first field that says why gets the keyboard. */
function useFocusOnError(id: string, hasError: boolean): void {
  useEffect(() => {
    if (hasError && !document.activeElement?.matches('[aria-invalid=true]'))
      document.getElementById(id)?.focus();
  }, [hasError]);
}

export interface TextAreaProps extends Common {
  readonly rows?: number | undefined;
  readonly areaRef?: Ref<HTMLTextAreaElement> | undefined;
  readonly onKeyDown?: ((event: KeyboardEvent) => void) | undefined;
}

/** Several lines; grows with its words where the browser can. */
export function TextArea(props: TextAreaProps): JSX.Element {
  const id = useId();
  return (
    <div class="rp-field" data-error={props.error === undefined ? undefined : ''}>
      <FieldWords id={id} {...props} />
      <textarea
        id={id}
        ref={props.areaRef ?? null}
        class="rp-input rp-area"
        rows={props.rows ?? 3}
        value={props.value}
        placeholder={props.placeholder}
        readOnly={props.readOnly}
        aria-invalid={props.error === undefined ? undefined : 'true'}
        aria-describedby={describedBy(id, props)}
        onInput={(event) => props.onInput(event.currentTarget.value)}
        onKeyDown={props.onKeyDown}
      />
    </div>
  );
}

function describedBy(id: string, props: Common): string | undefined {
  const ids = [
    props.hint === undefined ? [] : `${id}-hint`,
    props.error === undefined ? [] : `${id}-error`,
  ].flat();
  return ids.length === 0 ? undefined : ids.join(' ');
}

function FieldWords({ id, label, hint, error, hideLabel }: Common & { readonly id: string }): JSX.Element {
  return (
    <>
      <label for={id} class={hideLabel ? 'rp-hidden' : 'rp-label'}>
        {label}
      </label>
      {hint === undefined ? null : (
        <p id={`${id}-hint`} class="rp-hint">
          {hint}
        </p>
      )}
      {error === undefined ? null : (
        <p id={`${id}-error`} class="rp-error" role="alert">
          {error}
        </p>
      )}
    </>
  );
}
