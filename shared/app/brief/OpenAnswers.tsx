import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { AnswerValue } from '../../core/brief-row.ts';
import { homeOf, myAnswer, sayAnswer, type SaidAnswer } from '../../scrutiny/brief/answers.ts';
import type { BriefLine } from '../../scrutiny/brief/list-questions.ts';
import { Button } from '../../ui/Button.tsx';
import { AFTER } from '../../ui/strings/after.ts';
import { ROOM } from '../../ui/strings/room.ts';
import { audienceSentence } from '../../ui/strings/words.ts';
import type { AppModel } from '../app-model.ts';
import { AddAnswer } from './AddAnswer.tsx';
import { useAnswerAudience } from './AnswerAudience.tsx';
import { OthersAnswers } from './OthersAnswers.tsx';
import type { BriefState } from './use-brief.ts';

export interface OpenAnswersProps {
  readonly model: AppModel;
  readonly state: BriefState;
  readonly lines: readonly BriefLine[];
}

const DOES: readonly (readonly [AnswerValue, string])[] = [
  ['answered', AFTER.yes],
  ['partly', AFTER.partly],
  ['not-answered', AFTER.no],
];

/** Questions that are not answered whole, and the answers that came afterwards. */
export function OpenAnswers({ model, state, lines }: OpenAnswersProps): JSX.Element {
  const open = lines.filter((line) => {
    const answer = myAnswer(line.id, state.view.answers);
    return answer?.value !== 'answered' || answer.paper !== undefined;
  });
  return (
    <section class="after-part rp-no-print">
      <h2>{AFTER.open}</h2>
      {open.length === 0 ? <p>{AFTER.openNone}</p> : null}
      <ul>
        {open.map((line) => (
          <li key={line.id}>
            <OpenAnswer model={model} state={state} line={line} />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface OpenAnswerProps {
  readonly model: AppModel;
  readonly state: BriefState;
  readonly line: BriefLine;
}

function OpenAnswer({ model, state, line }: OpenAnswerProps): JSX.Element {
  const [isAdding, setAdding] = useState(false);
  const { answers } = state.view;
  const answer = myAnswer(line.id, answers);
  const { audience, chooser } = useAnswerAudience(model, state, line);
  const paper = answer?.paper;
  const say = (said: SaidAnswer, ws: string): Promise<unknown> =>
    model.run(sayAnswer(line.id, answers, said, ws, state.hand()));
  return (
    <>
      <h3 class="rp-question">{line.stem}</h3>
      <p class="rp-meta">
        {ROOM.jumpState[answer?.value ?? (answer?.elsewhere ? 'elsewhere' : 'open')]}
        {answer?.note === undefined ? null : `. ${answer.note}`}
      </p>
      <OthersAnswers question={line.id} answers={answers} />
      {paper === undefined ? null : (
        <>
          {chooser}
          <div class="rp-actions" role="group" aria-label={AFTER.does}>
            <Button look="link" onClick={() => model.go({ page: 'reader', rid: paper })}>
              {AFTER.readIt}
            </Button>
            <strong>{AFTER.does}</strong>
            {DOES.map(([value, label]) => (
              <Button
                key={value}
                pressed={answer?.value === value}
                onClick={() => void say({ value }, audience.ws)}
              >
                {label}
              </Button>
            ))}
          </div>
          <p class="rp-meta">{audienceSentence(audience, 'your answer')}</p>
        </>
      )}
      {isAdding ? (
        <AddAnswer
          model={model}
          state={state}
          line={line}
          onKept={(rid) => {
            setAdding(false);
            // The paper is in the member's own library: a group learns of it when it is shared.
            void say({ paper: rid }, homeOf(line, state.home));
          }}
          onClose={() => setAdding(false)}
        />
      ) : (
        <Button icon="plus" onClick={() => setAdding(true)}>
          {AFTER.addAnswer}
        </Button>
      )}
    </>
  );
}
