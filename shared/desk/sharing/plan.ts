/** What is about to be shown to whom, before the first sharing of a report with a group; and what is refused. */
import type { Command } from '../../core/command.ts';
import type { EditionId, FindingId, ReportId, WorkspaceId } from '../../core/ids.ts';
import { fail, ok, type Failure, type Result } from '../../core/result.ts';
import type { SharePlan } from '../../core/sharing-view.ts';
import type { ReportView } from '../../core/view.ts';
import type { OpenReport } from '../desk.ts';
import { mineOf, type SharingContext } from './context.ts';
import { findGroup } from './groups.ts';
import { peopleOf, readPeople } from './people.ts';
import { askVerdict, editionsOf, isNewToGroup, isPublic } from './verdict.ts';

/** Reads the words, asks whether the public can see them, and names the readers. Changes nothing. */
export async function planSharing(
  context: SharingContext,
  openReport: (rid: ReportId) => OpenReport,
  rid: ReportId,
  findings: readonly FindingId[],
  to: WorkspaceId,
): Promise<Result<SharePlan>> {
  const { store, shelves, memory } = context;
  const group = findGroup(context, to);
  const shelf = shelves.find(to);
  if (!group || !shelf) return fail('command-invalid', 'to');
  if (shelves.isRestricted(rid)) return fail('share-restricted', rid);
  const report = openReport(rid);
  try {
    await report.ready;
    const view = report.view.value;
    if (!view) return fail('command-invalid', 'rid');
    const operator = group.host === undefined ? undefined : memory.read<string>(`operator|${group.host}`);
    return ok({
      rid,
      to: { ws: to, kind: 'group', name: group.name ?? '' },
      readers: readPeople(
        shelf.registry.value.members,
        mineOf(store),
        store.identity.value.name,
        peopleOf(context, to),
      ),
      ...(group.host === undefined ? {} : { host: group.host }),
      ...(operator === undefined ? {} : { operator }),
      findings: wordsOf(view, findings),
      verdict: await askVerdict(context, rid, editionsIn(view, findings)),
      isFirst: memory.read(`shown|${rid}|${to}`) === undefined,
    });
  } finally {
    report.dispose();
  }
}

function editionsIn(view: ReportView, findings: readonly FindingId[]): readonly EditionId[] {
  return view.findings
    .filter(({ id }) => findings.includes(id))
    .flatMap(({ edition, anchors, repairs }) => [
      edition,
      ...Object.keys(anchors),
      ...repairs.map((repair) => repair.edition),
    ]);
}

function wordsOf(view: ReportView, findings: readonly FindingId[]): SharePlan['findings'] {
  return view.findings
    .filter(({ id, author }) => findings.includes(id) && author.isMe)
    .map(({ id, sel, notes }) => ({
      finding: id,
      quote: sel.quote.exact,
      notes: notes.filter(({ author }) => author.isMe).map(({ text }) => text),
    }));
}

/** Why a command may not run, for reasons of audience or role; undefined when it may. */
export async function whyNot(command: Command, context: SharingContext): Promise<Failure | undefined> {
  if (command.type === 'all') {
    for (const part of command.commands) {
      const failure = await whyNot(part, context);
      if (failure) return failure;
    }
    return undefined;
  }
  const ws = command.type === 'share' ? command.to : 'ws' in command ? command.ws : undefined;
  const group = ws === undefined ? undefined : findGroup(context, ws);
  if (group?.role === 'reader') return fail('role-too-low', ws);
  if (command.type === 'reanchor') return whyNotRepaired(command, context);
  if (command.type !== 'share') return undefined;
  if (context.shelves.isRestricted(command.rid)) return fail('share-restricted', command.rid);
  if (!group) return fail('command-invalid', 'to');
  const editions = await editionsOf(context, command.rid, command.findings);
  return isPublic(context, command.rid, editions) ? undefined : fail('public-unknown', command.rid);
}

/**
 * A repair brings words of its version to everybody who has the finding. Where the group has nothing of that version yet,
 * the page's address is asked as before a first sharing.
 */
async function whyNotRepaired(
  { rid, finding, edition, sel, undoes }: Extract<Command, { type: 'reanchor' }>,
  context: SharingContext,
): Promise<Failure | undefined> {
  if (sel === null || undoes !== undefined || context.shelves.isRestricted(rid)) return undefined;
  if (!(await isNewToGroup(context, rid, finding, edition))) return undefined;
  const { verdict } = await askVerdict(context, rid, [edition]);
  return verdict === 'restricted' ? fail('public-unknown', rid) : undefined;
}
