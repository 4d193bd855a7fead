import type { JSX } from 'preact';
import type { ReportView } from '../../core/view.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { DeletedFinding } from '../../ui/DeletedFinding.tsx';
import { Icon } from '../../ui/Glyph.tsx';
import { SHARING } from '../strings/sharing.ts';
import type { SharingActions } from './sharing-actions.ts';
import type { SharingModel } from './sharing-model.ts';

export interface NoticesProps {
  readonly model: SharingModel;
  readonly view: ReportView;
  readonly actions: SharingActions;
  readonly className: string;
}

/** Above the paper: that everything marked here goes to a group, and what was deleted while somebody wrote a note. */
export function SharedNotices({ model, view, actions, className }: NoticesProps): JSX.Element | null {
  const { sharing } = model.desk;
  const all = sharing.sharesAll(view.rid);
  const group = sharing.groups.value.find((each) => each.ws === all)?.name;
  if (group === undefined && deletedAsked(view).length === 0) return null;
  return (
    <div class={className}>
      {group === undefined ? null : (
        <Banner
          tone="information"
          icon="people"
          title={SHARING.sharingAll(group)}
          actions={
            <Button look="link" onClick={actions.onStopAll}>
              {SHARING.stopAll}
            </Button>
          }
        />
      )}
      <DeletedNotices view={view} actions={actions} />
    </div>
  );
}

/** Each finding that was deleted while somebody wrote a note, with the question. */
export function DeletedNotices({ view, actions }: Pick<NoticesProps, 'view' | 'actions'>): JSX.Element {
  return (
    <>
      {deletedAsked(view).map((finding) => (
        <DeletedFinding
          key={finding.id}
          finding={finding}
          readOnly={view.readOnly !== undefined}
          onRestore={() => actions.onRestore(finding.id)}
          onLeave={() => actions.onLeaveDeleted(finding.id)}
        />
      ))}
    </>
  );
}

/** From wherever one reads: how many questions of this kind stand above the paper, and the way to them. */
export function DeletedAsked({ view }: Pick<NoticesProps, 'view'>): JSX.Element | null {
  const asked = deletedAsked(view).length;
  if (asked === 0) return null;
  return (
    <button type="button" class="rp-status-asked" onClick={goToAsked}>
      <Icon name="warning" size={18} />
      {SHARING.deletedAsked(asked)}
    </button>
  );
}

function goToAsked(): void {
  const first = document.querySelector<HTMLElement>('.rp-deleted');
  first?.scrollIntoView({ block: 'center' });
  first?.querySelector<HTMLElement>('button')?.focus({ preventScroll: true });
}

function deletedAsked(view: ReportView): ReportView['deleted'] {
  return view.deleted.filter((each) => (each.deleted?.notedBy.length ?? 0) > 0);
}
