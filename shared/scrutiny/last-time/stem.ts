/** The first draft of a question about what an earlier report left open. Rule R201 of SPEC.md. Pure. */
import type { Kind } from '../../core/kind.ts';

const LONGEST = 160;

interface AskedOfThen {
  readonly kind: Kind | null;
  readonly quote: string;
  /** Of the earlier report. */
  readonly year?: string;
}

/** Words by rule, with why; undefined for what leaves nothing open. */
export function stemOfLastTime({
  kind,
  quote,
  year,
}: AskedOfThen): { readonly stem: string; readonly because: string } | undefined {
  const when = year === undefined ? 'Last time' : `In ${year}`;
  const words = `“${shorten(quote)}”`;
  const because = year === undefined ? 'Left open last time' : `Left open in ${year}`;
  switch (kind) {
    case 'action':
      return {
        stem: `${when} we were told: ${words} Has it been done, and where can members see it?`,
        because,
      };
    case 'recommendation':
      return { stem: `${when} it was recommended: ${words} What came of it?`, because };
    case 'development':
      return { stem: `${when} this was to improve: ${words} What has changed, and how do we know?`, because };
    default:
      return undefined;
  }
}

function shorten(quote: string): string {
  const plain = quote.trim().replace(/[.;:,]$/, '');
  if (plain.length <= LONGEST) return `${plain}.`;
  return `${plain.slice(0, plain.lastIndexOf(' ', LONGEST))} …`;
}
