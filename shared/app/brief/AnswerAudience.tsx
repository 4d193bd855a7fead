import '../../ui/styles/answer-audience.css';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Audience } from '../../core/view.ts';
import type { WorkspaceId } from '../../core/ids.ts';
import { answerFor, homeOf, sayAnswer, withdrawAnswer } from '../../scrutiny/brief/answers.ts';
import type { BriefLine } from '../../scrutiny/brief/list-questions.ts';
import { Button } from '../../ui/Button.tsx';
import { ButtonChoice } from '../../ui/RadioList.tsx';
import { ANSWER_FOR } from '../../ui/strings/answer-audience.ts';
import { audienceChoice } from '../../ui/strings/words.ts';
import type { AppModel } from '../app-model.ts';
import { audiencesOf } from './answer-audience.ts';
import { SayToGroup, type Taken } from './SayToGroup.tsx';
import type { BriefState } from './use-brief.ts';

export interface AnswerChoice {
  readonly audience: Audience;
  /** Nothing where there is nobody to choose. */
  readonly chooser: JSX.Element | null;
}

/** To whom this member says how a question was answered: their own, until they say the group's, once for each question. */
export function useAnswerAudience(model: AppModel, state: BriefState, line: BriefLine): AnswerChoice {
  const { answers } = state.view;
  const [chosen, setChosen] = useState<WorkspaceId | undefined>(undefined);
  const [asking, setAsking] = useState<WorkspaceId | undefined>(undefined);
  const all = audiencesOf(model, state, line);
  const isSaid = ({ ws }: Audience): boolean => answerFor(line.id, answers, ws) !== undefined;
  const shared = all.find((each) => each.kind === 'group' && isSaid(each));
  const audience = all.find(({ ws }) => ws === chosen) ?? shared ?? all[0]!;
  const asked = all.find(({ ws }) => ws === asking);
  const choose = (ws: string): void => {
    const next = all.find((each) => each.ws === ws)!;
    if (next.kind === 'group' && !isSaid(next) && ws !== audience.ws) setAsking(ws);
    else setChosen(ws);
  };
  const go = async (to: Audience, taken: Taken): Promise<void> => {
    setAsking(undefined);
    if (Object.keys(taken).length > 0) {
      const command = sayAnswer(line.id, answers, taken, to.ws, state.hand());
      if ((await model.run(command, ANSWER_FOR.said(to.name ?? ''))) === undefined) return;
    }
    setChosen(to.ws);
  };
  const own = homeOf(line, state.home);
  const withdraw = async (): Promise<void> => {
    const command = withdrawAnswer(line.id, answers, audience.ws, own, state.hand());
    if ((await model.run(command, ANSWER_FOR.withdrawn)) !== undefined) setChosen(own);
  };
  const chooser =
    all.length < 2 ? null : (
      <div class="room-audience">
        <ButtonChoice
          legend={ANSWER_FOR.legend}
          value={audience.ws as string}
          rows={all.map((each) => ({ id: each.ws as string, label: audienceChoice(each) }))}
          onChange={choose}
        />
        {audience.kind === 'group' && isSaid(audience) ? (
          <Button look="link" onClick={() => void withdraw()}>
            {ANSWER_FOR.withdraw(audience.name ?? '')}
          </Button>
        ) : null}
        {asked === undefined ? null : (
          <SayToGroup
            model={model}
            to={asked}
            said={answerFor(line.id, answers, own)}
            onGo={(taken) => void go(asked, taken)}
            onClose={() => setAsking(undefined)}
          />
        )}
      </div>
    );
  return { audience, chooser };
}
