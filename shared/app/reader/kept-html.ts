import { ok, type Result } from '../../core/result.ts';
import type { EditionView } from '../../core/view.ts';

/** Kept bytes as HTML. A Word document is turned into it each time: its own bytes are what is kept. */
export async function htmlOf(
  bytes: Uint8Array,
  media: EditionView['media'] | undefined,
): Promise<Result<string>> {
  if (media !== 'docx') return ok(new TextDecoder().decode(bytes));
  const { openWord } = await import('../../documents/paper/word/open-word.ts');
  const opened = await openWord(new Blob([new Uint8Array(bytes)]));
  return opened.ok ? ok(opened.value.html) : opened;
}
