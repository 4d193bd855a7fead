/** What a member says of answers, and what was promised, as commands. Pure. */
import type { BriefCommand, BriefPut } from '../../core/brief-command.ts';
import type { AnswerRow, PromiseRow } from '../../core/brief-row.ts';
import type { AnswerView, PromiseView } from '../../core/brief-view.ts';
import type { Command } from '../../core/command.ts';
import type { WorkspaceId } from '../../core/ids.ts';
import type { Hand } from './change-questions.ts';
import type { BriefLine } from './list-questions.ts';

/** What is said of an answer; what is left out stays as it was. */
export type SaidAnswer = {
  readonly [Name in 'value' | 'note' | 'elsewhere' | 'paper']?: AnswerRow[Name] | null;
};

export interface Home {
  readonly own: WorkspaceId;
  readonly device: WorkspaceId;
}

/** What this member says of a question's answer, to whomever: where it is said to two audiences the later word counts. */
export function myAnswer(question: string, answers: readonly AnswerView[]): AnswerRow | undefined {
  const mine = answers.filter((answer) => answer.question === question && answer.author.isMe);
  if (mine.length === 0) return undefined;
  return Object.assign({}, ...inOrder(mine).map(({ row }) => row)) as AnswerRow;
}

/** What this member says of it to one audience, the last by id. */
export function answerFor(
  question: string,
  answers: readonly AnswerView[],
  ws: WorkspaceId,
): AnswerRow | undefined {
  return mineIn(question, answers, ws).at(-1)?.row;
}

/** What others say of it, where a group has that; each stands beside the others. */
export function othersAnswers(question: string, answers: readonly AnswerView[]): readonly AnswerView[] {
  const newest = new Map<string, AnswerView>();
  for (const answer of inOrder(answers))
    if (answer.question === question && !answer.author.isMe)
      newest.set(`${answer.author.member}|${answer.audience.ws}`, answer);
  return [...newest.values()].filter(({ row }) => row.value || row.elsewhere || row.note);
}

/** Where an answer is the member's alone. */
export function homeOf({ audience }: Pick<BriefLine, 'audience'>, { own, device }: Home): WorkspaceId {
  return audience.kind === 'device' ? device : own;
}

/**
 * Says something of an answer to one audience. It takes the place of what the member said to that one before; what they
 * said to another is not touched and does not go along.
 */
export function sayAnswer(
  question: string,
  answers: readonly AnswerView[],
  said: SaidAnswer,
  ws: WorkspaceId,
  hand: Hand,
): BriefCommand {
  const mine = mineIn(question, answers, ws);
  const { replaces: _replaces, ...before } = mine.at(-1)?.row ?? ({} as AnswerRow);
  const changed = Object.fromEntries(
    Object.entries({ ...before, ...said }).filter(([, value]) => value != null),
  );
  const row: AnswerRow = {
    ...changed,
    ...(mine.length === 0 ? {} : { replaces: mine.map(({ id }) => id) }),
    by: hand.me,
    at: hand.at,
  };
  const rows: readonly BriefPut[] = [
    { map: 'answer', key: `${question}|${hand.newId()}`, row },
    ...outOfAnswers(mine),
  ];
  return { type: 'brief', ws, rows, at: hand.at };
}

/** Takes this member's answer out of a group; it is only theirs again. What others have read, they have read. */
export function withdrawAnswer(
  question: string,
  answers: readonly AnswerView[],
  from: WorkspaceId,
  own: WorkspaceId,
  hand: Hand,
): Command {
  const mine = mineIn(question, answers, from);
  const { value, note, elsewhere } = myAnswer(question, answers) ?? ({} as AnswerRow);
  const said = Object.fromEntries(Object.entries({ value, note, elsewhere }).filter(([, each]) => each));
  const commands: readonly BriefCommand[] = [
    sayAnswer(question, answers, said, own, hand),
    { type: 'brief', ws: from, rows: outOfAnswers(mine), at: hand.at },
  ];
  return { type: 'all', commands, at: hand.at };
}

function mineIn(question: string, answers: readonly AnswerView[], ws: WorkspaceId): readonly AnswerView[] {
  const isIn = ({ layers }: AnswerView): boolean => layers.some((layer) => layer.ws === ws);
  return inOrder(answers.filter((each) => each.question === question && each.author.isMe && isIn(each)));
}

function outOfAnswers(mine: readonly AnswerView[]): readonly BriefPut[] {
  return mine.map(({ id, question }) => ({ map: 'answer', key: `${question}|${id}`, row: null }));
}

function inOrder(answers: readonly AnswerView[]): readonly AnswerView[] {
  return [...answers].sort((a, b) => (a.id < b.id ? -1 : 1));
}

export type PromiseWords = Omit<PromiseRow, 'by' | 'at' | 'replaces'>;

/** Keeps a promise, or its new words, in each workspace that has it. */
export function keepPromise(
  known: PromiseView | undefined,
  words: PromiseWords,
  ws: WorkspaceId,
  hand: Hand,
): readonly BriefCommand[] {
  const id = known?.id ?? hand.newId();
  const before = known?.versions ?? [];
  const row: PromiseRow = {
    ...words,
    ...(before.length === 0 ? {} : { replaces: before.map(({ version }) => version) }),
    by: hand.me,
    at: hand.at,
  };
  const rows: readonly BriefPut[] = [
    { map: 'promise', key: `${id}|${hand.newId()}`, row },
    ...(known === undefined ? [] : outOf(known)),
  ];
  const layers = known?.layers.map((layer) => layer.ws) ?? [ws];
  return layers.map((layer) => ({ type: 'brief', ws: layer, rows, at: hand.at }));
}

export function removePromise(known: PromiseView, hand: Hand): readonly BriefCommand[] {
  return known.layers.map(({ ws }) => ({ type: 'brief', ws, rows: outOf(known), at: hand.at }));
}

function outOf({ id, versions }: PromiseView): readonly BriefPut[] {
  return versions.map(({ version }) => ({ map: 'promise', key: `${id}|${version}`, row: null }));
}

/** Shows promises to a group: the same rows, under the same keys. */
export function offerPromises(promises: readonly PromiseView[], to: WorkspaceId, hand: Hand): BriefCommand {
  const rows = promises.flatMap(({ id, versions }) =>
    versions.map(({ version, row }): BriefPut => ({ map: 'promise', key: `${id}|${version}`, row })),
  );
  return { type: 'brief', ws: to, rows, at: hand.at };
}
