import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { AnswerValue } from '../../core/brief-row.ts';
import { myAnswer, sayAnswer, type SaidAnswer } from '../../scrutiny/brief/answers.ts';
import type { BriefLine } from '../../scrutiny/brief/list-questions.ts';
import { Button } from '../../ui/Button.tsx';
import { AFTER } from '../../ui/strings/after.ts';
import { ROOM } from '../../ui/strings/room.ts';
import type { AppModel } from '../app-model.ts';
import { AddAnswer } from './AddAnswer.tsx';
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
  const [adding, setAdding] = useState<string | null>(null);
  const answerOf = (line: BriefLine) => myAnswer(line.id, state.view.answers)?.row;
  const open = lines.filter((line) => {
    const answer = answerOf(line);
    return answer?.value !== 'answered' || answer.paper !== undefined;
  });
  const say = (line: BriefLine, said: SaidAnswer): Promise<unknown> =>
    model.run(sayAnswer(line, state.view.answers, said, state.home, state.hand()));
  return (
    <section class="after-part rp-no-print">
      <h2>{AFTER.open}</h2>
      {open.length === 0 ? <p>{AFTER.openNone}</p> : null}
      <ul>
        {open.map((line) => {
          const answer = answerOf(line);
          const paper = answer?.paper;
          return (
            <li key={line.id}>
              <h3 class="rp-question">{line.stem}</h3>
              <p class="rp-meta">
                {ROOM.jumpState[answer?.value ?? (answer?.elsewhere ? 'elsewhere' : 'open')]}
                {answer?.note === undefined ? null : `. ${answer.note}`}
              </p>
              {paper === undefined ? null : (
                <div class="rp-actions" role="group" aria-label={AFTER.does}>
                  <Button look="link" onClick={() => model.go({ page: 'reader', rid: paper })}>
                    {AFTER.readIt}
                  </Button>
                  <strong>{AFTER.does}</strong>
                  {DOES.map(([value, label]) => (
                    <Button
                      key={value}
                      pressed={answer?.value === value}
                      onClick={() => void say(line, { value })}
                    >
                      {label}
                    </Button>
                  ))}
                </div>
              )}
              {adding === line.id ? (
                <AddAnswer
                  model={model}
                  state={state}
                  line={line}
                  onKept={(rid) => {
                    setAdding(null);
                    void say(line, { paper: rid });
                  }}
                  onClose={() => setAdding(null)}
                />
              ) : (
                <Button icon="plus" onClick={() => setAdding(line.id)}>
                  {AFTER.addAnswer}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
