import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { describePdfBox } from '../../documents/paper/pdf/pdf-words.ts';
import { IconButton } from '../../ui/Button.tsx';
import { TextArea } from '../../ui/Field.tsx';
import { SelectionToolbar, type ToolbarAction } from '../../ui/SelectionToolbar.tsx';
import { useDraft } from '../session/use-draft.ts';
import { PDF } from '../strings/pdf.ts';
import type { PdfPaper } from './pdf-paper.ts';
import type { ReaderParts } from './reader-parts.ts';
import type { DrawnBox } from './drawn-box.ts';
import { useMedia } from './use-media.ts';

interface BoxDockProps extends Omit<ReaderParts, 'paper'> {
  readonly paper: PdfPaper;
  readonly box: DrawnBox;
}

/** For a box over a picture: its words, which the member types, and the buttons that mark. */
export function BoxDock(props: BoxDockProps): JSX.Element {
  const { box, paper, state, actions, model, edition, caps } = props;
  const isBeside = useMedia('(min-width: 900px)');
  const field = useRef<HTMLTextAreaElement>(null);
  const [isMissing, setMissing] = useState(false);
  const draft = useDraft(model, `box|${edition?.id ?? ''}`, '');
  useEffect(() => field.current?.focus(), [edition?.id]);
  const close = (): void => {
    state.box.value = null;
    paper.focus();
  };
  const type = (text: string): void => {
    draft.type(text);
    setMissing(false);
  };
  const mark = async (action: ToolbarAction): Promise<void> => {
    if (draft.text.trim() === '') {
      setMissing(true);
      return field.current?.focus();
    }
    const sel = model.take(describePdfBox(paper.words, box.page, box.corners, draft.text));
    if (sel === undefined) return;
    const more = action.type === 'kind' ? { kind: action.kind } : action.type === 'ask' ? { ask: true } : {};
    const finding = await actions.markAs(sel, more);
    if (finding === undefined) return;
    draft.keep();
    state.box.value = null;
    state.active.value = finding;
    state.mode.value = 'open';
    if (action.type === 'note') actions.edit(finding, 'note');
  };
  return (
    <section
      class="mark-dock"
      data-side={isBeside ? 'side' : 'foot'}
      aria-label={PDF.box}
      onKeyDown={(event) => {
        if (event.key === 'Escape') close();
      }}
    >
      <div class="mark-dock-head">
        <p class="mark-dock-words">{PDF.pageNumber(paper.words.pages[box.page - 1]?.label ?? box.page)}</p>
        <IconButton icon="close" label={PDF.noBox} onClick={close} />
      </div>
      <TextArea
        label={PDF.typed}
        hint={PDF.typedDetail}
        error={isMissing ? PDF.typedMissing : undefined}
        areaRef={field}
        value={draft.text}
        onInput={type}
      />
      <SelectionToolbar
        layout="touch"
        kindsOpen={isBeside}
        caps={caps}
        onAction={(action) => void mark(action)}
        onClose={close}
      />
    </section>
  );
}
