import type { JSX } from 'preact';
import { Button } from '../../ui/Button.tsx';
import { SUGGEST } from '../../ui/strings/suggestions.ts';
import type { Pencil } from './use-pencil.ts';

/** "12 suggestions left · review", in the status line. */
export function PencilLeft({
  pencil,
  isWide,
}: {
  readonly pencil: Pencil;
  readonly isWide: boolean;
}): JSX.Element | null {
  if (pencil.list.length === 0) return null;
  return (
    <span class="rp-status-review">
      <span>{SUGGEST.left(pencil.list.length)}</span>
      <Button look="link" label={SUGGEST.reviewLabel} onClick={() => pencil.actions.onReview(isWide)}>
        {SUGGEST.review}
      </Button>
    </span>
  );
}
