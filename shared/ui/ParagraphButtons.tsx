import type { JSX } from 'preact';
import { describeParagraph } from '../core/citation.ts';
import { Button } from './Button.tsx';
import { REPAIR } from './strings/repair.ts';

export interface ParagraphButtonsProps {
  /** "3.11"; absent for a paragraph without a number. */
  readonly no?: string | undefined;
  readonly onParagraph: () => void;
  /** Absent where the paragraph is one sentence. */
  readonly onSentence?: (() => void) | undefined;
  /** Present while the open finding can be put on other words: on these. */
  readonly onAttach?: (() => void) | undefined;
}

/** After each paragraph of the reading view, in reading order: marking without selecting. */
export function ParagraphButtons(props: ParagraphButtonsProps): JSX.Element {
  const { no, onParagraph, onSentence, onAttach } = props;
  const of = no === undefined ? '' : ` ${describeParagraph(no, true)}`;
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
      {onAttach === undefined ? null : (
        <Button
          look="link"
          onClick={onAttach}
          label={no === undefined ? undefined : `${REPAIR.attach}, ${describeParagraph(no)}`}
        >
          {REPAIR.attach}
        </Button>
      )}
    </div>
  );
}
