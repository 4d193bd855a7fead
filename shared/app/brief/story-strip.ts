/** What each year said on a question's theme, for the meeting view. Pure. */
import type { LedgerFinding } from '../../core/ledger.ts';
import type { BriefLine } from '../../scrutiny/brief/list-questions.ts';
import { stripOf } from '../../scrutiny/story/strip.ts';
import type { StoryReport } from '../../scrutiny/story/story-types.ts';
import type { StoryStrip } from '../../ui/brief/RoomQuestion.tsx';

/** Of the theme with the most reports; on the room's screen only of what the question's groups have. */
export function storyOf(
  { evidence, themes, layers }: Pick<BriefLine, 'evidence' | 'themes' | 'layers'>,
  isShared: boolean,
  findings: readonly LedgerFinding[],
  reports: readonly StoryReport[],
  labelOf: (theme: string) => string,
): StoryStrip | undefined {
  const groups = new Set(layers.filter(({ kind }) => kind === 'group').map(({ ws }) => ws));
  const seen = isShared ? findings.filter((one) => one.layers.some((ws) => groups.has(ws))) : findings;
  const strip = stripOf(evidence[0]?.rid ?? '', themes, seen, reports);
  return strip && { theme: labelOf(strip.theme), years: strip.years };
}
