import '../styles/settings.css';
import '../../ui/styles/sharing.css';
import '../../ui/styles/sharing-pages.css';
import '../../ui/styles/group.css';
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import type { WorkspaceId } from '../../core/ids.ts';
import type { GroupView } from '../../core/sharing-view.ts';
import { Button } from '../../ui/Button.tsx';
import { whereWords } from '../../ui/GroupCard.tsx';
import { GroupLog } from '../../ui/GroupLog.tsx';
import { GroupPeople } from '../../ui/GroupPeople.tsx';
import { InviteList } from '../../ui/InviteList.tsx';
import { OnlyOne } from '../../ui/OnlyOne.tsx';
import { SharedMark } from '../../ui/SharedMark.tsx';
import { GROUP } from '../../ui/strings/group.ts';
import type { AppModel } from '../app-model.ts';
import { SaveGroup } from '../by-file/SaveGroup.tsx';
import { giveFile } from '../copies.ts';
import { writeRoute } from '../route.ts';
import { SessionsSection } from '../session/SessionsSection.tsx';
import { useInvites } from '../sharing/use-invites.ts';
import { FRAME } from '../strings/app.ts';
import { GROUP_PAGE } from '../strings/group.ts';
import { SHARING } from '../strings/sharing.ts';
import { writeLogCsv } from './log-csv.ts';
import { useChanges } from './use-changes.ts';
import { useLog } from './use-log.ts';

export interface GroupPageProps {
  readonly model: AppModel;
  readonly ws: WorkspaceId;
}

/** A group: who is in it and what each may do, the links that let people in, and what happened. */
export function GroupPage({ model, ws }: GroupPageProps): JSX.Element {
  const group = model.desk.sharing.groups.value.find((each) => each.ws === ws);
  const name = group?.name ?? GROUP_PAGE.gone;
  useEffect(() => {
    document.title = `${name} – ${FRAME.name}`;
  }, [name]);
  return (
    <main id="page" tabIndex={-1} class="app-page settings group-page">
      <p>
        <a class="settings-link" href={writeRoute({ page: 'settings' })}>
          {GROUP_PAGE.back}
        </a>
      </p>
      <div class="group-head">
        <h1 class="library-title rp-title">{name}</h1>
        {group === undefined ? null : (
          <>
            <p class="rp-meta">{whereWords(group)}</p>
            <SharedMark shared={group.shared} now={model.world.now} />
          </>
        )}
      </div>
      {group === undefined ? null : <Inside model={model} group={group} />}
    </main>
  );
}

function Inside({ model, group }: { readonly model: AppModel; readonly group: GroupView }): JSX.Element {
  const mayInvite = group.role === 'keeper' || group.role === 'chair';
  const isShared = group.host !== undefined;
  const log = useLog(model, group);
  const { said, onRole, onEnd } = useChanges(model, group, log.look);
  const { invites, end } = useInvites(model, group, mayInvite);
  return (
    <>
      <section aria-labelledby="group-people">
        <h2 id="group-people">{GROUP.people}</h2>
        {isShared ? <OnlyOne people={group.people} onKeeper={(one) => onRole(one, 'keeper')} /> : null}
        <p class="group-said">
          {said === null ? null : (
            <>
              {said.text}
              {said.undo === undefined ? null : (
                <Button look="link" icon="undo" onClick={said.undo}>
                  {GROUP.undo}
                </Button>
              )}
            </>
          )}
        </p>
        <GroupPeople
          people={group.people}
          mayChange={isShared && group.role === 'keeper'}
          onRole={onRole}
          onEnd={onEnd}
        />
      </section>
      <SessionsSection model={model} group={group} />
      {mayInvite ? (
        <section aria-labelledby="group-links">
          <h2 id="group-links">{GROUP.links}</h2>
          {invites.some(({ ended, purpose }) => !ended && purpose === 'group') ? (
            <InviteList
              invites={invites}
              onEnd={(id) =>
                void end(id)
                  .then(() => model.say(SHARING.linkEnded))
                  .then(log.look)
              }
            />
          ) : (
            <p class="settings-detail">{GROUP.noLinks}</p>
          )}
          <Button icon="people" onClick={() => (model.dialog.value = { kind: 'invite', ws: group.ws })}>
            {GROUP_PAGE.invite}
          </Button>
        </section>
      ) : null}
      <SaveGroup model={model} group={group} />
      {isShared ? (
        <section aria-labelledby="group-log">
          <h2 id="group-log">{GROUP.log}</h2>
          <p class="settings-detail">{GROUP.logAbout}</p>
          <GroupLog
            lines={log.lines}
            failure={log.failure}
            now={model.world.now}
            onSave={() => void saveLog(model, group).then(log.look)}
          />
        </section>
      ) : null}
    </>
  );
}

/** The file has what the server has at that moment; that it was saved is entered for everybody to see. */
async function saveLog(model: AppModel, { ws, name }: GroupView): Promise<void> {
  const { sharing } = model.desk;
  const lines = model.take(await sharing.log(ws));
  if (lines === undefined) return;
  await sharing.noteInLog([ws], 'log-exported', lines.length);
  giveFile(new Blob([writeLogCsv(lines)], { type: 'text/csv' }), GROUP_PAGE.file(name));
  model.say(GROUP.saved);
}
