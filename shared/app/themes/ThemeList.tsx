import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { ThemeId } from '../../core/theme.ts';
import type { KeptTheme } from '../../core/vocabulary.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { PickTheme } from '../../ui/themes/PickTheme.tsx';
import { ThemeRows } from '../../ui/themes/ThemeRows.tsx';
import { THEMES } from '../../ui/strings/themes.ts';
import { EditTheme } from './EditTheme.tsx';
import type { ThemeParts } from './theme-parts.ts';

type Open = { readonly id: ThemeId; readonly as: 'edit' | 'merge' } | { readonly as: 'new' };

/** All themes that are shown, to be found, changed and merged; and a new one. */
export function ThemeList(props: ThemeParts & { readonly canChange: boolean }): JSX.Element {
  const { shown, uses, group, canChange } = props;
  const [query, setQuery] = useState('');
  const [open, setOpen] = useState<Open | null>(null);
  const found = shown.filter((kept) => hasWords(kept, query));
  const close = (id?: ThemeId): void => {
    setOpen(null);
    if (id !== undefined) focusRow(id);
  };
  const chosen = open !== null && 'id' in open ? shown.find(({ theme }) => theme.id === open.id) : undefined;
  return (
    <section aria-labelledby="themes-list">
      <h2 id="themes-list">
        {group === undefined ? THEMES.all : group.name} <span class="num">{shown.length}</span>
      </h2>
      <Field label={THEMES.find} hint={THEMES.findHint} type="search" value={query} onInput={setQuery} />
      {query === '' ? null : (
        <p role="status">{found.length === 0 ? THEMES.none : THEMES.shown(found.length)}</p>
      )}
      {shown.length === 0 && group !== undefined ? <p>{THEMES.noneInGroup(group.name)}</p> : null}
      {open?.as === 'new' ? (
        <EditTheme {...props} kept={undefined} onClose={() => close()} />
      ) : canChange ? (
        <Button icon="plus" onClick={() => setOpen({ as: 'new' })}>
          {THEMES.add}
        </Button>
      ) : null}
      <ThemeRows
        themes={found.map((kept) => ({
          theme: kept.theme,
          places: placesOf(props, kept),
          uses: uses && (uses.get(kept.theme.id) ?? 0),
          canChange,
        }))}
        open={
          chosen === undefined
            ? null
            : {
                id: chosen.theme.id,
                part:
                  open?.as === 'edit' ? (
                    <EditTheme {...props} kept={chosen} onClose={() => close(chosen.theme.id)} />
                  ) : (
                    <MergeTheme {...props} kept={chosen} onClose={() => close(chosen.theme.id)} />
                  ),
              }
        }
        onEdit={(id) => setOpen({ id, as: 'edit' })}
        onMerge={(id) => setOpen({ id, as: 'merge' })}
      />
    </section>
  );
}

function MergeTheme(
  props: ThemeParts & { readonly kept: KeptTheme; readonly onClose: () => void },
): JSX.Element {
  const { model, kept, group, vocabulary, onClose } = props;
  const { id, label } = kept.theme;
  const others = (vocabulary?.themes ?? []).map(({ theme }) => theme).filter((theme) => theme.id !== id);
  const merge = (into: ThemeId): void => {
    const target = others.find((theme) => theme.id === into)?.label ?? '';
    const ws = group === undefined ? {} : { ws: group.ws };
    const done = THEMES.mergedDone(label, target);
    void model.run({ type: 'theme.into', id, into, ...ws, at: model.world.now() }, done).then(onClose);
  };
  return (
    <PickTheme
      isOpened
      title={THEMES.mergeTitle(label)}
      about={THEMES.mergeAbout(label)}
      label={THEMES.mergeInto}
      action={THEMES.mergeNow}
      themes={others}
      seen={group === undefined ? THEMES.seenOnly : THEMES.seenBy([group.name], true)}
      onPick={merge}
      onCancel={onClose}
    />
  );
}

/** Who has it, in words. */
function placesOf({ model }: ThemeParts, { places }: KeptTheme): readonly string[] {
  if (places.length === 0) return [THEMES.shipped];
  return places.flatMap((ws) => {
    const workspace = model.desk.workspaces.value.find((each) => each.ws === ws);
    if (workspace === undefined) return [];
    if (workspace.kind === 'group') return [workspace.name ?? ''];
    if (workspace.kind === 'device') return [THEMES.device];
    return places.length === 1 ? [THEMES.yours] : [];
  });
}

function hasWords({ theme }: KeptTheme, query: string): boolean {
  const all = [theme.label, ...theme.synonyms, theme.definition].join(' ').toLowerCase();
  return query
    .toLowerCase()
    .split(/\s+/)
    .every((word) => all.includes(word));
}

/** Back to the row that was worked on. */
function focusRow(id: ThemeId): void {
  requestAnimationFrame(() =>
    document.getElementById(`theme-${id}`)?.querySelector<HTMLElement>('button')?.focus(),
  );
}
