import '../../ui/styles/answer-audience.css';
import type { JSX } from 'preact';
import type { AnswerView } from '../../core/brief-view.ts';
import { myAnswer, othersAnswers } from '../../scrutiny/brief/answers.ts';
import { ANSWER_FOR } from '../../ui/strings/answer-audience.ts';
import { ANSWER_LABELS } from '../../ui/strings/room.ts';
import { audienceSentence } from '../../ui/strings/words.ts';
import { nameOf } from './brief-words.ts';

export interface OthersAnswersProps {
  readonly question: string;
  readonly answers: readonly AnswerView[];
}

/** What others say of the answer, each with a name; where it is not what this member says, both stand. */
export function OthersAnswers({ question, answers }: OthersAnswersProps): JSX.Element | null {
  const others = othersAnswers(question, answers);
  if (others.length === 0) return null;
  const mine = myAnswer(question, answers)?.value;
  const differs = others.some(
    ({ row }) => mine !== undefined && row.value !== undefined && row.value !== mine,
  );
  return (
    <section class="room-others" aria-label={ANSWER_FOR.others}>
      <ul>
        {others.map(({ id, row, author, audience }) => (
          <li key={id}>
            <strong>{nameOf(author)}:</strong>{' '}
            {[
              row.value && ANSWER_LABELS[row.value],
              row.elsewhere && ANSWER_FOR.elsewhere,
              row.note && `“${row.note}”`,
            ]
              .filter(Boolean)
              .join('. ')}{' '}
            <span class="rp-meta">{audienceSentence(audience)}</span>
          </li>
        ))}
      </ul>
      {differs ? <p class="rp-meta">{ANSWER_FOR.differ}</p> : null}
    </section>
  );
}
