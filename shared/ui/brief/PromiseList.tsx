import type { ComponentChildren, JSX } from 'preact';
import { Button } from '../Button.tsx';
import { AFTER } from '../strings/after.ts';

export interface PromiseValue {
  readonly id: string;
  readonly who: string;
  readonly what: string;
  /** "31 January 2027". */
  readonly due?: string | undefined;
  readonly dueWords?: string | undefined;
  readonly state?: 'overdue' | 'soon' | undefined;
  readonly question?: string | undefined;
  readonly seenBy: string;
  readonly isMine: boolean;
}

export interface PromiseListProps {
  readonly promises: readonly PromiseValue[];
  /** The one being changed, with its form. */
  readonly editing?: { readonly id: string; readonly form: ComponentChildren } | undefined;
  /** What stands beside it, such as the likeliest minute. */
  readonly beside?: ((id: string) => ComponentChildren) | undefined;
  readonly onChange: (id: string) => void;
  readonly onRemove: (id: string) => void;
}

/** Who, what and by when; made for paper as much as for the screen. */
export function PromiseList(props: PromiseListProps): JSX.Element {
  return (
    <ol class="rp-promise-list">
      {props.promises.map((promise) => (
        <li key={promise.id}>
          {props.editing?.id === promise.id ? props.editing.form : <One {...props} promise={promise} />}
        </li>
      ))}
    </ol>
  );
}

function One(props: PromiseListProps & { readonly promise: PromiseValue }): JSX.Element {
  const { promise, beside, onChange, onRemove } = props;
  const { id, who, what, due, dueWords, state, question, seenBy, isMine } = promise;
  return (
    <div class="rp-promise-one">
      <p class="rp-promise-who">{who === '' ? AFTER.somebody : who}</p>
      <div>
        <p class="rp-promise-what">{what}</p>
        {question === undefined ? null : <p class="rp-meta">{AFTER.asked(question)}</p>}
        <p class="rp-meta rp-no-print">{seenBy}</p>
        {isMine ? (
          <div class="rp-actions rp-no-print">
            <Button look="link" onClick={() => onChange(id)}>
              {AFTER.change}
            </Button>
            <Button look="link" onClick={() => onRemove(id)}>
              {AFTER.remove}
            </Button>
          </div>
        ) : null}
        {beside?.(id)}
      </div>
      <p class="rp-promise-due">
        {state === undefined ? null : (
          <strong class="rp-promise-state">{state === 'overdue' ? AFTER.overdue : AFTER.dueSoon}</strong>
        )}
        <span class="num">{due ?? AFTER.noDay}</span>
        {dueWords === undefined ? null : <span class="rp-meta">{AFTER.said(dueWords)}</span>}
      </p>
    </div>
  );
}
