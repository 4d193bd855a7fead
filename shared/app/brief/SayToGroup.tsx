import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { AnswerRow } from '../../core/brief-row.ts';
import type { Audience } from '../../core/view.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { ANSWER_FOR } from '../../ui/strings/answer-audience.ts';
import { ANSWER_LABELS } from '../../ui/strings/room.ts';
import type { AppModel } from '../app-model.ts';

/** What goes along of what was said before. */
export type Taken = Partial<Pick<AnswerRow, 'value' | 'elsewhere' | 'note'>>;

export interface SayToGroupProps {
  readonly model: AppModel;
  readonly to: Audience;
  /** What the member said to nobody but themselves. */
  readonly said: AnswerRow | undefined;
  readonly onGo: (taken: Taken) => void;
  readonly onClose: () => void;
}

/** Who will read it, and which of the words that are there go along: none that is not ticked. */
export function SayToGroup({ model, to, said, onGo, onClose }: SayToGroupProps): JSX.Element {
  const parts = partsOf(said);
  const [ticked, setTicked] = useState<readonly string[]>([]);
  const people = model.desk.sharing.groups.value.find(({ ws }) => ws === to.ws)?.people ?? [];
  const name = to.name ?? '';
  const taken = (): Taken =>
    Object.assign({}, ...parts.filter(({ id }) => ticked.includes(id)).map(({ part }) => part)) as Taken;
  return (
    <Dialog
      title={ANSWER_FOR.title(name)}
      under={ANSWER_FOR.readers(name)}
      onClose={onClose}
      actions={
        <Button look="primary" onClick={() => onGo(taken())}>
          {ANSWER_FOR.go(name)}
        </Button>
      }
    >
      {parts.length === 0 ? null : (
        <div class="rp-ticks">
          <p>{ANSWER_FOR.already}</p>
          {parts.map(({ id, words }) => (
            <label key={id} class="rp-check">
              <input
                type="checkbox"
                checked={ticked.includes(id)}
                onChange={({ currentTarget: { checked } }) =>
                  setTicked(checked ? [...ticked, id] : ticked.filter((each) => each !== id))
                }
              />
              <span>{words}</span>
            </label>
          ))}
        </div>
      )}
      <ul>
        {people.map(({ member, name: each }) => (
          <li key={member}>{each}</li>
        ))}
      </ul>
    </Dialog>
  );
}

function partsOf(said: AnswerRow | undefined): readonly { id: string; words: string; part: Taken }[] {
  const { value, elsewhere, note } = said ?? ({} as Partial<AnswerRow>);
  return [
    ...(value === undefined ? [] : [{ id: 'value', words: ANSWER_LABELS[value], part: { value } }]),
    ...(elsewhere ? [{ id: 'elsewhere', words: ANSWER_FOR.elsewhere, part: { elsewhere } }] : []),
    ...(note ? [{ id: 'note', words: ANSWER_FOR.note(note), part: { note } }] : []),
  ];
}
