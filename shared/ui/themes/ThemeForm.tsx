import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../Button.tsx';
import { Field, TextArea } from '../Field.tsx';
import { THEMES } from '../strings/themes.ts';

/** A theme as it is typed. */
export interface TypedTheme {
  readonly label: string;
  readonly group: string;
  readonly synonyms: string;
  readonly definition: string;
  readonly from: string;
  readonly to: string;
}

export interface ThemeFormProps {
  readonly title: string;
  readonly value: TypedTheme;
  /** At each keystroke. */
  readonly onChange: (value: TypedTheme) => void;
  /** A sentence where it cannot be kept as it is. */
  readonly check: (value: TypedTheme) => ThemeProblem | undefined;
  /** Who will see it. */
  readonly seen: string;
  readonly onKeep: () => void;
  readonly onCancel: () => void;
}

export interface ThemeProblem {
  readonly in: 'label' | 'years';
  readonly words: string;
}

/** Name, other names, definition and years of a theme. */
export function ThemeForm(props: ThemeFormProps): JSX.Element {
  const { value, onChange } = props;
  const [isTried, setTried] = useState(false);
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus(), []);
  const problem = isTried ? props.check(value) : undefined;
  const field = (name: keyof TypedTheme) => ({
    value: value[name],
    onInput: (text: string) => onChange({ ...value, [name]: text }),
  });
  return (
    <form
      class="rp-theme-form"
      aria-label={props.title}
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (props.check(value) === undefined) props.onKeep();
      }}
    >
      <h3 class="rp-strong">{props.title}</h3>
      <Field
        label={THEMES.label}
        inputRef={first}
        error={problem?.in === 'label' ? problem.words : undefined}
        {...field('label')}
      />
      <Field label={THEMES.group} {...field('group')} />
      <Field label={THEMES.synonyms} hint={THEMES.synonymsHint} {...field('synonyms')} />
      <TextArea label={THEMES.definition} {...field('definition')} />
      <div class="rp-theme-years">
        <Field
          label={THEMES.from}
          error={problem?.in === 'years' ? problem.words : undefined}
          {...field('from')}
        />
        <Field label={THEMES.to} {...field('to')} />
      </div>
      <p class="rp-hint">{THEMES.yearsHint}</p>
      <p class="rp-meta">{props.seen}</p>
      <div class="rp-actions">
        <Button look="primary" type="submit">
          {THEMES.keep}
        </Button>
        <Button look="bare" onClick={props.onCancel}>
          {THEMES.cancel}
        </Button>
      </div>
    </form>
  );
}
