import type { JSX } from 'preact';
import { THEMES } from '../../ui/strings/themes.ts';
import type { AppModel } from '../app-model.ts';
import { writeRoute } from '../route.ts';
import { SETTINGS } from '../strings/app.ts';

/** The way to the page on which themes are looked after. */
export function ThemesSection({ model }: { readonly model: AppModel }): JSX.Element {
  return (
    <section aria-labelledby="set-themes">
      <h2 id="set-themes">{SETTINGS.themeLists}</h2>
      <p>{SETTINGS.themesInUse(model.desk.themes.value.length)}</p>
      <a href={writeRoute({ page: 'themes' })}>{THEMES.settings}</a>
    </section>
  );
}
