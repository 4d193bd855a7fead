/**
 * One finding from several layers of a report: one card. The layers of groups say what it is, where it is in one; what a
 * member keeps to themselves is added to it.
 */
import type { FindingId, WorkspaceId } from '../core/ids.ts';
import type { Audience, FindingView, NoteView, OtherKind, WorkspaceKind } from '../core/view.ts';
import { byPlace, withVersions, type Beside } from '../store/read-finding.ts';

/** What one workspace has of a report. */
export interface LayerFindings {
  readonly findings: readonly FindingView[];
  readonly deleted: readonly FindingView[];
  readonly beside: readonly Beside[];
}

export interface JoinedFindings {
  readonly findings: readonly FindingView[];
  readonly deleted: readonly FindingView[];
}

interface Parts {
  readonly views: FindingView[];
  readonly beside: Beside[];
}

/**
 * Joins layers, in whatever order: in page order, the deleted ones apart. Kind, themes, anchors and deletion are those
 * of the groups, where it is in one; it is deleted when each group that has it says so. Notes are all of them, once
 * each, with the widest audience that has it; asks and confirmations are wherever they are.
 */
export function joinFindings(layers: readonly LayerFindings[]): JoinedFindings {
  const [only] = layers;
  if (layers.length === 1 && only) return only;
  const parts = new Map<FindingId, Parts>();
  const at = (id: FindingId): Parts => {
    let found = parts.get(id);
    if (!found) parts.set(id, (found = { views: [], beside: [] }));
    return found;
  };
  for (const { findings, deleted, beside } of layers) {
    for (const view of findings) at(view.id).views.push(view);
    for (const view of deleted) at(view.id).views.push(view);
    for (const part of beside) at(part.id).beside.push(part);
  }
  const joined = [...parts.values()].flatMap((each) => joinOne(each) ?? []).sort(byPlace);
  return {
    findings: joined.filter((view) => view.deleted === undefined),
    deleted: joined.filter((view) => view.deleted !== undefined),
  };
}

function joinOne({ views, beside }: Parts): FindingView | undefined {
  if (views.length <= 1 && beside.length === 0) return views[0];
  const sorted = [...views].sort((a, b) => widestFirst(a.audience, b.audience));
  const groups = sorted.filter(({ audience }) => audience.kind === 'group');
  const alive = groups.filter((view) => view.deleted === undefined);
  // Out of one group and still in another: it is the other's.
  const leads = alive.length > 0 ? alive : groups.length > 0 ? groups : sorted;
  const [lead] = leads;
  if (!lead) return undefined;
  const others = sorted.filter(({ audience }) => audience.kind !== 'group');
  return {
    ...lead,
    audiences: [...new Map([...leads, ...others].map(({ audience }) => [audience.ws, audience])).values()],
    anchors: Object.assign(
      {},
      ...[...leads].reverse().map(({ anchors }) => anchors),
    ) as FindingView['anchors'],
    ...figureIn([...leads, ...others]),
    repairs: joinRepairs(leads),
    kind: leads.find(({ kind }) => kind !== null)?.kind ?? null,
    otherKinds: joinKinds(leads),
    themes: joinThemes(leads),
    notes: joinNotes([...leads, ...others], beside),
    ask: [...sorted, ...beside].map(({ ask }) => ask).find(({ on }) => on) ?? { on: false },
    confirmed: [...new Set([...sorted, ...beside].flatMap(({ confirmed }) => confirmed))].sort(),
    ...joinDeleted(leads),
  };
}

const WIDTH: readonly WorkspaceKind[] = ['group', 'own', 'device'];

/** Groups first, then by id: the same on every device. */
export function widestFirst(a: Audience, b: Audience): number {
  return WIDTH.indexOf(a.kind) - WIDTH.indexOf(b.kind) || (a.ws < b.ws ? -1 : 1);
}

/** The group's where it has one; an older device shares a finding without it. */
function figureIn(views: readonly FindingView[]): Pick<FindingView, 'figure'> {
  const figure = views.find((view) => view.figure !== undefined)?.figure;
  return figure === undefined ? {} : { figure };
}

function joinKinds(leads: readonly FindingView[]): FindingView['otherKinds'] {
  const kinds = new Map<string, OtherKind>();
  for (const one of leads.flatMap(({ otherKinds }) => otherKinds)) {
    if (!kinds.has(one.author.member)) kinds.set(one.author.member, one);
  }
  return [...kinds.values()].map((one) => {
    const said = (view: FindingView): boolean =>
      view.otherKinds.some(({ author, kind }) => author.member === one.author.member && kind === one.kind);
    return { ...one, ...heldIn(leads, said) };
  });
}

/** Which of them have it, where not all do: what one group said is not the other's. */
function heldIn(
  leads: readonly FindingView[],
  has: (view: FindingView) => boolean,
): { readonly in?: readonly WorkspaceId[] } {
  const those = leads.filter(has);
  return those.length === leads.length ? {} : { in: those.map(({ audience }) => audience.ws) };
}

function joinRepairs(leads: readonly FindingView[]): FindingView['repairs'] {
  if (leads.length === 1) return leads[0]!.repairs;
  const repairs = new Map(leads.flatMap((view) => view.repairs).map((each) => [each.id, each] as const));
  return [...repairs.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

function joinThemes(leads: readonly FindingView[]): FindingView['themes'] {
  if (leads.length === 1) return leads[0]!.themes;
  const themes = new Map(leads.flatMap((view) => view.themes.map((theme) => [theme.id, theme] as const)));
  return [...themes.values()]
    .sort((a, b) => a.label.localeCompare(b.label, 'en') || (a.id < b.id ? -1 : 1))
    .map((theme) => ({
      ...theme,
      ...heldIn(leads, (view) => view.themes.some(({ id }) => id === theme.id)),
    }));
}

function joinNotes(views: readonly FindingView[], beside: readonly Beside[]): readonly NoteView[] {
  const notes = new Map<string, NoteView>();
  for (const note of [...views, ...beside].flatMap((part) => part.notes)) {
    if (!notes.has(note.id)) notes.set(note.id, note);
  }
  return withVersions([...notes.values()].sort((a, b) => (a.id < b.id ? -1 : 1)));
}

function joinDeleted(leads: readonly FindingView[]): Pick<FindingView, 'deleted'> {
  const deleted = leads.flatMap((view) => view.deleted ?? []);
  const [first] = deleted;
  if (!first) return {};
  const notedBy = new Map(deleted.flatMap((each) => each.notedBy).map((author) => [author.member, author]));
  return { deleted: { ...first, notedBy: [...notedBy.values()] } };
}
