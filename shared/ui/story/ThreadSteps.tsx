import type { ComponentChildren, JSX } from 'preact';
import { AudienceLine } from '../AudienceLine.tsx';
import { Glyph } from '../Glyph.tsx';
import { kindLabel } from '../strings/kinds.ts';
import { STATUS_LABELS } from '../strings/status.ts';
import { StatusSign } from './StatusSign.tsx';
import type { SaidStatusValue, ThreadPassage, ThreadStepValue } from './thread-values.ts';

export interface ThreadStepProps {
  readonly step: ThreadStepValue;
  /** What was searched, where nothing is marked. */
  readonly children?: ComponentChildren;
  readonly onOpen: (finding: string) => void;
}

/** One report of a thread: when and what at the left, its passages, and what members said at the right. */
export function ThreadStep({ step, children, onOpen }: ThreadStepProps): JSX.Element {
  const { label, day, title, passages, statuses, isSilent } = step;
  return (
    <li class="rp-thread-step" data-silent={isSilent}>
      <h2 class="rp-thread-when">
        <span class="num">{label}</span>
        <span>{day}</span>
        <span>{title}</span>
      </h2>
      <div class="rp-thread-said">
        {children}
        {passages.map((passage) => (
          <Passage key={passage.id} passage={passage} onOpen={onOpen} />
        ))}
      </div>
      <div class="rp-thread-statuses">
        {statuses.map((status) => (
          <SaidStatus key={status.id} status={status} />
        ))}
      </div>
    </li>
  );
}

function Passage({
  passage,
  onOpen,
}: {
  readonly passage: ThreadPassage;
  readonly onOpen: (finding: string) => void;
}): JSX.Element {
  const { id, style, quote, place, href, says, ties } = passage;
  return (
    <article class="rp-thread-passage" data-kind={style}>
      <span class="rp-thread-sign">
        <Glyph of={style} size={20} />
      </span>
      <p class="rp-thread-head">
        <strong>{kindLabel(style === 'mark' || style === 'ask' ? null : style)}</strong>
        {place === '' ? null : <span class="num">{place}</span>}
        <span class="rp-thread-says">{says}</span>
      </p>
      <blockquote>
        <a
          class="rp-passage-line"
          data-kind={style}
          data-line={style}
          href={href}
          onClick={(event) => {
            if (event.ctrlKey || event.metaKey || event.shiftKey) return;
            event.preventDefault();
            onOpen(id);
          }}
        >
          {quote}
        </a>
      </blockquote>
      {ties.map((tie) => (
        <p key={tie} class="rp-thread-tie">
          {tie}
        </p>
      ))}
    </article>
  );
}

/** A member's word, with what shows it and who can see it. */
export function SaidStatus({ status }: { readonly status: SaidStatusValue }): JSX.Element {
  const { value, by, evidence, age, audience } = status;
  return (
    <div class="rp-said-status">
      <StatusSign value={value} />
      <div>
        <strong>{STATUS_LABELS[value]}</strong>
        <p>
          {by}, {evidence}
        </p>
        {age === undefined ? null : <p>{age}</p>}
        <AudienceLine audience={audience} />
      </div>
    </div>
  );
}
