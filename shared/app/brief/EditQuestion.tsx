import type { JSX } from 'preact';
import type { BriefLine } from '../../scrutiny/brief/list-questions.ts';
import { QuestionEditor } from '../../ui/brief/QuestionEditor.tsx';
import { audienceSentence } from '../../ui/strings/words.ts';
import type { AppModel } from '../app-model.ts';
import { useDraft } from '../session/use-draft.ts';
import { draftKey } from './draft-key.ts';
import type { QuestionActions } from './use-question-actions.ts';

export interface EditQuestionProps {
  readonly model: AppModel;
  readonly line: BriefLine;
  /** What its drafts are named by, where the line is begun anew with each page. */
  readonly named?: Pick<BriefLine, 'id' | 'from'>;
  readonly actions: QuestionActions;
  readonly onDone: () => void;
}

/** The words of a question while they are typed. */
export function EditQuestion(props: EditQuestionProps): JSX.Element {
  const { model, line, named = line, actions, onDone } = props;
  const stem = useDraft(model, draftKey('brief', named, 'stem'), line.stem);
  const followUp = useDraft(model, draftKey('brief', named, 'then'), line.followUp ?? '');
  const keep = async (): Promise<void> => {
    const words = { stem: stem.text.trim(), followUp: followUp.text.trim() };
    const isSame = words.stem === line.stem && words.followUp === (line.followUp ?? '') && !line.proposed;
    // A follow-up alone is no question, and what was typed of it stays a draft.
    if (words.stem === '' && words.followUp !== '') return onDone();
    if (words.stem !== '' && !isSame && (await actions.keep(line, words)) === undefined) return;
    stem.keep();
    followUp.keep();
    onDone();
  };
  return (
    <QuestionEditor
      stem={stem.text}
      followUp={followUp.text}
      onStem={stem.type}
      onFollowUp={followUp.type}
      onKeep={() => void keep()}
      seenBy={audienceSentence(line.audience)}
    />
  );
}
