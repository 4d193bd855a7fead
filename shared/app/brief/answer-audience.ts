/** To whom a member can say how a question was answered: to nobody but themselves, and to the groups that have it. */
import type { Audience } from '../../core/view.ts';
import type { BriefLine } from '../../scrutiny/brief/list-questions.ts';
import type { AppModel } from '../app-model.ts';
import type { BriefState } from './use-brief.ts';

/** The member's own first; then the groups in which this member may write. Of a restricted paper only this device. */
export function audiencesOf(
  { desk }: AppModel,
  { home }: Pick<BriefState, 'home'>,
  line: Pick<BriefLine, 'audience' | 'layers'> | undefined,
): readonly Audience[] {
  if (line?.audience.kind === 'device') return [{ ws: home.device, kind: 'device' }];
  const writable = desk.sharing.groups.value.filter(({ role }) => role !== 'reader');
  const groups = (line?.layers ?? []).filter(({ ws }) => writable.some((group) => group.ws === ws));
  return [{ ws: home.own, kind: 'own' }, ...groups];
}
