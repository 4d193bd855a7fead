/** What a member says of answers, and what was promised, as commands. Pure. */
import type { BriefCommand, BriefPut } from '../../core/brief-command.ts';
import type { AnswerRow, PromiseRow } from '../../core/brief-row.ts';
import type { AnswerView, PromiseView } from '../../core/brief-view.ts';
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

/** This member's word on a question, the last by id. */
export function myAnswer(question: string, answers: readonly AnswerView[]): AnswerView | undefined {
  return answers.filter((answer) => answer.question === question && answer.author.isMe).at(-1);
}

/** Says something of an answer. It takes the place of what the member said before, and stays the member's own. */
export function sayAnswer(
  line: Pick<BriefLine, 'id' | 'audience'>,
  answers: readonly AnswerView[],
  said: SaidAnswer,
  home: Home,
  hand: Hand,
): BriefCommand {
  const mine = answers.filter((answer) => answer.question === line.id && answer.author.isMe);
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
    { map: 'answer', key: `${line.id}|${hand.newId()}`, row },
    ...mine.map(({ id }): BriefPut => ({ map: 'answer', key: `${line.id}|${id}`, row: null })),
  ];
  return { type: 'brief', ws: line.audience.kind === 'device' ? home.device : home.own, rows, at: hand.at };
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
