/** A theme put on many findings, or taken off, as one command: one step takes it back. */
import type { Command } from '../../core/command.ts';
import type { LedgerFinding } from '../../core/ledger.ts';
import type { Time } from '../../core/rows.ts';
import type { ThemeId } from '../../core/theme.ts';

/** Those that are so already are left alone: undone, they stay so. */
export function tagCommand(
  findings: readonly Pick<LedgerFinding, 'id' | 'rid' | 'themes'>[],
  theme: ThemeId,
  isOn: boolean,
  at: Time,
): Command {
  const others = findings.filter(({ themes }) => themes.includes(theme) !== isOn);
  const commands = others.map(({ id, rid }): Command => ({
    type: 'tag',
    finding: id,
    rid,
    theme,
    on: isOn,
    at,
  }));
  return { type: 'all', commands, at };
}

/** A theme that was typed. */
export function newThemeCommand(
  label: string,
  id: ThemeId,
  at: Time,
): { readonly id: ThemeId; readonly command: Command } {
  const theme = { label, group: 'Added by you', synonyms: [], definition: '' };
  return { id, command: { type: 'theme.put', id, theme, at } };
}
