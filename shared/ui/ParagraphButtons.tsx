import type { JSX } from 'preact';
import { Button } from './Button.tsx';

export interface ParagraphButtonsProps {
  /** "3.11"; absent for a paragraph without a number. */
  readonly no?: string | undefined;
  readonly onParagraph: () => void;
  /** Absent where the paragraph is one sentence. */
  readonly onSentence?: (() => void) | undefined;
}

/** After each paragraph of the reading view, in reading order: marking without selecting. */
export function ParagraphButtons({ no, onParagraph, onSentence }: ParagraphButtonsProps): JSX.Element {
  const of = no === undefined ? '' : ` ${no}`;
  return (
    <div class="rp-paragraph-buttons">
      <Button
        look="link"
        onClick={onParagraph}
        label={no === undefined ? undefined : `Mark this paragraph,${of}`}
      >
        Mark this paragraph
      </Button>
      {onSentence === undefined ? null : (
        <Button
          look="link"
          onClick={onSentence}
          label={no === undefined ? undefined : `Mark this sentence, in${of}`}
        >
          Mark this sentence
        </Button>
      )}
    </div>
  );
}
