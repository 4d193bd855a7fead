import type { JSX } from 'preact';
import { Field } from './Field.tsx';

interface Asked {
  readonly value: string;
  readonly error?: string | undefined;
  /** What it is for, where that is not the usual. */
  readonly hint?: string | undefined;
  readonly onInput: (value: string) => void;
}

export interface NameAndHostProps {
  /** Absent where the name is known. */
  readonly name?: Asked | undefined;
  /** Absent where the server is known. */
  readonly host?: Asked | undefined;
}

/** What has to be known before something is first shared. */
export function NameAndHost({ name, host }: NameAndHostProps): JSX.Element | null {
  if (name === undefined && host === undefined) return null;
  return (
    <div class="rp-form">
      {name === undefined ? null : (
        <Field
          label="Your name"
          {...name}
          hint={
            name.hint ??
            'As it stands beside your findings, such as A. Marsh. Only those you share with see it.'
          }
        />
      )}
      {host === undefined ? null : (
        <Field
          label="Address of your council’s Rapporteur server"
          hint="It begins with https://. Whoever runs it can tell you."
          type="url"
          {...host}
        />
      )}
    </div>
  );
}
