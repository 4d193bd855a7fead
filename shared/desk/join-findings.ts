/** One finding in several workspaces is one card: what a group has said of it counts, and who can see what is told. */
import type { FindingView, NoteView } from '../core/view.ts';

const WIDTH = { device: 0, own: 1, group: 2 } as const;

/** Findings of all layers, each once, in no order. */
export function joinFindings(lists: readonly (readonly FindingView[])[]): readonly FindingView[] {
  const found = new Map<string, FindingView[]>();
  for (const view of lists.flat()) found.set(view.id, [...(found.get(view.id) ?? []), view]);
  return [...found.values()].map((views) => (views.length === 1 ? views[0]! : joinOne(views)));
}

/**
 * The widest layer says kind, themes, anchors and whether it is deleted; asks are this member's wherever they are kept;
 * notes are joined by id, each with the widest audience that has it.
 */
function joinOne(views: readonly FindingView[]): FindingView {
  const widest = views.toSorted(
    (a, b) => WIDTH[b.audience.kind] - WIDTH[a.audience.kind] || (a.audience.ws < b.audience.ws ? -1 : 1),
  );
  const first = widest[0]!;
  return {
    ...first,
    audiences: widest.map(({ audience }) => audience),
    notes: joinNotes(widest),
    ask: widest.map(({ ask }) => ask).find(({ on }) => on) ?? first.ask,
    confirmed: [...new Set(widest.flatMap(({ confirmed }) => confirmed))].sort(),
  };
}

function joinNotes(widest: readonly FindingView[]): readonly NoteView[] {
  const notes = new Map<string, NoteView>();
  for (const note of widest.flatMap((view) => view.notes)) if (!notes.has(note.id)) notes.set(note.id, note);
  return [...notes.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}
