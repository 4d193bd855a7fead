import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Result } from '../../core/result.ts';
import type { GroupView } from '../../core/sharing-view.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { GroupCard } from '../../ui/GroupCard.tsx';
import { InPlace } from '../../ui/InPlace.tsx';
import type { AppModel } from '../app-model.ts';
import { writeRoute } from '../route.ts';
import { BringGroup } from '../by-file/BringGroup.tsx';
import { useDraft } from '../session/use-draft.ts';
import { useInvites } from '../sharing/use-invites.ts';
import { SHARING } from '../strings/sharing.ts';

/** Groups: make one, rename, see who is in it, invite, end links, leave. */
export function GroupsSection({ model }: { readonly model: AppModel }): JSX.Element {
  const { sharing } = model.desk;
  const groups = sharing.groups.value;
  return (
    <section aria-labelledby="set-groups" data-home tabIndex={-1}>
      <h2 id="set-groups" tabIndex={-1}>
        {SHARING.groups}
      </h2>
      {groups.length === 0 ? <p class="settings-detail">{SHARING.groupsNone}</p> : null}
      <div class="rp-groups">
        {groups.map((group) => (
          <Group key={group.ws} model={model} group={group} />
        ))}
      </div>
      <MakeGroup model={model} />
      <BringGroup model={model} />
    </section>
  );
}

function Group({ model, group }: { readonly model: AppModel; readonly group: GroupView }): JSX.Element {
  const { sharing } = model.desk;
  const mayInvite = group.role === 'keeper' || group.role === 'chair';
  const { invites, end } = useInvites(model, group, mayInvite);
  const done = async (result: Promise<Result<void>>, said?: string): Promise<void> => {
    const settled = await result;
    if (!settled.ok) model.take(settled);
    else if (said !== undefined) model.say(said);
  };
  return (
    <GroupCard
      group={group}
      invites={invites}
      now={model.world.now}
      href={writeRoute({ page: 'group', ws: group.ws })}
      onRename={(name) => void done(sharing.renameGroup(group.ws, name))}
      onInvite={() => (model.dialog.value = { kind: 'invite', ws: group.ws })}
      onEndInvite={(invite) => void end(invite).then(() => model.say(SHARING.linkEnded))}
      onLeave={() => {
        void done(sharing.leave(group.ws), SHARING.left(group.name)).then(() => {
          // The card is gone, and the keyboard with it.
          document.getElementById('set-groups')?.focus();
        });
      }}
    />
  );
}

function MakeGroup({ model }: { readonly model: AppModel }): JSX.Element {
  const [isOpen, setOpen] = useState(false);
  const { text: name, type, keep } = useDraft(model, 'group-name', '');
  const [error, setError] = useState<string | undefined>(undefined);
  if (!isOpen) {
    return (
      <Button icon="plus" onClick={() => setOpen(true)}>
        {SHARING.makeGroup}
      </Button>
    );
  }
  const close = (): void => {
    keep('');
    setOpen(false);
  };
  const make = async (): Promise<void> => {
    setError(name.trim() === '' ? SHARING.groupMissing : undefined);
    if (name.trim() === '') return;
    const made = model.take(await model.desk.sharing.createGroup(name.trim()));
    if (made === undefined) return;
    close();
    model.dialog.value = { kind: 'invite', ws: made.ws };
  };
  return (
    <InPlace label={SHARING.makeGroup}>
      <form
        class="rp-form"
        onSubmit={(event) => {
          event.preventDefault();
          void make();
        }}
      >
        <Field label={SHARING.groupName} hint={SHARING.groupHint} value={name} error={error} onInput={type} />
        <div class="rp-actions">
          <Button look="primary" type="submit">
            {SHARING.makeGroup}
          </Button>
          <Button look="bare" onClick={close}>
            {SHARING.cancel}
          </Button>
        </div>
      </form>
    </InPlace>
  );
}
