import type { JSX } from 'preact';
import type { FindingFigure } from '../core/figure-row.ts';
import { figureWords } from './strings/figure.ts';

/** What a passage says in figures and days, as a member accepted it. */
export function CardFigure({ figure }: { readonly figure: FindingFigure | undefined }): JSX.Element | null {
  const words = figureWords(figure);
  return words === '' ? null : <p class="rp-meta rp-card-figure num">{words}</p>;
}
