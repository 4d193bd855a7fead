import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { EditionId } from '../../shared/core/ids.ts';
import { Button } from '../../shared/ui/Button.tsx';
import type { PanelModel } from './panel-model.ts';
import { PANEL } from './words.ts';

interface ParagraphListProps {
  readonly model: PanelModel;
  /** The list is asked for again when the page's words change. */
  readonly edition: EditionId | undefined;
}

/** Marking without selecting: every paragraph of the page, with a button. For screen readers, switches and touch. */
export function ParagraphList({ model, edition }: ParagraphListProps): JSX.Element {
  const [open, setOpen] = useState(false);
  const list = model.paragraphs.value;
  // A tab that has just loaded takes away what it said before.
  const isMissing = list === undefined;
  useEffect(() => {
    if (open) model.post({ type: 'list' });
  }, [open, edition, model]);
  useEffect(() => {
    if (open && isMissing) model.post({ type: 'list' });
  }, [isMissing]);
  return (
    <section class="panel-paragraphs" aria-label={PANEL.paragraphs}>
      <Button look="link" expanded={open} onClick={() => setOpen(!open)}>
        {open ? PANEL.hideParagraphs : PANEL.showParagraphs}
      </Button>
      {open && list !== undefined ? (
        <ol>
          {list.map((paragraph) => (
            <li key={paragraph.block}>
              <p>
                {paragraph.number === undefined || paragraph.text.startsWith(paragraph.number) ? null : (
                  <span class="num">{paragraph.number} </span>
                )}
                {paragraph.text}
              </p>
              <Button
                label={`${PANEL.markParagraph} ${paragraph.number ?? `“${paragraph.text.slice(0, 40)}”`}`}
                onClick={() => model.post({ type: 'mark', block: paragraph.block })}
              >
                {PANEL.markParagraph}
              </Button>
            </li>
          ))}
        </ol>
      ) : null}
    </section>
  );
}
