import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { DeletedFinding } from '../../ui/DeletedFinding.tsx';
import { SHARING } from '../strings/sharing.ts';
import type { ReaderParts } from './reader-parts.ts';

/** Above the paper: that everything marked here goes to a group, and what was deleted while somebody wrote a note. */
export function SharedNotices({ model, view, actions }: ReaderParts): JSX.Element | null {
  const { sharing } = model.desk;
  const [isStopped, setStopped] = useState(false);
  const all = isStopped ? undefined : sharing.sharesAll(view.rid);
  const group = sharing.groups.value.find((each) => each.ws === all)?.name;
  const asked = view.deleted.filter((each) => (each.deleted?.notedBy.length ?? 0) > 0);
  if (group === undefined && asked.length === 0) return null;
  return (
    <div class="reader-notices">
      {group === undefined ? null : (
        <Banner
          tone="information"
          icon="people"
          title={SHARING.sharingAll(group)}
          actions={
            <Button
              look="link"
              onClick={() => {
                setStopped(true);
                actions.onStopAll();
              }}
            >
              {SHARING.stopAll}
            </Button>
          }
        />
      )}
      {asked.map((finding) => (
        <DeletedFinding
          key={finding.id}
          finding={finding}
          readOnly={view.readOnly !== undefined}
          onRestore={() => actions.onRestore(finding.id)}
          onLeave={() => actions.onLeaveDeleted(finding.id)}
        />
      ))}
    </div>
  );
}
