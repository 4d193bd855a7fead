import type { JSX } from 'preact';
import type { PaperBeingRead } from '../../desk/papers.ts';
import { PDF } from '../strings/pdf.ts';

/** Above the pages of a paper that is looked at before all its words were read. */
export function StillReading({ read, of }: PaperBeingRead): JSX.Element {
  return (
    <div class="reader-still">
      <progress class="reader-still-bar" aria-label={PDF.stillReading} value={read} max={Math.max(of, 1)} />
      <p role="status">{PDF.stillReading}</p>
      <p class="rp-meta num">{PDF.readSoFar(read, of)}</p>
    </div>
  );
}
