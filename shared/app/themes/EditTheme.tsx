import type { JSX } from 'preact';
import type { KeptTheme } from '../../core/vocabulary.ts';
import { THEMES } from '../../ui/strings/themes.ts';
import { ThemeForm, type TypedTheme } from '../../ui/themes/ThemeForm.tsx';
import type { AppModel } from '../app-model.ts';
import { useDraft } from '../session/use-draft.ts';
import { problemOf, putTheme, rowOf, targetsOf, typedOf } from './theme-commands.ts';
import type { ThemeParts } from './theme-parts.ts';

/** A theme, changed or new. What is typed is a draft at each keystroke. */
export function EditTheme(
  props: ThemeParts & { readonly kept: KeptTheme | undefined; readonly onClose: () => void },
): JSX.Element {
  const { model, kept, group, vocabulary, mayWrite, onClose } = props;
  const { world } = model;
  const key = `theme-form|${kept?.theme.id ?? `new-${group?.ws ?? 'own'}`}`;
  const start = typedOf(kept?.theme);
  const draft = useDraft(model, key, JSON.stringify(start), (before, now) =>
    JSON.stringify(joinThemes(start, readDraft(before) ?? start, readDraft(now) ?? start)),
  );
  const typed = readDraft(draft.text) ?? start;
  const close = (): void => {
    draft.keep();
    onClose();
  };
  const others = (vocabulary?.themes ?? [])
    .map(({ theme }) => theme)
    .filter(({ id }) => id !== kept?.theme.id);
  const targets = kept === undefined ? [group?.ws] : targetsOf(kept, mayWrite);
  const keep = (): void => {
    const row = rowOf(typed);
    const command = putTheme(kept?.theme.id ?? model.newId(), row, targets, world.now());
    void model.run(command, THEMES.kept(row.label)).then((receipt) => receipt && close());
  };
  return (
    <ThemeForm
      title={kept === undefined ? THEMES.addTitle : THEMES.editTitle(kept.theme.label)}
      value={typed}
      onChange={(value) => draft.type(JSON.stringify(value))}
      check={(value) => problemOf(value, others)}
      seen={seenBy(model, targets)}
      onKeep={keep}
      onCancel={close}
    />
  );
}

function seenBy({ desk }: AppModel, targets: readonly (string | undefined)[]): string {
  const all = targets.map((ws) => desk.workspaces.value.find((each) => each.ws === ws));
  const groups = all.flatMap((each) => (each?.kind === 'group' ? [each.name ?? ''] : []));
  if (groups.length > 0) return THEMES.seenBy(groups, groups.length < all.length);
  return all.some((each) => each?.kind === 'device') ? THEMES.seenDevice : THEMES.seenOnly;
}

/** Field by field: what was typed now, else what was typed before. */
function joinThemes(start: TypedTheme, before: TypedTheme, now: TypedTheme): TypedTheme {
  const names = Object.keys(start) as (keyof TypedTheme)[];
  const changed = names.flatMap((name) => (now[name] === start[name] ? [] : [[name, now[name]] as const]));
  return { ...before, ...Object.fromEntries(changed) };
}

function readDraft(draft: string): TypedTheme | undefined {
  try {
    const value = JSON.parse(draft) as Partial<TypedTheme>;
    const isTyped = Object.keys(typedOf(undefined)).every(
      (name) => typeof value[name as keyof TypedTheme] === 'string',
    );
    return isTyped ? (value as TypedTheme) : undefined;
  } catch {
    return undefined;
  }
}
