import type { ReportId } from '../../core/ids.ts';
import type { AppModel } from '../app-model.ts';

/** Fetches what a group offers. Offline is no failure: the offer stays, and can be taken again. */
export async function fetchPaper(model: Pick<AppModel, 'desk' | 'take'>, rid: ReportId): Promise<void> {
  const fetched = await model.desk.sharing.fetchPaper(rid);
  if (!fetched.ok && fetched.code !== 'server-unreachable') model.take(fetched);
}
