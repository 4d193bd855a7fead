/** The groups of a list of findings. Pure; keeps the order it is given. */
import type { PlacedFinding } from '../core/view.ts';
import { PLAIN_LABEL } from './strings/kinds.ts';

export interface FindingGroup {
  readonly id: 'sort' | 'placed' | 'gone';
  readonly title: string;
  readonly help?: string;
  readonly findings: readonly PlacedFinding[];
}

type GroupId = FindingGroup['id'];

function groupOf({ finding, anchor }: PlacedFinding): GroupId {
  if (anchor.state === 'gone' || anchor.state === 'ambiguous') return 'gone';
  return finding.kind === null && !finding.ask.on ? 'sort' : 'placed';
}

/** "To sort" (plain marks), then page order, then what cannot be placed; empty groups are left out. */
export function groupFindings(findings: readonly PlacedFinding[]): readonly FindingGroup[] {
  const of = (id: GroupId): readonly PlacedFinding[] => findings.filter((each) => groupOf(each) === id);
  const groups: readonly FindingGroup[] = [
    { id: 'sort', title: PLAIN_LABEL, findings: of('sort') },
    { id: 'placed', title: 'Findings in page order', findings: of('placed') },
    {
      id: 'gone',
      title: 'Not in this version',
      help: 'Kept with the words you marked.',
      findings: of('gone'),
    },
  ];
  return groups.filter((group) => group.findings.length > 0);
}
