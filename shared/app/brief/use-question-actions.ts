import type { Command } from '../../core/command.ts';
import type { WorkspaceId } from '../../core/ids.ts';
import {
  assignMeeting,
  keepQuestion,
  moveQuestion,
  offerQuestion,
  removeQuestion,
  withdrawQuestion,
  type QuestionWords,
} from '../../scrutiny/brief/change-questions.ts';
import { answerFor, withdrawAnswer } from '../../scrutiny/brief/answers.ts';
import { changeOf, evidenceOf } from '../../scrutiny/brief/evidence.ts';
import type { BriefLine } from '../../scrutiny/brief/list-questions.ts';
import { BRIEF } from '../../ui/strings/brief.ts';
import type { AppModel } from '../app-model.ts';
import type { Told } from './earlier.ts';
import type { BriefState } from './use-brief.ts';

export interface QuestionActions {
  keep(line: BriefLine, words: Partial<QuestionWords>): Promise<unknown>;
  keepAll(lines: readonly BriefLine[]): Promise<unknown>;
  /** Places are those of `lines`, from 0. */
  move(lines: readonly BriefLine[], from: number, to: number): Promise<unknown>;
  pair(line: BriefLine, told: Told): Promise<unknown>;
  drop(line: BriefLine, finding: string): Promise<unknown>;
  /** The passage as it stands now takes the place of what was cited. */
  useNow(line: BriefLine, finding: string): Promise<unknown>;
  /** Undefined: for no meeting. */
  assign(line: BriefLine, meeting: string | undefined): Promise<unknown>;
  remove(line: BriefLine): Promise<unknown>;
  show(line: BriefLine, to: WorkspaceId, group: string): Promise<unknown>;
  withdraw(line: BriefLine, from: WorkspaceId): Promise<unknown>;
}

/** What the member does with questions, run and told. */
export function questionActions(model: AppModel, state: BriefState): QuestionActions {
  const { home, hand, reports } = state;
  const wordsOf = ({ stem, followUp, evidence }: BriefLine): QuestionWords => ({
    stem,
    ...(followUp === undefined ? {} : { followUp }),
    evidence,
  });
  const keep = (line: BriefLine, words: Partial<QuestionWords>): Command =>
    keepQuestion(line, { ...wordsOf(line), ...words }, hand());
  return {
    keep: (line, words) => model.run(keep(line, words), BRIEF.kept),
    keepAll(lines) {
      const commands = lines.filter(({ proposed }) => proposed !== undefined).map((line) => keep(line, {}));
      return model.run({ type: 'all', commands, at: model.world.now() }, BRIEF.kept);
    },
    async move(lines, from, to) {
      await model.run(moveQuestion(lines, from, to, home, hand()));
      model.say(BRIEF.moved(to + 1, lines.length));
    },
    pair(line, { finding, view }) {
      const row = evidenceOf(
        finding,
        view.report,
        view.editions.map(({ id }) => id),
      );
      return model.run(keep(line, { evidence: [...line.evidence, row] }), BRIEF.kept);
    },
    drop: (line, finding) =>
      model.run(keep(line, { evidence: line.evidence.filter((row) => row.finding !== finding) }), BRIEF.kept),
    useNow(line, finding) {
      const evidence = line.evidence.map((row) => {
        const change = row.finding === finding ? changeOf(row, reports.get(row.rid)) : undefined;
        return change !== undefined && 'after' in change ? change.after : row;
      });
      return model.run(keep(line, { evidence }), BRIEF.kept);
    },
    assign: (line, meeting) => model.run(assignMeeting(line, meeting, home, hand()), BRIEF.assigned),
    remove(line) {
      const view = line.from === undefined ? undefined : reports.get(line.from.rid);
      const asked = view?.findings.some(({ id, ask }) => id === line.from?.finding && ask.on) === true;
      return model.run(removeQuestion(line, asked, hand()), BRIEF.removed);
    },
    show: (line, to, group) => model.run(offerQuestion(line, to, hand()), BRIEF.shown(group)),
    // What this member answered there goes with it: nobody there has the question any more.
    withdraw(line, from) {
      const { answers } = state.view;
      const isAnswered = answerFor(line.id, answers, from) !== undefined;
      const commands = [
        withdrawQuestion(line, from, home.own, hand()),
        ...(isAnswered ? [withdrawAnswer(line.id, answers, from, home.own, hand())] : []),
      ];
      return model.run({ type: 'all', commands, at: model.world.now() }, BRIEF.withdrawn);
    },
  };
}
