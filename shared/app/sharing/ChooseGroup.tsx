import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { WorkspaceId } from '../../core/ids.ts';
import type { GroupView } from '../../core/sharing-view.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Field } from '../../ui/Field.tsx';
import { RadioList } from '../../ui/RadioList.tsx';
import { SHARING } from '../strings/sharing.ts';
import { useDraft } from '../session/use-draft.ts';
import type { SharingModel } from './sharing-model.ts';

export interface ChooseGroupProps {
  readonly model: SharingModel;
  /** Those that this member may write in. */
  readonly groups: readonly GroupView[];
  readonly onGroup: (ws: WorkspaceId) => void;
  readonly onClose: () => void;
}

const NEW = 'new';

/** With whom: a group there is, or one that is made here. */
export function ChooseGroup({ model, groups, onGroup, onClose }: ChooseGroupProps): JSX.Element {
  const [chosen, setChosen] = useState<string>(groups[0]?.ws ?? NEW);
  const { text: name, type, keep } = useDraft(model, 'group-name', '');
  const [error, setError] = useState<string | undefined>(undefined);
  const go = async (): Promise<void> => {
    if (chosen !== NEW) {
      onGroup(chosen);
      return;
    }
    setError(name.trim() === '' ? SHARING.groupMissing : undefined);
    if (name.trim() === '') return;
    const made = model.take(await model.desk.sharing.createGroup(name.trim()));
    if (made === undefined) return onClose();
    keep('');
    onGroup(made.ws);
  };
  return (
    <Dialog title={SHARING.shareWith} onClose={onClose}>
      <form
        class="rp-form"
        onSubmit={(event) => {
          event.preventDefault();
          void go();
        }}
      >
        {groups.length === 0 ? (
          <p>{model.desk.sharing.groups.value.length === 0 ? SHARING.shareFirst : SHARING.shareReader}</p>
        ) : (
          <RadioList
            legend={SHARING.groups}
            value={chosen}
            rows={[
              ...groups.map((each) => ({ id: each.ws as string, label: each.name })),
              { id: NEW, label: SHARING.shareNew },
            ]}
            onChange={setChosen}
          />
        )}
        {chosen === NEW ? (
          <Field
            label={SHARING.groupName}
            hint={SHARING.groupHint}
            value={name}
            error={error}
            onInput={type}
          />
        ) : null}
        <div class="rp-actions">
          <Button look="primary" type="submit">
            {SHARING.shareGo}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
