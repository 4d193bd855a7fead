import type { JSX } from 'preact';
import type { Audience } from '../../core/view.ts';
import { ButtonChoice } from '../../ui/RadioList.tsx';
import { TRACKER } from '../../ui/strings/tracker.ts';
import type { AppModel } from '../app-model.ts';

/** Whose tracker was shown last on this device. */
const SETTING = 'tracker-of';

const ALL = 'all';

/** A group's tracker, or undefined for all that the member has. */
export function useWhose({ desk }: AppModel): readonly [Audience | undefined, (id: string) => void] {
  const kept = desk.settings.values.value[SETTING];
  const group = groupsOf(desk).find(({ ws }) => ws === kept);
  return [group, (id) => void desk.settings.set(SETTING, id)];
}

export interface WhoseProps {
  readonly model: AppModel;
  readonly whose: Audience | undefined;
  readonly onChoose: (id: string) => void;
}

/** Nothing for a member without a group. */
export function Whose({ model, whose, onChoose }: WhoseProps): JSX.Element | null {
  const groups = groupsOf(model.desk);
  if (groups.length === 0) return null;
  return (
    <ButtonChoice
      legend={TRACKER.whose}
      value={whose?.ws ?? ALL}
      rows={[
        { id: ALL, label: TRACKER.everything },
        ...groups.map(({ ws, name }) => ({ id: ws as string, label: name ?? '' })),
      ]}
      onChange={onChoose}
    />
  );
}

function groupsOf({ workspaces }: AppModel['desk']): readonly Audience[] {
  return workspaces.value
    .filter(({ kind }) => kind === 'group')
    .map(({ ws, kind, name }) => (name === undefined ? { ws, kind } : { ws, kind, name }));
}
