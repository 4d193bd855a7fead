import type { JSX } from 'preact';
import type { AnswerView } from '../../core/brief-view.ts';
import { myAnswer } from '../../scrutiny/brief/answers.ts';
import type { BriefLine } from '../../scrutiny/brief/list-questions.ts';
import { ROOM } from '../../ui/strings/room.ts';
import { nameOf } from './brief-words.ts';

export interface RoomJumpProps {
  readonly lines: readonly BriefLine[];
  readonly answers: readonly AnswerView[];
  readonly current: string;
  readonly onGo: (index: number) => void;
}

/** All questions, each with what became of it, to go to any of them. */
export function RoomJump({ lines, answers, current, onGo }: RoomJumpProps): JSX.Element {
  return (
    <div class="room-body">
      <h1 class="rp-title">{ROOM.jump}</h1>
      <ol class="room-jump">
        {lines.map((line, i) => {
          const answer = myAnswer(line.id, answers);
          const state = answer?.value ?? (answer?.elsewhere ? 'elsewhere' : 'open');
          return (
            <li key={line.id}>
              <button
                type="button"
                aria-current={line.id === current ? 'true' : undefined}
                onClick={() => onGo(i)}
              >
                <span class="num">{i + 1}</span>
                <span class="room-jump-stem">{line.stem}</span>
                <span class="room-jump-state">
                  {ROOM.jumpState[state]}
                  {line.author.isMe ? null : `. ${ROOM.askedBy(nameOf(line.author))}`}
                </span>
              </button>
            </li>
          );
        })}
      </ol>
    </div>
  );
}
