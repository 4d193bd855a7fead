import type { ReportId } from '../../core/ids.ts';
import type { ReportView } from '../../core/view.ts';
import type { PaperBeingRead } from '../../desk/papers.ts';

/** So many pages that are still to be read are worth a look meanwhile; fewer are read before one has looked. */
const MANY = 24;

/** Calls `onLook` once, where a paper is worth being shown before it is kept. */
export function onceWorthALook(
  onLook: (rid: ReportId) => void,
): (read: number, of: number, rid: ReportId) => void {
  let isShown = false;
  return (read, of, rid) => {
    if (isShown || of - read < MANY) return;
    isShown = true;
    onLook(rid);
  };
}

/** A paper that nobody holds yet: its pages can be looked at, and nothing can be marked, shared or listed. */
export function earlyView(rid: ReportId, { file, title }: PaperBeingRead): ReportView {
  return {
    rid,
    report: { key: `sha256:${file}`, title },
    urls: [],
    // Its id and file are those that it will have: what is on screen stays there when it is kept.
    editions: [{ id: file as string, media: 'pdf', file, seenAt: 0 }],
    findings: [],
    deleted: [],
    restricted: false,
    layers: [],
    isEarly: true,
  };
}
