import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { Button, IconButton } from '../../ui/Button.tsx';
import { SelectionToolbar } from '../../ui/SelectionToolbar.tsx';
import { PDF } from '../strings/pdf.ts';
import { letGo } from './reader-actions.ts';
import type { ReaderParts } from './reader-parts.ts';
import { useMedia } from './use-media.ts';
import { runAction } from './use-reader-keys.ts';

/** The buttons for selected words under touch: at the foot of an upright screen, at the side of a wide one. */
export function MarkDock(props: ReaderParts): JSX.Element | null {
  const { state, paper } = props;
  const selection = state.selection.value;
  const isBeside = useMedia('(min-width: 900px)');
  const box = useRef<HTMLElement>(null);
  const start = selection?.span.start;
  useLayoutEffect(() => {
    if (selection === null || paper === null || isBeside || box.current === null) return;
    // Never over the words it is about.
    const { top } = box.current.getBoundingClientRect();
    if (selection.box().bottom > top - 24) paper.scrollTo(selection.span, { jump: true });
  }, [start, paper, isBeside]);
  if (selection === null || paper === null) return null;
  const close = (): void => {
    letGo(paper);
    state.selection.value = null;
    paper.focus();
  };
  return (
    <section
      ref={box}
      class="mark-dock"
      data-side={isBeside ? 'side' : 'foot'}
      aria-label={PDF.taken}
      onKeyDown={(event) => {
        if (event.key === 'Escape') close();
      }}
    >
      <div class="mark-dock-head">
        <p class="mark-dock-words">
          <q>{paper.words.index.asSeen(selection.span)}</q>
        </p>
        <IconButton icon="close" label={PDF.letGo} onClick={close} />
      </div>
      {selection.isOwn ? (
        <Sizes
          onChange={(how) => {
            const span = paper.resize(selection.span, how);
            state.selection.value = paper.take(span);
          }}
        />
      ) : null}
      <SelectionToolbar
        layout="touch"
        kindsOpen={isBeside}
        caps={props.caps}
        onAction={(action) => runAction(action, state.selection.value, props)}
        onClose={close}
      />
    </section>
  );
}

const SIZES = ['sentence', 'paragraph', 'less', 'more'] as const;

/** The same as by the handles, for whoever does not drag. */
function Sizes({ onChange }: { readonly onChange: (how: (typeof SIZES)[number]) => void }): JSX.Element {
  return (
    <div class="mark-dock-sizes" role="group" aria-label={PDF.howMuch}>
      {SIZES.map((how) => (
        <Button key={how} onClick={() => onChange(how)}>
          {PDF[how]}
        </Button>
      ))}
    </div>
  );
}
