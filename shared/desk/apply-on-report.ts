/** Commands on findings: into which layers of a report they go, and their inverse over all of them. */
import type { Command, ReportCommand } from '../core/command.ts';
import { fail, ok, type Result } from '../core/result.ts';
import { applyToReport } from '../store/apply-finding.ts';
import { findTargets, type Target } from './find-targets.ts';
import type { OpenDocument } from '../store/documents.ts';
import type { Applied, RunDeps } from './run-deps.ts';

/** All layers, or none: what one refuses is taken back where it was done. */
export async function applyOnReport(
  command: ReportCommand,
  deps: RunDeps,
  used: OpenDocument[],
): Promise<Result<Applied>> {
  const found = await findTargets(command, deps, used);
  if (!found.ok) return found;
  const targets = found.value;
  const refused = targets.map(whyNot).find((failure) => failure !== undefined);
  if (refused) return refused;
  const done: { readonly target: Target; readonly inverse: ReportCommand }[] = [];
  for (const target of targets) {
    const inverse = applyTo(target, target.command, deps);
    if (!inverse.ok) {
      for (const each of done.toReversed()) applyTo(each.target, each.inverse, deps);
      return inverse;
    }
    done.push({ target, inverse: inverse.value });
  }
  const inverses = done.map(({ inverse }) => inverse);
  return ok({ inverse: joinInverses(command, inverses), ws: targets[0]!.ws });
}

function applyTo(
  { document, ws, rid }: Target,
  command: ReportCommand,
  deps: RunDeps,
): Result<ReportCommand> {
  return applyToReport(document.doc, { ...command, ws, rid }, deps.writer(), command.type !== 'mark');
}

function whyNot({ document, ws, role }: Target): ReturnType<typeof fail> | undefined {
  if (role === 'reader') return fail('role-too-low', ws);
  return document.readOnly.value ? fail(document.readOnly.value, document.name) : undefined;
}

/** A note that came in several layers is one note: what brings it back has one id in all of them. */
function joinInverses(command: ReportCommand, inverses: readonly ReportCommand[]): Command {
  const first = inverses[0]!;
  if (inverses.length === 1) return first;
  const commands = inverses.map((inverse) =>
    first.type === 'note' && inverse.type === 'note' && inverse.text === first.text
      ? { ...inverse, note: first.note }
      : inverse,
  );
  return { type: 'all', commands: commands.reverse(), at: command.at };
}
