/** What a command took away from a group, for its log: how many, never what. */
import type { Command } from '../../core/command.ts';

/** Findings that the command deleted, or took out of a group again. */
export function deletedIn(command: Command): number {
  if (command.type === 'all') return command.commands.reduce((sum, part) => sum + deletedIn(part), 0);
  if (command.type === 'withdraw') return command.findings.length;
  return command.type === 'delete' ? 1 : 0;
}
