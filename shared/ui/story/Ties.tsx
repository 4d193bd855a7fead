import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import { LINK_TYPES, type LinkType } from '../../core/rows.ts';
import { Button } from '../Button.tsx';
import { LINK_LABELS, THREAD } from '../strings/story.ts';
import type { TieValue } from './thread-values.ts';

export interface TiesProps {
  readonly made: readonly TieValue[];
  readonly proposed: readonly TieValue[];
  readonly onMake: (id: string, type: LinkType) => void;
  readonly onUntie: (id: string) => void;
  readonly onDismiss: (id: string) => void;
}

/** Findings of different years that belong together: those that members tied, and in pencil those that look alike. */
export function Ties({ made, proposed, onMake, onUntie, onDismiss }: TiesProps): JSX.Element {
  return (
    <section class="rp-thread-box rp-no-print" aria-label={THREAD.links}>
      <h2 class="rp-thread-boxhead">{THREAD.links}</h2>
      {made.length === 0 ? null : <h3 class="rp-thread-small">{THREAD.linksSaid}</h3>}
      {made.map((tie) => (
        <div key={tie.id} class="rp-tie">
          <Pair tie={tie} type={LINK_LABELS[tie.type]} />
          <Button look="link" onClick={() => onUntie(tie.id)}>
            {THREAD.untie}
          </Button>
        </div>
      ))}
      {proposed.length === 0 ? null : <h3 class="rp-thread-small">{THREAD.linksProposed}</h3>}
      {proposed.map((tie) => (
        <Proposed key={tie.id} tie={tie} onMake={onMake} onDismiss={onDismiss} />
      ))}
      {made.length + proposed.length === 0 ? <p class="rp-hint">{THREAD.linksNone}</p> : null}
    </section>
  );
}

function Pair({ tie, type }: { readonly tie: TieValue; readonly type: string }): JSX.Element {
  return (
    <>
      <p class="rp-tie-words">
        <span class="num">{tie.from.label}</span> “{tie.from.quote}”
      </p>
      <p class="rp-tie-type">{THREAD.tie(type, tie.to.label)}</p>
      <p class="rp-tie-words">“{tie.to.quote}”</p>
    </>
  );
}

function Proposed({
  tie,
  onMake,
  onDismiss,
}: {
  readonly tie: TieValue;
  readonly onMake: (id: string, type: LinkType) => void;
  readonly onDismiss: (id: string) => void;
}): JSX.Element {
  const id = useId();
  const [type, setType] = useState(tie.type);
  return (
    <div class="rp-tie" data-pencil>
      <Pair tie={tie} type={`${LINK_LABELS[type]}?`} />
      {tie.because === undefined ? null : <p class="rp-hint">{THREAD.proposed(tie.because)}</p>}
      <label class="rp-hidden" for={id}>
        {THREAD.sort}
      </label>
      <select
        id={id}
        class="rp-input"
        value={type}
        onChange={({ currentTarget }) => setType(currentTarget.value as LinkType)}
      >
        {LINK_TYPES.map((each) => (
          <option key={each} value={each}>
            {LINK_LABELS[each]}
          </option>
        ))}
      </select>
      <div class="rp-choices">
        <Button onClick={() => onMake(tie.id, type)}>{THREAD.make}</Button>
        <Button look="bare" onClick={() => onDismiss(tie.id)}>
          {THREAD.dismiss}
        </Button>
      </div>
    </div>
  );
}
