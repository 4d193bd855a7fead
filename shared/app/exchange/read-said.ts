/** Ties of findings, and where members say that they stand: read once. */
import { effect } from '@preact/signals';
import type { ReportId } from '../../core/ids.ts';
import type { LinkView, StatusView } from '../../core/status-view.ts';
import type { Desk } from '../../desk/desk.ts';

export interface Said {
  readonly links: readonly LinkView[];
  readonly statuses: readonly StatusView[];
}

/** Of these reports. Never settles once it is aborted. */
export async function readSaid(
  desk: Pick<Desk, 'story'>,
  rids: readonly ReportId[],
  signal: AbortSignal,
): Promise<Said> {
  const story = await desk.story();
  const end = new AbortController();
  const watched = story.watchLinks(rids, AbortSignal.any([end.signal, signal]));
  const links = await new Promise<readonly LinkView[]>((resolve) => {
    const stop = effect(() => {
      if (watched.value !== null) resolve(watched.value);
    });
    end.signal.addEventListener('abort', stop);
  });
  end.abort();
  const wanted = new Set(rids);
  const statuses = story.statuses.value.filter(({ about }) => 'rid' in about && wanted.has(about.rid));
  return { links, statuses };
}
