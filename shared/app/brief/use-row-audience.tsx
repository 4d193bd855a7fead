import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { WorkspaceId } from '../../core/ids.ts';
import type { Audience } from '../../core/view.ts';
import type { TrackerRow } from '../../scrutiny/brief/tracker.ts';
import { ANSWER_FOR } from '../../ui/strings/answer-audience.ts';
import type { AppModel } from '../app-model.ts';
import { WhoReads } from './WhoReads.tsx';
import type { BriefState } from './use-brief.ts';

export interface RowAudience {
  readonly audience: Audience;
  readonly chooser: JSX.Element;
}

/** Who can read what is said of a row: in a group's tracker that group, else the member alone, until another is chosen. */
export function useRowAudience(
  model: AppModel,
  state: BriefState,
  row: TrackerRow,
  whose: Audience | undefined,
): RowAudience {
  const [wanted, setWanted] = useState<WorkspaceId | undefined>(whose?.ws);
  const all = audiencesOfRow(model, state, row);
  const audience = all.find(({ ws }) => ws === wanted) ?? all[0]!;
  const chooser = (
    <WhoReads legend={ANSWER_FOR.statusLegend} all={all} chosen={audience} onChoose={setWanted} />
  );
  return { audience, chooser };
}

/** The member alone, and groups that have what the row is about and let this member write. */
function audiencesOfRow(
  { desk }: AppModel,
  { home }: BriefState,
  { isRestricted, finding, promise }: TrackerRow,
): readonly Audience[] {
  if (isRestricted) return [{ ws: home.device, kind: 'device' }];
  const has = (finding?.layers ?? promise?.layers.map(({ ws }) => ws) ?? []) as readonly WorkspaceId[];
  const groups = desk.sharing.groups.value.filter(({ role, ws }) => role !== 'reader' && has.includes(ws));
  return [
    { ws: home.own, kind: 'own' },
    ...groups.map(({ ws, name }): Audience => ({ ws, kind: 'group', name })),
  ];
}
