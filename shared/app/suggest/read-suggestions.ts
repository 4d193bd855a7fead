/** What the rules propose in a version of a paper: kept, or worked out and kept. */
import type { Suggestion } from '../../core/suggestion.ts';
import type { EditionView, ReportView } from '../../core/view.ts';
import type { Words } from '../../documents/page/anchor-page.ts';
import { hashText } from '../../core/sha256.ts';
import type { AppModel } from '../app-model.ts';
import { themesFor } from '../themes/themes-for.ts';
import type { PaperReading } from '../reader/read-words.ts';
import { createRules, RULES_NAME, type RunRules } from './run-rules.ts';
import type { WordsInput } from './suggest-wish.ts';

/** The setting that switches suggestions off on this device. */
export const SUGGESTIONS_SETTING = 'suggestions';

export function wantsSuggestions({ desk }: Pick<AppModel, 'desk'>): boolean {
  return desk.settings.values.value[SUGGESTIONS_SETTING] !== false;
}

const runners = new WeakMap<PaperReading, RunRules>();

/**
 * @param words those of this version, asked for only where they must be read
 * @returns undefined where nothing can be read, or the rules could not be run
 */
export async function readSuggestions(
  model: PaperReading,
  { report }: Pick<ReportView, 'report'>,
  { file }: Pick<EditionView, 'file'>,
  words: () => Promise<Words | undefined>,
): Promise<readonly Suggestion[] | undefined> {
  if (file === undefined) return undefined;
  const themes = themesFor(model.desk.themes.peek(), model.desk.themeLists, report);
  const rules = `${RULES_NAME}|${await hashText(JSON.stringify([themes, report.date]))}`;
  const { suggestions } = model.desk.papers;
  const kept = await suggestions.read(file, rules);
  if (kept !== undefined) return kept;
  const input = inputOf(await words());
  if (input === undefined) return undefined;
  let run = runners.get(model);
  if (run === undefined) runners.set(model, (run = createRules(model.scriptUrl)));
  const { title, date } = report;
  const found = await run({ input, context: { themes, title, ...(date === undefined ? {} : { date }) } });
  if (found !== undefined) await suggestions.keep(file, rules, found);
  return found;
}

/** What the words were made of: small enough to be handed to another thread. */
function inputOf(words: Words | undefined): WordsInput | undefined {
  const { input, text } = (words ?? {}) as { readonly input?: WordsInput; readonly text?: WordsInput };
  const made = input ?? text;
  return made && { raw: made.raw, blocks: made.blocks };
}
