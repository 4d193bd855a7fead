import type { JSX } from 'preact';
import type { AnswerValue } from '../../core/brief-row.ts';
import { answerFor, sayAnswer, type SaidAnswer } from '../../scrutiny/brief/answers.ts';
import type { BriefLine } from '../../scrutiny/brief/list-questions.ts';
import type { RoomAnswersProps } from '../../ui/brief/RoomQuestion.tsx';
import { TextArea } from '../../ui/Field.tsx';
import { ROOM } from '../../ui/strings/room.ts';
import { audienceSentence } from '../../ui/strings/words.ts';
import type { AppModel } from '../app-model.ts';
import { useDraft } from '../session/use-draft.ts';
import { useAnswerAudience } from './AnswerAudience.tsx';
import { draftKey } from './draft-key.ts';
import type { BriefState } from './use-brief.ts';

/** What this member says of an answer, to whom they have chosen. */
export function useRoomAnswer(
  model: AppModel,
  state: BriefState,
  line: BriefLine,
): RoomAnswersProps & { readonly chooser: JSX.Element | null } {
  const { audience, chooser } = useAnswerAudience(model, state, line);
  const answer = answerFor(line.id, state.view.answers, audience.ws);
  const say = (said: SaidAnswer): Promise<unknown> =>
    model.run(sayAnswer(line.id, state.view.answers, said, audience.ws, state.hand()));
  const isGroup = audience.kind === 'group';
  return {
    chooser,
    value: answer?.value,
    elsewhere: answer?.elsewhere === true,
    note: (
      <Note
        key={audience.ws}
        model={model}
        draft={draftKey('answer', line, isGroup ? `note|${audience.ws}` : 'note')}
        kept={answer?.note ?? ''}
        seenBy={audienceSentence(audience, 'it')}
        onKeep={(text) => say({ note: text === '' ? null : text })}
      />
    ),
    onAnswer: (value: AnswerValue) => void say({ value: answer?.value === value ? null : value }),
    onElsewhere: () => void say({ elsewhere: answer?.elsewhere === true ? null : true }),
  };
}

interface NoteProps {
  readonly model: AppModel;
  readonly draft: string;
  readonly kept: string;
  readonly seenBy: string;
  readonly onKeep: (text: string) => Promise<unknown>;
}

/** Kept when the field is left, for those whom it named while it was typed. */
function Note({ model, draft, kept, seenBy, onKeep }: NoteProps): JSX.Element {
  const note = useDraft(model, draft, kept);
  const keep = async (): Promise<void> => {
    const text = note.text.trim();
    if (text !== kept && (await onKeep(text)) === undefined) return;
    note.keep();
  };
  return (
    <div class="room-note" onFocusOut={() => void keep()}>
      <TextArea label={ROOM.noteOn(seenBy)} rows={1} value={note.text} onInput={note.type} />
    </div>
  );
}
