/** A tagging session as screens see it, from its document, the member's own choices and who is here. */
import type { MemberId, WorkspaceId } from '../../core/ids.ts';
import type { PersonView } from '../../core/sharing-view.ts';
import type {
  ChoiceRow,
  PassageView,
  SessionPerson,
  SessionView,
  TallyRow,
  ViewRow,
} from '../../core/session.ts';
import { tallyOf } from '../../core/tally.ts';
import type { SessionRows } from '../../store/session-rows.ts';
import { haveAllAgreed } from '../../store/session-write.ts';

export interface ViewParts {
  readonly ws: WorkspaceId;
  readonly sid: string;
  readonly rows: SessionRows;
  readonly own: ReadonlyMap<string, ChoiceRow>;
  readonly people: readonly PersonView[];
  readonly mine: readonly MemberId[];
  readonly role: string;
  /** Member → the passage on their screen, or empty. */
  readonly here: ReadonlyMap<MemberId, string>;
}

/** Null while the session has not come to this device. */
export function viewSession(parts: ViewParts): SessionView | null {
  const { rows, mine, own } = parts;
  const { about, passages } = rows;
  if (!about || passages.size === 0) return null;
  const people = viewPeople(parts);
  const lead = rows.lead ?? about.by;
  const all = [...passages]
    .sort(([a, x], [b, y]) => x.order - y.order || (a < b ? -1 : 1))
    .map(([id]) => viewPassage(parts, id));
  const isEnded = rows.endedBy !== undefined;
  const second = people.some(({ isMe, isSecond }) => isMe && isSecond);
  return {
    ws: parts.ws,
    sid: parts.sid,
    rid: about.rid,
    title: about.title,
    people,
    lead,
    iLead: mine.includes(lead),
    iTakePart: people.some(({ isMe }) => isMe),
    mayTakeOver: !isEnded && !mine.includes(lead) && (second || ['keeper', 'chair'].includes(parts.role)),
    on: rows.on !== undefined && passages.has(rows.on) ? rows.on : all[0]!.id,
    passages: all,
    names: haveAllAgreed(rows) ? 'agreed' : about.names ? 'if-all-agree' : 'never',
    isEnded,
    unsent: isEnded ? [...own.values()].filter(({ sent }) => !sent).length : 0,
  };
}

function viewPeople({ rows, people, mine, here }: ViewParts): readonly SessionPerson[] {
  const known = new Map(people.map(({ member, name }) => [member, name]));
  const views = [...rows.people].map(([member, row]): SessionPerson => {
    const isMe = mine.includes(member);
    const at = here.get(member);
    return {
      member,
      name: known.get(member) ?? (isMe ? (people.find((person) => person.isMe)?.name ?? '') : ''),
      isMe,
      isSecond: row.second === true,
      keeps: rows.keeps.has(member),
      ...(at === undefined ? {} : { here: at === '' ? {} : { at } }),
    };
  });
  return views.sort(
    (a, b) =>
      Number(b.isMe) - Number(a.isMe) || a.name.localeCompare(b.name) || (a.member < b.member ? -1 : 1),
  );
}

function viewPassage(parts: ViewParts, id: string): PassageView {
  const { rows, own } = parts;
  const { edition, sel } = rows.passages.get(id)!;
  const shown = rows.shown.get(id);
  const outcome = rows.outcomes.get(id);
  const mine = own.get(id);
  const chosen = [...(rows.chosen.get(id) ?? [])];
  const views = shown ? viewsOf(rows, id, mine) : [];
  const tally: TallyRow = rows.tallies.get(id) ?? tallyOf(views, false);
  const isEnded = rows.endedBy !== undefined;
  const after = new Set([...chosen].filter((member) => shown && !shown.waited.includes(member)));
  return {
    id,
    edition,
    sel,
    step: outcome ? 'done' : shown ? 'talk' : 'choose',
    chosen: shown ? [...new Set([...shown.waited, ...chosen])] : chosen,
    ...(mine ? { mine } : {}),
    views: isEnded ? tally.views.map((view) => ({ ...view, isMine: false })) : views,
    counts: tally.counts,
    sets: tally.sets,
    after: isEnded ? [] : [...after],
    ...(outcome ? { outcome } : {}),
  };
}

/** In an order that says nothing of who came first. */
function viewsOf(
  rows: SessionRows,
  passage: string,
  mine: ChoiceRow | undefined,
): readonly (ViewRow & { readonly isMine: boolean })[] {
  return [...rows.views]
    .filter(([key]) => key.startsWith(`${passage}|`))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, row]) => ({ ...row, isMine: key === `${passage}|${mine?.slip ?? ''}` }));
}
