import type { JSX } from 'preact';
import type { WorkspaceId } from '../../core/ids.ts';
import type { Audience } from '../../core/view.ts';
import { ButtonChoice } from '../../ui/RadioList.tsx';
import { audienceChoice } from '../../ui/strings/words.ts';

export interface WhoReadsProps {
  readonly legend: string;
  readonly all: readonly Audience[];
  readonly chosen: Audience;
  readonly onChoose: (ws: WorkspaceId) => void;
}

/** Nothing while there is but one. */
export function WhoReads({ legend, all, chosen, onChoose }: WhoReadsProps): JSX.Element | null {
  if (all.length < 2) return null;
  return (
    <ButtonChoice
      legend={legend}
      value={chosen.ws as string}
      rows={all.map((each) => ({ id: each.ws as string, label: audienceChoice(each) }))}
      onChange={onChoose}
    />
  );
}
