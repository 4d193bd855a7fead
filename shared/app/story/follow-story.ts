import type { ReportId } from '../../core/ids.ts';
import type { ThemeId } from '../../core/theme.ts';
import { stripOf } from '../../scrutiny/story/strip.ts';
import type { AppModel } from '../app-model.ts';
import { toStoryReports } from './use-story.ts';

/** To the story of the theme that most reports have; where there is no theme yet, says how there can be one. */
export async function followStory(model: AppModel, rid: ReportId, themes: readonly ThemeId[]): Promise<void> {
  const [first] = themes;
  if (first === undefined) return model.say('No theme yet: a story is told by theme. Give it one first.');
  const { value: ledger } = await model.desk.ledger();
  const strip = stripOf(rid, themes, ledger.findings, toStoryReports(model.desk.library.value));
  model.go({ page: 'story', theme: strip?.theme ?? first });
}
