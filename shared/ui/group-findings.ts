/** The groups of a list of findings. Pure; keeps the order it is given. */
import type { PlacedFinding } from '../core/view.ts';
import { PLAIN_LABEL } from './strings/kinds.ts';
import { UNPLACED } from './strings/words.ts';

export interface FindingGroup {
  readonly id: 'sort' | 'placed' | 'unplaced';
  readonly title: string;
  readonly help?: string;
  readonly findings: readonly PlacedFinding[];
}

type GroupId = FindingGroup['id'];

/** Whether it is to be listed apart: its words are gone, or nobody can say which of several are meant. */
export function isUnplaced({ anchor }: PlacedFinding): boolean {
  return anchor.state === 'gone' || anchor.state === 'ambiguous';
}

function groupOf(placed: PlacedFinding): GroupId {
  const { finding } = placed;
  if (isUnplaced(placed)) return 'unplaced';
  return finding.kind === null && !finding.ask.on ? 'sort' : 'placed';
}

/** "To sort" (plain marks), then page order, then what cannot be placed; empty groups are left out. */
export function groupFindings(findings: readonly PlacedFinding[]): readonly FindingGroup[] {
  const of = (id: GroupId): readonly PlacedFinding[] => findings.filter((each) => groupOf(each) === id);
  const groups: readonly FindingGroup[] = [
    { id: 'sort', title: PLAIN_LABEL, findings: of('sort') },
    { id: 'placed', title: 'Findings in page order', findings: of('placed') },
    {
      id: 'unplaced',
      title: UNPLACED.title,
      help: UNPLACED.detail,
      findings: of('unplaced'),
    },
  ];
  return groups.filter((group) => group.findings.length > 0);
}
