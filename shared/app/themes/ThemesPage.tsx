import '../styles/settings.css';
import '../../ui/styles/exchange.css';
import '../../ui/styles/themes.css';
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { ButtonChoice } from '../../ui/RadioList.tsx';
import { THEMES } from '../../ui/strings/themes.ts';
import type { AppModel } from '../app-model.ts';
import { FRAME } from '../strings/app.ts';
import { BringThemes } from './BringThemes.tsx';
import { MergedThemes } from './MergedThemes.tsx';
import { ShippedLists } from './ShippedLists.tsx';
import { ThemeList } from './ThemeList.tsx';
import type { ThemeParts } from './theme-parts.ts';
import { useVocabulary } from './use-vocabulary.ts';

/** Names, merges, definitions, years and lists of themes: the member's own, and each group's. */
export function ThemesPage({ model }: { readonly model: AppModel }): JSX.Element {
  useEffect(() => {
    document.title = `${THEMES.title} – ${FRAME.name}`;
  }, []);
  const inUse = useVocabulary(model);
  const groups = model.desk.sharing.groups.value;
  const [chosen, setChosen] = useState('');
  const group = groups.find(({ ws }) => ws === chosen);
  const all = inUse.vocabulary?.themes ?? [];
  const shown = group === undefined ? all : all.filter(({ places }) => places.includes(group.ws));
  const readers = new Set(groups.filter(({ role }) => role === 'reader').map(({ ws }) => ws));
  const parts: ThemeParts = { ...inUse, model, group, shown, mayWrite: (ws) => !readers.has(ws) };
  const canChange = group === undefined || group.role !== 'reader';
  return (
    <main
      id="page"
      tabIndex={-1}
      class="app-page settings"
      aria-busy={inUse.vocabulary === null ? 'true' : undefined}
    >
      <h1 class="library-title rp-title">{THEMES.title}</h1>
      <p class="rp-themes-about">{THEMES.about}</p>
      {groups.length === 0 ? null : (
        <ButtonChoice
          legend={THEMES.whose}
          value={chosen}
          rows={[{ id: '', label: THEMES.all }, ...groups.map(({ ws, name }) => ({ id: ws, label: name }))]}
          onChange={setChosen}
        />
      )}
      {canChange ? null : <p role="status">{THEMES.readerRole(group.name)}</p>}
      {inUse.vocabulary === null ? null : (
        <>
          <ThemeList key={chosen} {...parts} canChange={canChange} />
          <MergedThemes {...parts} />
          {canChange ? <ShippedLists {...parts} /> : null}
          <section aria-labelledby="themes-files">
            <h2 id="themes-files">{THEMES.files}</h2>
            <BringThemes
              key={chosen}
              model={model}
              themes={shown.map(({ theme }) => theme)}
              group={group}
              canChange={canChange}
            />
          </section>
        </>
      )}
    </main>
  );
}
