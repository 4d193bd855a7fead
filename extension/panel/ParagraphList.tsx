import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from '../../shared/ui/Button.tsx';
import type { PanelModel } from './panel-model.ts';
import { PANEL } from './words.ts';

/** Marking without selecting: every paragraph of the page, with a button. For screen readers, switches and touch. */
export function ParagraphList({ model }: { readonly model: PanelModel }): JSX.Element {
  const [open, setOpen] = useState(false);
  const list = model.paragraphs.value;
  const toggle = (): void => {
    if (!open) model.post({ type: 'list' });
    setOpen(!open);
  };
  return (
    <section class="panel-paragraphs" aria-label={PANEL.paragraphs}>
      <Button look="link" expanded={open} onClick={toggle}>
        {open ? PANEL.hideParagraphs : PANEL.showParagraphs}
      </Button>
      {open && list !== undefined ? (
        <ol>
          {list.map((paragraph) => (
            <li key={paragraph.block}>
              <p>
                {paragraph.number === undefined ? null : <span class="num">{paragraph.number} </span>}
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
