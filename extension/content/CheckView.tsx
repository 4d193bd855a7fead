import type { JSX } from 'preact';
import { AnchorNotice } from '../../shared/ui/AnchorNotice.tsx';
import { Button, IconButton } from '../../shared/ui/Button.tsx';
import { CHECK } from '../../shared/ui/strings/repair.ts';
import { ANCHOR_LABELS } from '../../shared/ui/strings/words.ts';
import type { Passage } from './passages.ts';

export interface CheckProps {
  readonly theme: 'light' | 'dark' | 'contrast';
  /** How many marks of this page wait for a look. */
  readonly count: number;
  /** The one that is looked at, and where in the viewport; without a place it is measured. */
  readonly open?: Passage['row'] | undefined;
  readonly place?: { readonly left: number; readonly top: number } | undefined;
  readonly onStart: () => void;
  readonly onConfirm: () => void;
  readonly onCard: () => void;
  readonly onNext: () => void;
  readonly onClose: () => void;
}

/** In the page itself: what became of a mark's words, and "Yes, this passage". Nothing of a note is ever here. */
export function CheckView(props: CheckProps): JSX.Element {
  const { theme, count, open } = props;
  return (
    <div class="rp-check" data-theme={theme} lang="en-GB" onClickCapture={onlyByPerson}>
      {count === 0 ? null : (
        <div class="rp-check-start">
          <Button icon="info" onClick={props.onStart}>
            {CHECK.button(count)}
          </Button>
        </div>
      )}
      {open === undefined ? null : <CheckCard {...props} open={open} />}
    </div>
  );
}

function CheckCard(props: CheckProps & { readonly open: Passage['row'] }): JSX.Element {
  const { open, count, place } = props;
  const { state } = open.anchor;
  const isPlaced = state === 'moved' || state === 'edited';
  return (
    <div
      class="rp-check-card"
      role="dialog"
      aria-label={CHECK.title(ANCHOR_LABELS[state])}
      tabIndex={-1}
      style={{ left: `${place?.left ?? 0}px`, top: `${place?.top ?? 0}px` }}
    >
      <AnchorNotice
        placed={{ anchor: open.anchor }}
        confirmed={false}
        onConfirm={isPlaced ? props.onConfirm : undefined}
      />
      <div class="rp-check-foot">
        <Button look="link" onClick={props.onCard}>
          {isPlaced ? CHECK.card : CHECK.choose}
        </Button>
        {count > 1 ? (
          <Button look="link" onClick={props.onNext}>
            {CHECK.next}
          </Button>
        ) : null}
        <IconButton icon="close" label={CHECK.close} onClick={props.onClose} />
      </div>
    </div>
  );
}

/** A script of the page may press what it cannot see. */
function onlyByPerson(event: Event): void {
  if (!event.isTrusted) event.stopImmediatePropagation();
}
