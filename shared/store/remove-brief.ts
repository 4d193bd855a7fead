import type * as Y from 'yjs';
import { ofKey } from '../core/brief-row.ts';
import type { ReportId } from '../core/ids.ts';

/** Takes out questions that quote a paper, and what was answered and promised about them ([S206]). */
export function removeBrief(doc: Y.Doc, rid: ReportId): void {
  const names = (row: unknown): boolean => JSON.stringify(row).includes(JSON.stringify(rid));
  const questions = new Set<string>();
  doc.getMap('brief').forEach((row, key) => {
    if (names(row)) questions.add(ofKey(key));
  });
  for (const map of ['brief', 'briefPlace', 'answer', 'promise']) {
    const rows = doc.getMap<{ readonly question?: string }>(map);
    for (const [key, row] of rows.entries()) {
      if (questions.has(ofKey(key)) || questions.has(row.question ?? '') || names(row)) rows.delete(key);
    }
  }
}
