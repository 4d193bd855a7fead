import type { JSX } from 'preact';
import { Button } from './Button.tsx';

export interface PageParagraph {
  readonly id: string;
  readonly no?: string | undefined;
  readonly text: string;
  readonly marked?: boolean | undefined;
}

export interface PageParagraphsProps {
  readonly paragraphs: readonly PageParagraph[];
  readonly onMark: (id: string) => void;
  readonly onGoTo: (id: string) => void;
}

/** The page's paragraphs in the panel: marking without selecting. */
export function PageParagraphs({ paragraphs, onMark, onGoTo }: PageParagraphsProps): JSX.Element {
  return (
    <ol class="rp-page-paragraphs">
      {paragraphs.map((each) => (
        <li key={each.id} data-marked={each.marked ? '' : undefined}>
          <span class="rp-page-no num">{each.no}</span>
          <p class="rp-page-text">{each.text}</p>
          <div class="rp-page-actions">
            <Button
              look="link"
              onClick={() => onMark(each.id)}
              label={`Mark ${each.no ?? firstWords(each.text)}`}
            >
              Mark
            </Button>
            <Button
              look="link"
              onClick={() => onGoTo(each.id)}
              label={`Show ${each.no ?? firstWords(each.text)}`}
            >
              Show
            </Button>
            {each.marked ? <span class="rp-meta">Marked</span> : null}
          </div>
        </li>
      ))}
    </ol>
  );
}

function firstWords(text: string): string {
  return text.split(/\s+/).slice(0, 6).join(' ');
}
