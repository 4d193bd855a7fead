import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { SelectionToolbar } from '../../ui/SelectionToolbar.tsx';
import { placeToolbar, toolbarLayout, type ToolbarPlace } from '../../ui/toolbar-place.ts';
import { MarkDock } from './MarkDock.tsx';
import type { ReaderParts } from './reader-parts.ts';
import { useMedia } from './use-media.ts';
import { runAction } from './use-reader-keys.ts';

/** The buttons at a selection, in the window above the paper's frame. */
export function ReaderToolbar(props: ReaderParts): JSX.Element | null {
  const { state, paper } = props;
  const selection = state.selection.value;
  const isTouch = useMedia('(pointer: coarse)');
  const box = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState<ToolbarPlace | undefined>(undefined);
  const [moved, setMoved] = useState(0);
  const layout = toolbarLayout(innerWidth, isTouch);

  useEffect(() => {
    if (selection === null) return undefined;
    const again = (): void => setMoved((n) => n + 1);
    addEventListener('scroll', again, { capture: true, passive: true });
    addEventListener('resize', again);
    return () => {
      removeEventListener('scroll', again, { capture: true });
      removeEventListener('resize', again);
    };
  }, [selection]);
  useLayoutEffect(() => {
    const bar = box.current?.firstElementChild;
    if (selection === null || paper === null || bar == null) return;
    const { width, height } = bar.getBoundingClientRect();
    const viewport = { width: innerWidth, height: innerHeight };
    setPlace(placeToolbar(selection.box(), { width, height }, viewport, isTouch ? 'below' : 'above'));
  }, [selection, paper, moved, layout]);

  if (selection === null || paper === null || selection.isMoving) return null;
  // Where a hand would lie over buttons at the words, they stand at the edge of the screen.
  if (selection.isOwn || isTouch) return <MarkDock {...props} />;
  return (
    <div ref={box} class="reader-toolbar" data-ready={place === undefined ? undefined : ''}>
      <SelectionToolbar
        layout={layout}
        place={place}
        caps={props.caps}
        onAction={(action) => runAction(action, state.selection.value, props)}
        onClose={() => {
          state.selection.value = null;
          paper.focus();
        }}
      />
    </div>
  );
}
