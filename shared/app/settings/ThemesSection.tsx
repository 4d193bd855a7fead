import type { JSX } from 'preact';
import type { Command } from '../../core/command.ts';
import type { ShippedThemes } from '../../desk/desk.ts';
import { Button } from '../../ui/Button.tsx';
import type { AppModel } from '../app-model.ts';
import { SETTINGS } from '../strings/app.ts';

/** Lists of themes that can be added to those in use; one step to take out again. */
export function ThemesSection({ model }: { readonly model: AppModel }): JSX.Element {
  const { themes, themeLists } = model.desk;
  const inUse = new Set(themes.value.map((theme) => theme.id));
  const lists = themeLists.filter((list) => list.themes.some((theme) => !inUse.has(theme.id)));
  const add = (list: ShippedThemes): void => {
    const at = model.world.now();
    const commands = list.themes
      .filter((theme) => !inUse.has(theme.id))
      .map(({ id, ...theme }): Command => ({ type: 'theme.put', id, theme, at }));
    void model.run({ type: 'all', commands, at }, SETTINGS.listAdded(list.label));
  };
  return (
    <section aria-labelledby="set-themes">
      <h2 id="set-themes">{SETTINGS.themeLists}</h2>
      <p>{SETTINGS.themesInUse(inUse.size)}</p>
      {lists.map((list) => (
        <div key={list.id} class="theme-list">
          <p class="settings-detail">{list.about}</p>
          <Button icon="plus" onClick={() => add(list)}>
            {SETTINGS.addList(list.label, list.themes.length)}
          </Button>
        </div>
      ))}
    </section>
  );
}
