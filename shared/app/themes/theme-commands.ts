/** What looking after themes does, as commands. Pure. Rules: shared/store/SPEC.md [S175] and [S176]. */
import type { Command } from '../../core/command.ts';
import type { WorkspaceId } from '../../core/ids.ts';
import type { ThemeRow, Time } from '../../core/rows.ts';
import type { Theme, ThemeId } from '../../core/theme.ts';
import type { KeptTheme } from '../../core/vocabulary.ts';
import type { PlannedTheme } from '../../exchange/themes-csv.ts';
import type { ThemeProblem, TypedTheme } from '../../ui/themes/ThemeForm.tsx';
import { THEMES } from '../../ui/strings/themes.ts';

/** Where a change of a theme is written: where it is kept and one may write, else where nothing else is said. */
export function targetsOf(
  { places }: Pick<KeptTheme, 'places'>,
  mayWrite: (ws: WorkspaceId) => boolean,
): readonly (WorkspaceId | undefined)[] {
  const writable = places.filter(mayWrite);
  return writable.length === 0 ? [undefined] : writable;
}

export function putTheme(
  id: ThemeId,
  theme: ThemeRow,
  targets: readonly (WorkspaceId | undefined)[],
  at: Time,
): Command {
  const commands = targets.map((ws): Command => ({
    type: 'theme.put',
    id,
    ...(ws === undefined ? {} : { ws }),
    theme,
    at,
  }));
  return commands.length === 1 ? commands[0]! : { type: 'all', commands, at };
}

/** Lines that are new or changed, as one step. */
export function takeIn(plan: readonly PlannedTheme[], ws: WorkspaceId | undefined, at: Time): Command {
  const commands = plan.flatMap((row): Command[] => {
    if (!('state' in row) || row.state === 'duplicate') return [];
    const { id, ...theme } = row.theme;
    return [putTheme(id, theme, [ws], at)];
  });
  return { type: 'all', commands, at };
}

export function typedOf(theme: Theme | undefined, group = ''): TypedTheme {
  return {
    label: theme?.label ?? '',
    group: theme?.group ?? group,
    synonyms: theme?.synonyms.join(', ') ?? '',
    definition: theme?.definition ?? '',
    from: String(theme?.years?.from ?? ''),
    to: String(theme?.years?.to ?? ''),
  };
}

/** Fields that this version does not know stay with the row that they came with. */
export function rowOf(typed: TypedTheme): ThemeRow {
  const { from, to } = typed;
  const years = {
    ...(from.trim() === '' ? {} : { from: Number(from) }),
    ...(to.trim() === '' ? {} : { to: Number(to) }),
  };
  return {
    label: plain(typed.label),
    group: plain(typed.group),
    synonyms: typed.synonyms
      .split(',')
      .map(plain)
      .filter((word) => word !== ''),
    definition: typed.definition.trim(),
    ...(Object.keys(years).length === 0 ? {} : { years }),
  };
}

/** Why it cannot be kept as it is typed. */
export function problemOf(typed: TypedTheme, others: readonly Theme[]): ThemeProblem | undefined {
  const label = plain(typed.label);
  if (label === '') return { in: 'label', words: THEMES.noLabel };
  const same = others.find((other) => other.label.toLowerCase() === label.toLowerCase());
  if (same !== undefined) return { in: 'label', words: THEMES.sameLabel(same.label) };
  const [from, to] = [typed.from.trim(), typed.to.trim()];
  const isYear = (year: string): boolean => year === '' || /^(1[89]|2[01])\d\d$/.test(year);
  const isInOrder = from === '' || to === '' || Number(from) <= Number(to);
  return isYear(from) && isYear(to) && isInOrder ? undefined : { in: 'years', words: THEMES.badYears };
}

function plain(words: string): string {
  return words.trim().replace(/\s+/g, ' ');
}
