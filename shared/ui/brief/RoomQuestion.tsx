import type { ComponentChildren, JSX } from 'preact';
import { ANSWER_VALUES, type AnswerValue } from '../../core/brief-row.ts';
import { Button } from '../Button.tsx';
import { Glyph, Icon } from '../Glyph.tsx';
import { kindLabel } from '../strings/kinds.ts';
import { ANSWER_LABELS, ROOM } from '../strings/room.ts';
import { BRIEF } from '../strings/brief.ts';
import { STRIP } from '../strings/strip.ts';
import type { PassageValue, QuestionValue } from './brief-values.ts';

/** What earlier years said on the theme of a question, oldest first. */
export interface StoryStrip {
  readonly theme: string;
  readonly years: readonly {
    readonly label: string;
    /** None where nothing was marked. */
    readonly kinds: readonly PassageValue['kind'][];
  }[];
}

export interface RoomQuestionProps {
  readonly question: QuestionValue;
  readonly story?: StoryStrip | undefined;
  readonly isRestricted: boolean;
}

export interface RoomAnswersProps {
  readonly value: AnswerValue | undefined;
  readonly elsewhere: boolean;
  /** The field for a note on the answer. */
  readonly note: ComponentChildren;
  readonly onElsewhere: () => void;
  readonly onAnswer: (value: AnswerValue) => void;
}

/** One question as large as a table can read it, with its passages and what earlier years said. */
export function RoomQuestion({ question, story, isRestricted }: RoomQuestionProps): JSX.Element {
  return (
    <article class="room-question">
      {isRestricted ? (
        <p class="room-restricted">
          <Icon name="lock" size={18} /> {ROOM.restricted}
        </p>
      ) : null}
      {question.because === undefined ? null : <p class="room-proposed">{ROOM.proposed}</p>}
      <h1 class="room-stem" tabIndex={-1}>
        {question.stem}
      </h1>
      <div class="room-passages">
        {question.passages.map((passage) => (
          <RoomPassage key={passage.id} passage={passage} />
        ))}
      </div>
      {question.followUp === undefined ? null : (
        <p class="room-follow">
          <strong>{BRIEF.followUpShort}</strong> <span>{question.followUp}</span>
        </p>
      )}
      {story === undefined ? null : <Strip {...story} />}
    </article>
  );
}

function RoomPassage({ passage }: { readonly passage: PassageValue }): JSX.Element {
  const { kind, place, quote, change } = passage;
  const style = kind ?? 'mark';
  return (
    <section class="room-passage" data-kind={style}>
      <p class="room-passage-head">
        <Glyph of={style} size={20} /> <span class="room-passage-kind">{kindLabel(kind)}</span>
        <span class="num">{place}</span>
      </p>
      <blockquote>
        <span class="rp-passage-line" data-kind={style} data-line={style}>
          {quote}
        </span>
      </blockquote>
      {change === undefined ? null : <p class="rp-meta">{change.words}</p>}
    </section>
  );
}

function Strip({ theme, years }: StoryStrip): JSX.Element {
  return (
    <div class="room-story">
      <p>
        <strong>{theme}</strong>
      </p>
      <ol>
        {years.map(({ label, kinds }) => (
          <li key={label} data-silent={kinds.length === 0 ? '' : undefined}>
            <span class="room-story-kinds">
              {kinds.map((kind, i) => (
                <Glyph key={i} of={kind ?? 'mark'} size={20} label={kindLabel(kind)} />
              ))}
            </span>
            {kinds.length === 0 ? <span class="rp-hidden">{STRIP.nothing}</span> : null}
            <span class="num">{label}</span>
          </li>
        ))}
      </ol>
    </div>
  );
}

/** How it was answered, in one tap, and a note on it. */
export function RoomAnswers({
  value: said,
  elsewhere,
  note,
  onAnswer,
  onElsewhere,
}: RoomAnswersProps): JSX.Element {
  return (
    <div class="room-answers" role="group" aria-label={ROOM.answerWas}>
      <span class="room-answer-was" aria-hidden="true">
        {ROOM.answerWas}
      </span>
      {ANSWER_VALUES.map((value, i) => (
        <Button key={value} pressed={said === value} keyCap={String(i + 1)} onClick={() => onAnswer(value)}>
          {ANSWER_LABELS[value]}
        </Button>
      ))}
      <Button icon="people" pressed={elsewhere} onClick={onElsewhere}>
        {ROOM.elsewhere}
      </Button>
      {note}
    </div>
  );
}
