import type { ReportId } from '../../core/ids.ts';
import type { FollowsWord } from '../../core/follows.ts';
import type { DatedPaper } from '../../scrutiny/last-time/follows.ts';
import { LAST_TIME } from '../../ui/strings/last-time.ts';
import type { AppModel } from '../app-model.ts';

/** The member says whether a report follows another. Resolves to true once that is kept. */
export async function sayFollows(
  model: AppModel,
  rid: ReportId,
  earlier: Pick<DatedPaper, 'rid' | 'title'>,
  says: FollowsWord | null,
): Promise<boolean> {
  const done =
    says === 'follows'
      ? LAST_TIME.saidFollows(earlier.title)
      : says === 'not'
        ? LAST_TIME.saidNot
        : LAST_TIME.notFollowing(earlier.title);
  const command = { type: 'follows', rid, other: earlier.rid, says, at: model.world.now() } as const;
  return (await model.run(command, done)) !== undefined;
}
