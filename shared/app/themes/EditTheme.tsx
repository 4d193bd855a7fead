import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { KeptTheme } from '../../core/vocabulary.ts';
import { THEMES } from '../../ui/strings/themes.ts';
import { ThemeForm, type TypedTheme } from '../../ui/themes/ThemeForm.tsx';
import type { AppModel } from '../app-model.ts';
import { problemOf, putTheme, rowOf, targetsOf, typedOf } from './theme-commands.ts';
import type { ThemeParts } from './theme-parts.ts';

/** A theme, changed or new. What is typed is a draft at each keystroke. */
export function EditTheme(
  props: ThemeParts & { readonly kept: KeptTheme | undefined; readonly onClose: () => void },
): JSX.Element {
  const { model, kept, group, vocabulary, mayWrite, onClose } = props;
  const { desk, world } = model;
  const key = `theme-form|${kept?.theme.id ?? `new-${group?.ws ?? 'own'}`}`;
  const [typed, setTyped] = useState<TypedTheme>(typedOf(kept?.theme));
  useEffect(() => {
    let isCurrent = true;
    void desk.drafts.read(key).then((draft) => {
      const read = draft === undefined ? undefined : readDraft(draft);
      if (isCurrent && read !== undefined) setTyped(read);
    });
    return () => {
      isCurrent = false;
    };
  }, [desk, key]);
  const change = (value: TypedTheme): void => {
    setTyped(value);
    void desk.drafts.write(key, JSON.stringify(value)).then(model.take);
  };
  const close = (): void => {
    void desk.drafts.write(key, '');
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
      onChange={change}
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
