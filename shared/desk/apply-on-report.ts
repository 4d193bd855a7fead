/** Commands on findings: into which layers of a report they go, and their inverse over all of them. */
import type { Command, ReportCommand } from '../core/command.ts';
import { fail, ok, type Result } from '../core/result.ts';
import { applyToReport } from '../store/apply-finding.ts';
import { findTargets, type Target } from './find-targets.ts';
import type { OpenDocument } from '../store/documents.ts';
import type { Applied, RunDeps } from './run-deps.ts';

/** What is to be done with one command, once all of it is known to be allowed. */
interface Planned {
  readonly command: ReportCommand;
  readonly targets: readonly Target[];
}

/** All layers, or none: what one refuses is taken back where it was done. */
export async function applyOnReport(
  command: ReportCommand,
  deps: RunDeps,
  used: OpenDocument[],
): Promise<Result<Applied>> {
  const planned = await plan(command, deps, used);
  return planned.ok ? carryOut(planned.value, deps) : planned;
}

/** Whether commands beside each other can be one change: none of them asks what another one did. */
export function goTogether(a: Command, b: Command): boolean {
  return isAlone(a) && isAlone(b) && a.rid === b.rid && a.finding !== b.finding;
}

const ALONE: readonly string[] = ['mark', 'restore', 'delete', 'tag'];

function isAlone(command: Command): command is ReportCommand {
  return ALONE.includes(command.type);
}

/** Commands on findings of their own, as one change of each document: a thousand are told of once. All, or none. */
export async function applyTogether(
  commands: readonly ReportCommand[],
  deps: RunDeps,
  used: OpenDocument[],
): Promise<Result<Applied>> {
  const all: Planned[] = [];
  for (const command of commands) {
    const planned = await plan(command, deps, used);
    if (!planned.ok) return planned;
    all.push(planned.value);
  }
  const docs = [...new Set(all.flatMap(({ targets }) => targets.map(({ document }) => document.doc)))];
  const apply = (): Result<Applied> => {
    const done: Applied[] = [];
    for (const each of all) {
      const applied = carryOut(each, deps);
      if (!applied.ok) {
        for (const { inverse } of done.toReversed()) undo(inverse, all, deps);
        return applied;
      }
      done.push(applied.value);
    }
    const inverses = done.map(({ inverse }) => inverse).toReversed();
    return ok({ inverse: { type: 'all', commands: inverses, at: commands[0]!.at }, ws: done[0]!.ws });
  };
  const within = (at: number): Result<Applied> =>
    at === docs.length ? apply() : docs[at]!.transact(() => within(at + 1), deps.writer());
  return within(0);
}

/** In the layers that were found for what it takes back. */
function undo(inverse: Command, all: readonly Planned[], deps: RunDeps): void {
  if (inverse.type === 'all') return inverse.commands.forEach((each) => undo(each, all, deps));
  const targets = all.flatMap((each) => each.targets);
  const target = targets.find(({ ws }) => 'ws' in inverse && ws === inverse.ws);
  if (target && isAlone(inverse)) applyTo(target, inverse, deps);
}

async function plan(command: ReportCommand, deps: RunDeps, used: OpenDocument[]): Promise<Result<Planned>> {
  const targets = await findTargets(command, deps, used);
  if (!targets.ok) return targets;
  const refused = targets.value.map(whyNot).find((failure) => failure !== undefined);
  return refused ?? ok({ command, targets: targets.value });
}

function carryOut({ command, targets }: Planned, deps: RunDeps): Result<Applied> {
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
