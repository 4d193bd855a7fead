/** What a member does with questions, as commands. Pure: who, when and the ids are given. */
import type { BriefCommand, BriefPut } from '../../core/brief-command.ts';
import type { EvidenceRow, QuestionRow } from '../../core/brief-row.ts';
import type { Command } from '../../core/command.ts';
import type { MemberId, WorkspaceId } from '../../core/ids.ts';
import type { Time } from '../../core/rows.ts';
import type { BriefLine } from './list-questions.ts';
import { orderBetween, ordersFor } from './order.ts';

/** Who writes. */
export interface Hand {
  readonly me: MemberId;
  readonly at: Time;
  readonly newId: () => string;
}

export interface QuestionWords {
  readonly stem: string;
  readonly followUp?: string;
  readonly evidence: readonly EvidenceRow[];
}

/** Keeps the words in every workspace that has the question. An edit takes the place of all versions that it shows. */
export function keepQuestion(line: BriefLine, words: QuestionWords, hand: Hand): Command {
  const version = hand.newId();
  const replaced = line.question?.versions ?? [];
  const { stem, followUp, evidence } = words;
  const row: QuestionRow = {
    stem,
    ...(followUp === undefined || followUp === '' ? {} : { followUp }),
    evidence,
    themes: line.themes,
    ...(line.from === undefined ? {} : { from: line.from }),
    ...(replaced.length === 0 ? {} : { replaces: replaced.map((each) => each.version) }),
    by: hand.me,
    at: hand.at,
  };
  const rows: readonly BriefPut[] = [
    { map: 'brief', key: `${line.id}|${version}`, row },
    ...takeOut(line),
    ...keepMeeting(line, hand),
  ];
  return inEach(
    line.layers.map(({ ws }) => ws),
    rows,
    hand,
  );
}

/** A question that Ask began stays with its meeting when it has a row of its own. */
function keepMeeting(line: BriefLine, hand: Hand): readonly BriefPut[] {
  const { order, meeting } = line;
  if (line.question !== undefined || meeting === undefined) return [];
  const row = { order: order ?? UNPLACED, meeting, by: hand.me, at: hand.at };
  return [{ map: 'briefPlace', key: line.id, row }];
}

/** After all that have a place. */
const UNPLACED = '~';

function takeOut({ id, question }: BriefLine): readonly BriefPut[] {
  const versions = question?.versions ?? [];
  return versions.map(({ version }) => ({ map: 'brief', key: `${id}|${version}`, row: null }));
}

/** Takes a question out. One that came from Ask is asked no more. */
export function removeQuestion(line: BriefLine, isAsked: boolean, hand: Hand): Command {
  const commands: Command[] = [];
  if (line.question !== undefined)
    commands.push(
      inEach(
        line.layers.map(({ ws }) => ws),
        takeOut(line),
        hand,
      ),
    );
  if (isAsked && line.from !== undefined)
    commands.push({ type: 'ask', ...line.from, on: false, at: hand.at });
  return { type: 'all', commands, at: hand.at };
}

/**
 * Puts the question at `from` where the one at `to` is. Its place is a row of the member's own; where the others have none
 * yet, all get one.
 */
export function moveQuestion(
  lines: readonly BriefLine[],
  from: number,
  to: number,
  home: { readonly own: WorkspaceId; readonly device: WorkspaceId },
  hand: Hand,
): Command {
  const next = [...lines];
  const [moved] = next.splice(from, 1);
  next.splice(to, 0, moved!);
  const [before, after] = [next[to - 1], next[to + 1]];
  const isApart = before?.order === undefined || after?.order === undefined || before.order < after.order;
  const isPlaced = isApart && [before, after].every((line) => line === undefined || isOwnPlace(line.order));
  const places = isPlaced
    ? [[moved!, orderBetween(before?.order, after?.order)] as const]
    : ordersFor(next.length).map((order, i) => [next[i]!, order] as const);
  const commands = (['own', 'device'] as const).flatMap((kind): BriefCommand[] => {
    const rows = places
      .filter(([line]) => (line.audience.kind === 'device') === (kind === 'device'))
      .map(([line, order]): BriefPut => ({
        map: 'briefPlace',
        key: line.id,
        row: placeOf(line, order, hand),
      }));
    return rows.length === 0 ? [] : [{ type: 'brief', ws: home[kind], rows, at: hand.at }];
  });
  return { type: 'all', commands, at: hand.at };
}

/** Puts a question among those for a meeting, or for none: the member's own row, beside whatever the question says. */
export function assignMeeting(
  line: BriefLine,
  meeting: string | undefined,
  home: { readonly own: WorkspaceId; readonly device: WorkspaceId },
  hand: Hand,
): BriefCommand {
  const row = placeOf(meeting === undefined ? {} : { meeting }, line.order ?? UNPLACED, hand);
  const ws = line.audience.kind === 'device' ? home.device : home.own;
  return { type: 'brief', ws, rows: [{ map: 'briefPlace', key: line.id, row }], at: hand.at };
}

function isOwnPlace(order: string | undefined): boolean {
  return order !== undefined && order !== UNPLACED;
}

function placeOf({ meeting }: Pick<BriefLine, 'meeting'>, order: string, { me, at }: Hand) {
  return { order, ...(meeting === undefined ? {} : { meeting }), by: me, at };
}

/** Shows a question to a group: the same row, under the same key. */
export function offerQuestion(line: BriefLine, to: WorkspaceId, hand: Hand): Command {
  const rows: BriefPut[] = (line.question?.versions ?? []).map(({ version, row }) => ({
    map: 'brief',
    key: `${line.id}|${version}`,
    row,
  }));
  if (line.order !== undefined)
    rows.push({ map: 'briefPlace', key: line.id, row: placeOf(line, line.order, hand) });
  return { type: 'brief', ws: to, rows, at: hand.at };
}

/** Takes a question out of a group again. What others have read, they have read. */
export function withdrawQuestion(line: BriefLine, from: WorkspaceId, own: WorkspaceId, hand: Hand): Command {
  const keep = line.layers.some(({ ws }) => ws === own) ? [] : [offerQuestion(line, own, hand)];
  const out: BriefCommand = { type: 'brief', ws: from, rows: takeOut(line), at: hand.at };
  return { type: 'all', commands: [...keep, out], at: hand.at };
}

function inEach(layers: readonly WorkspaceId[], rows: readonly BriefPut[], { at }: Hand): Command {
  const [only, ...others] = layers.map((ws): BriefCommand => ({ type: 'brief', ws, rows, at }));
  return others.length === 0 && only
    ? only
    : { type: 'all', commands: [...(only ? [only] : []), ...others], at };
}
