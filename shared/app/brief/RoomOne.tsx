import type { JSX } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import { ANSWER_VALUES } from '../../core/brief-row.ts';
import type { BriefLine } from '../../scrutiny/brief/list-questions.ts';
import { RoomAnswers, RoomQuestion } from '../../ui/brief/RoomQuestion.tsx';
import { Button } from '../../ui/Button.tsx';
import { ROOM } from '../../ui/strings/room.ts';
import { audienceSentence } from '../../ui/strings/words.ts';
import type { AppModel } from '../app-model.ts';
import { isRestricted, nameOf, toQuestions } from './brief-words.ts';
import { storyOf } from './story-strip.ts';
import { useStory } from '../story/use-story.ts';
import type { BriefState } from './use-brief.ts';
import { OthersAnswers } from './OthersAnswers.tsx';
import { Promising } from './Promising.tsx';
import { useRoomAnswer } from './use-room-answer.tsx';

export interface RoomOneProps {
  readonly model: AppModel;
  readonly state: BriefState;
  readonly line: BriefLine;
  readonly meeting: string | undefined;
  readonly isShared: boolean;
  readonly index: number;
  readonly of: number;
  readonly onGo: (index: number) => void;
  readonly onClose: () => void;
}

/** One question in the meeting: what was answered, and what was promised. */
export function RoomOne(props: RoomOneProps): JSX.Element {
  const { model, state, line, meeting, isShared, index, of, onGo } = props;
  const [isPromising, setPromising] = useState(false);
  const themes = new Map(model.desk.themes.value.map(({ id, label }) => [id as string, label]));
  const { ledger, reports, themeOf } = useStory(model);
  const [question] = toQuestions([line], { reports: state.reports, all: state.lines, themes });
  const { chooser, ...answers } = useRoomAnswer(model, state, line);
  const room = {
    question: question!,
    story: storyOf(line, isShared, ledger?.findings ?? [], reports, (theme) => themeOf(theme).label),
    isRestricted: isRestricted(line),
  };
  useRoomKeys({
    ...props,
    onPromise: () => setPromising(true),
    onAnswer: isShared ? undefined : answers.onAnswer,
  });
  return (
    <>
      <div class="room-body" data-promise={isPromising ? '' : undefined}>
        <div>
          <RoomQuestion {...room} />
          {isShared ? null : (
            <>
              <OthersAnswers question={line.id} answers={state.view.answers} />
              <Kept state={state} question={line.id} />
            </>
          )}
        </div>
        {isPromising ? <Promising {...props} onDone={() => setPromising(false)} /> : null}
      </div>
      <div class="room-foot">
        {isShared ? null : (
          <>
            {chooser}
            <RoomAnswers {...answers} />
          </>
        )}
        <div class="room-moves">
          <Button icon="pen" expanded={isPromising} onClick={() => setPromising(!isPromising)}>
            {ROOM.promise}
          </Button>
          <Button icon="back" disabled={index === 0} onClick={() => onGo(index - 1)}>
            {ROOM.back}
          </Button>
          {index + 1 < of ? (
            <Button look="primary" icon="right" onClick={() => onGo(index + 1)}>
              {ROOM.next}
            </Button>
          ) : (
            <Button
              look="primary"
              icon="right"
              onClick={() => model.go({ page: 'after', ...(meeting === undefined ? {} : { meeting }) })}
            >
              {ROOM.last}
            </Button>
          )}
        </div>
      </div>
    </>
  );
}

function Kept({
  state,
  question,
}: {
  readonly state: BriefState;
  readonly question: string;
}): JSX.Element | null {
  const kept = state.view.promises.filter(({ row }) => row.question === question);
  if (kept.length === 0) return null;
  return (
    <ul class="rp-promises" aria-label={ROOM.keptHere(kept.length)}>
      {kept.map(({ id, row, author, audience }) => (
        <li key={id}>
          <strong>{ROOM.promise}:</strong> {[row.who, row.what, row.dueWords].filter(Boolean).join(', ')}
          {audience.kind === 'group' ? (
            <span class="rp-meta">
              {' '}
              {nameOf(author)}. {audienceSentence(audience)}
            </span>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

interface Keys extends RoomOneProps {
  readonly onPromise: () => void;
  readonly onAnswer: ((value: (typeof ANSWER_VALUES)[number]) => void) | undefined;
}

/** Letters and numbers do nothing while one types. */
function useRoomKeys({ index, of, onGo, onClose, onPromise, onAnswer }: Keys): void {
  // With the buttons, not after the next paint: a key that is pressed at once counts.
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const { target, key } = event;
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) return;
      const value = ANSWER_VALUES[Number(key) - 1];
      if (key === 'ArrowRight' && index + 1 < of) onGo(index + 1);
      else if (key === 'ArrowLeft' && index > 0) onGo(index - 1);
      else if (key.toLowerCase() === 'p') onPromise();
      else if (key === 'Escape') onClose();
      else if (value !== undefined) onAnswer?.(value);
      else return;
      event.preventDefault();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  });
}
