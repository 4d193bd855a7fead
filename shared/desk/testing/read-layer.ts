/** A document of a report as one layer, read through one member's eyes. */
import type { MemberId } from '../../core/ids.ts';
import type { Audience, WorkspaceKind } from '../../core/view.ts';
import { rowIndexOf } from '../../store/finding-rows.ts';
import { byPlace, readBeside, readFinding } from '../../store/read-finding.ts';
import { createReader } from '../../store/testing/view-of.ts';
import type { LayerFindings } from '../join-findings.ts';

export function readLayer(
  doc: Parameters<typeof rowIndexOf>[0],
  kind: WorkspaceKind,
  ws: string,
  mine: readonly MemberId[] = ['anna'],
): LayerFindings {
  const audience: Audience = { ws, kind };
  const reader = { ...createReader(mine), audience };
  const rows = [...rowIndexOf(doc).findings];
  const views = rows.flatMap(([id, row]) => readFinding(id, row, reader) ?? []).sort(byPlace);
  return {
    findings: views.filter(({ deleted }) => !deleted),
    deleted: views.filter(({ deleted }) => deleted),
    beside: rows.flatMap(([id, row]) => (row.ann ? [] : (readBeside(id, row, reader) ?? []))),
  };
}
