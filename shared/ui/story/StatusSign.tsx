import type { JSX } from 'preact';
import type { StatusValue } from '../../core/status-row.ts';
import { Drawing } from '../Drawing.tsx';
import type { Shape } from '../glyph-paths.ts';

const SHAPES: Readonly<Record<StatusValue, Shape>> = {
  raised: { line: 'M4.5 18V3M4.5 3.6h11l-2.6 4 2.6 4h-11' },
  'in-progress': {
    line: 'M10 2.6a7.4 7.4 0 0 1 5.2 2.2M17.2 8a7.4 7.4 0 0 1-.6 5.3M13.4 16.6a7.4 7.4 0 0 1-5.4.5M4.6 15a7.4 7.4 0 0 1-1.9-4.6M3.7 6.2a7.4 7.4 0 0 1 3-2.8',
  },
  resolved: { line: 'M3.5 10.5 8 15 16.5 5.5', width: 1.9 },
  'raised-again': {
    line: 'M3.5 9V6.6A1.6 1.6 0 0 1 5 5h10.4M12.6 2.2 15.6 5l-3 2.8M16.5 11v2.4A1.6 1.6 0 0 1 15 15H4.6M7.4 12.2 4.4 15l3 2.8',
  },
  'response-due': { line: 'M10 2.6a7.4 7.4 0 1 1 0 14.8 7.4 7.4 0 0 1 0-14.8zM10 5.8V10l3 2.4' },
  'no-response': { line: 'M3 4h14v10H9.4L5.6 17.4V14H3zM7.4 6.8l5.2 4.6M12.6 6.8l-5.2 4.6' },
  answered: { line: 'M3 4h14v10H9.4L5.6 17.4V14H3zM6.6 8.8l2.4 2.4 4.4-4.6' },
  partly: { line: 'M3 4h14v10H9.4L5.6 17.4V14H3zM6.6 9h4.4' },
  'not-answered': { line: 'M3 4h14v10H9.4L5.6 17.4V14H3z' },
  'not-mentioned': { line: 'M4 10h12', width: 1.9 },
};
/** Counted: no sign of a member's. */
const COUNTED: Shape = { line: 'M4 10h3M9 10h2M13 10h3' };

/** The sign of a status; of what nobody said another one. The words beside it say it. */
export function StatusSign({ value }: { readonly value: StatusValue | undefined }): JSX.Element {
  return <Drawing shape={value === undefined ? COUNTED : SHAPES[value]} cls="rp-svg rp-icon" size={18} />;
}
