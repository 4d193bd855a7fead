import type { ComponentChildren, JSX } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { IconButton } from './Button.tsx';

export type ReaderSheet = 'outline' | 'findings' | null;

export interface ReaderFrameProps {
  readonly bar: ComponentChildren;
  readonly outline: ComponentChildren;
  readonly paper: ComponentChildren;
  readonly margin: ComponentChildren;
  readonly status: ComponentChildren;
  /** Narrow windows: which of outline and findings lies over the paper as a sheet. */
  readonly sheet?: ReaderSheet | undefined;
  readonly onSheet?: ((sheet: ReaderSheet) => void) | undefined;
}

/** Outline, paper, margin. Under 900 px outline and margin become sheets; nothing modal interrupts reading. */
export function ReaderFrame(props: ReaderFrameProps): JSX.Element {
  const { sheet = null, onSheet } = props;
  const close = (): void => onSheet?.(null);
  return (
    <div class="rp-reader" data-sheet={sheet ?? undefined}>
      <nav class="rp-skips" aria-label="Skip">
        <a href="#rp-paper">Skip to the paper</a>
        <a href="#rp-margin">Skip to the findings</a>
      </nav>
      {props.bar}
      <div class="rp-reader-body">
        <Side id="rp-outline" kind="outline" label="Outline" open={sheet === 'outline'} onClose={close}>
          {props.outline}
        </Side>
        <main id="rp-paper" class="rp-paper" tabIndex={-1}>
          {props.paper}
        </main>
        <Side id="rp-margin" kind="margin" label="Findings" open={sheet === 'findings'} onClose={close}>
          {props.margin}
        </Side>
      </div>
      {props.status}
    </div>
  );
}

interface SideProps {
  readonly id: string;
  readonly kind: 'outline' | 'margin';
  readonly label: string;
  readonly open: boolean;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}

function Side({ id, kind, label, open, onClose, children }: SideProps): JSX.Element {
  const ref = useRef<HTMLElement>(null);
  const title = useId();
  useLayoutEffect(() => {
    if (open) ref.current?.focus();
  }, [open]);
  return (
    <aside
      ref={ref}
      id={id}
      class={`rp-side rp-${kind}`}
      data-open={open ? '' : undefined}
      aria-labelledby={title}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && open) onClose();
      }}
    >
      <div class="rp-side-head">
        <h2 id={title} class="rp-side-title">
          {label}
        </h2>
        <span class="rp-side-close">
          <IconButton icon="close" label={`Close ${label.toLowerCase()}`} onClick={onClose} />
        </span>
      </div>
      {children}
    </aside>
  );
}
