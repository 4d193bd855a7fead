import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { WorkspaceId } from '../../core/ids.ts';
import type { BriefLine } from '../../scrutiny/brief/list-questions.ts';
import { PromiseForm } from '../../ui/brief/PromiseForm.tsx';
import { ANSWER_FOR } from '../../ui/strings/answer-audience.ts';
import { audienceSentence } from '../../ui/strings/words.ts';
import type { AppModel } from '../app-model.ts';
import { audiencesOf } from './answer-audience.ts';
import { dayOf } from './day-of.ts';
import { draftKey } from './draft-key.ts';
import type { BriefState } from './use-brief.ts';
import { usePromise } from './use-promise.ts';
import { WhoReads } from './WhoReads.tsx';

export interface PromisingProps {
  readonly model: AppModel;
  readonly state: BriefState;
  readonly line: BriefLine;
  readonly meeting: string | undefined;
  readonly onDone: () => void;
}

/** A promise on a question: the member's own, or the group's that has the question where the member says so. */
export function Promising({ model, state, line, meeting, onDone }: PromisingProps): JSX.Element {
  const of = meeting ?? line.meeting;
  const all = audiencesOf(model, state, line);
  const [wanted, setWanted] = useState<WorkspaceId | undefined>(undefined);
  const audience = all.find(({ ws }) => ws === wanted) ?? all[0]!;
  const { keep, ...fields } = usePromise(model, state, {
    key: draftKey('question', line, 'promise'),
    question: line.id,
    ...(of === undefined ? {} : { meeting: of }),
    ws: audience.ws,
    day: dayOf(model, meeting),
  });
  return (
    <PromiseForm
      {...fields}
      audience={
        <WhoReads legend={ANSWER_FOR.promiseLegend} all={all} chosen={audience} onChoose={setWanted} />
      }
      seenBy={audienceSentence(audience)}
      onKeep={() => void keep().then((isKept) => isKept && onDone())}
      onClose={onDone}
    />
  );
}
