import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { WorkspaceId } from '../../core/ids.ts';
import { writeCitation } from '../../core/citation.ts';
import type { BriefLine } from '../../scrutiny/brief/list-questions.ts';
import { shortPlace } from '../../scrutiny/brief/evidence.ts';
import { Passage } from '../../ui/brief/Passage.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { BRIEF } from '../../ui/strings/brief.ts';
import type { AppModel } from '../app-model.ts';
import { ChooseGroup } from '../sharing/ChooseGroup.tsx';
import type { QuestionActions } from './use-question-actions.ts';

export interface ShowQuestionProps {
  readonly model: AppModel;
  readonly line: BriefLine;
  readonly actions: QuestionActions;
  readonly onClose: () => void;
}

/** With which group, then the words and who reads them; nothing goes before that. */
export function ShowQuestion({ model, line, actions, onClose }: ShowQuestionProps): JSX.Element {
  const known = new Set(line.layers.map(({ ws }) => ws));
  const groups = model.desk.sharing.groups.value.filter(
    ({ role, ws }) => role !== 'reader' && !known.has(ws),
  );
  const [to, setTo] = useState<WorkspaceId | null>(groups.length === 1 ? (groups[0]?.ws ?? null) : null);
  const group = model.desk.sharing.groups.value.find(({ ws }) => ws === to);
  if (group === undefined) {
    return <ChooseGroup model={model} groups={groups} onGroup={setTo} onClose={onClose} />;
  }
  const show = async (): Promise<void> => {
    await actions.show(line, group.ws, group.name);
    onClose();
  };
  return (
    <Dialog
      title={BRIEF.showTitle}
      under={BRIEF.showReaders(group.name)}
      onClose={onClose}
      actions={
        <Button look="primary" onClick={() => void show()}>
          {BRIEF.showGo(group.name)}
        </Button>
      }
    >
      <p class="rp-label">{BRIEF.showWords}</p>
      <p class="rp-question">{line.stem}</p>
      {line.followUp === undefined ? null : (
        <p>
          <strong>{BRIEF.followUpShort}</strong> {line.followUp}
        </p>
      )}
      <div class="rp-passages">
        {line.evidence.map((row) => (
          <Passage
            key={row.finding}
            passage={{
              id: row.finding,
              kind: row.kind,
              quote: row.quote,
              place: shortPlace(row),
              citation: writeCitation(row.citation),
            }}
          />
        ))}
      </div>
      <ul>
        {group.people.map(({ member, name }) => (
          <li key={member}>{name}</li>
        ))}
      </ul>
    </Dialog>
  );
}
