import type { JSX } from 'preact';
import type { ShippedThemes } from '../../desk/desk.ts';
import { Button } from '../../ui/Button.tsx';
import { PickTheme } from '../../ui/themes/PickTheme.tsx';
import { THEMES } from '../../ui/strings/themes.ts';
import { takeIn } from './theme-commands.ts';
import type { ThemeParts } from './theme-parts.ts';

/** Lists that come with the program; and for a group, themes that the member has and it has not. */
export function ShippedLists({ model, group, shown, vocabulary }: ThemeParts): JSX.Element | null {
  const here = new Set(shown.map(({ theme }) => theme.id));
  const lists = model.desk.themeLists.filter((list) => list.themes.some(({ id }) => !here.has(id)));
  const add = (list: ShippedThemes): void => {
    const plan = list.themes
      .filter(({ id }) => !here.has(id))
      .map((theme, at) => ({ state: 'added' as const, nth: at + 1, theme }));
    void model.run(takeIn(plan, group?.ws, model.world.now()), THEMES.listAdded(list.label));
  };
  const others = (vocabulary?.themes ?? [])
    .filter(({ theme, places }) => !here.has(theme.id) && !places.some((ws) => isDevice(model, ws)))
    .map(({ theme }) => theme);
  return (
    <section aria-labelledby="themes-lists">
      <h2 id="themes-lists">{THEMES.lists}</h2>
      {group === undefined ? null : <p class="rp-meta">{THEMES.goesTo(group.name)}</p>}
      {lists.map((list) => (
        <div key={list.id} class="theme-list">
          <p class="settings-detail">{list.about}</p>
          <Button icon="plus" onClick={() => add(list)}>
            {THEMES.addList(list.label, list.themes.filter(({ id }) => !here.has(id)).length)}
          </Button>
        </div>
      ))}
      {group === undefined || others.length === 0 ? null : (
        <PickTheme
          key={others.length}
          title={THEMES.give(group.name)}
          label={THEMES.choose}
          action={THEMES.giveNow}
          themes={others}
          seen={THEMES.goesTo(group.name)}
          onPick={(id) => {
            const theme = others.find((each) => each.id === id);
            if (theme === undefined) return;
            const plan = [{ state: 'added' as const, nth: 1, theme }];
            const command = takeIn(plan, group.ws, model.world.now());
            void model.run(command, THEMES.given(theme.label, group.name));
          }}
        />
      )}
    </section>
  );
}

/** A label that was typed on a restricted paper is given to nobody. */
function isDevice({ desk }: ThemeParts['model'], ws: string): boolean {
  return desk.workspaces.value.some((each) => each.ws === ws && each.kind === 'device');
}
