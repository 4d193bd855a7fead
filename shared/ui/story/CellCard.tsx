import type { JSX } from 'preact';
import { Button, IconButton } from '../Button.tsx';
import { Glyph } from '../Glyph.tsx';
import { kindLabel, type MarkStyle } from '../strings/kinds.ts';
import { STORY } from '../strings/story.ts';

export interface CellPassage {
  readonly id: string;
  readonly style: MarkStyle;
  readonly quote: string;
  /** "Peer review 2016, paragraph 3". */
  readonly place: string;
  readonly href: string;
}

export interface CellCardProps {
  readonly name: string;
  readonly passages: readonly CellPassage[];
  readonly more: number;
  /** What was searched, where nothing is marked. */
  readonly silence?: string | undefined;
  readonly onOpen: (finding: string) => void;
  /** Absent where there is no thread yet. */
  readonly onFollow?: () => void;
  readonly onClose: () => void;
}

/** What one report says on a theme. */
export function CellCard(props: CellCardProps): JSX.Element {
  const { name, passages, more, silence, onOpen, onFollow, onClose } = props;
  return (
    <section class="rp-cell-card" aria-label={name}>
      <span class="rp-cell-close">
        <IconButton icon="close" label={STORY.close} onClick={onClose} />
      </span>
      {silence === undefined ? null : <p class="rp-silence">{silence}</p>}
      {passages.map(({ id, style, quote, place, href }) => (
        <div key={id} class="rp-cell-passage">
          <p class="rp-cell-head" data-kind={style}>
            <Glyph of={style} size={16} />
            <strong>{kindLabel(style === 'mark' || style === 'ask' ? null : style)}</strong>
            <span class="num">{place}</span>
          </p>
          <blockquote>“{quote}”</blockquote>
          <a
            href={href}
            onClick={(event) => {
              if (event.ctrlKey || event.metaKey || event.shiftKey) return;
              event.preventDefault();
              onOpen(id);
            }}
          >
            {STORY.open}
          </a>
        </div>
      ))}
      <p class="rp-cell-foot">
        {onFollow === undefined ? null : (
          <Button look="link" onClick={onFollow}>
            {STORY.follow}
          </Button>
        )}
        {more > 0 ? <span>{STORY.more(more)}</span> : null}
      </p>
    </section>
  );
}
