import type { AppModel } from '../app-model.ts';
import type { ComparedPaper } from './read-paper.ts';

/** Opens a report at a passage: a PDF at its page, a page where the passage is, as if the member had left it there. */
export async function openAt(model: AppModel, paper: ComparedPaper, offset: number): Promise<void> {
  const { rid, words, edition } = paper;
  const at = words?.pageAt?.(offset);
  if (at === undefined && edition !== undefined) {
    model.desk.following.keepPlace(rid, edition.id, { offset });
    await model.desk.following.settle();
  }
  model.go({ page: 'reader', rid, ...(at === undefined ? {} : { at }) });
}
