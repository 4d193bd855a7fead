import { useCallback, useEffect, useState } from 'preact/hooks';
import type { InviteState } from '../../core/server-protocol.ts';
import type { GroupView } from '../../core/sharing-view.ts';
import type { SharingModel } from './sharing-model.ts';

export interface OpenInvites {
  readonly invites: readonly InviteState[];
  readonly look: () => void;
  readonly end: (invite: string) => Promise<void>;
}

/**
 * The links of a group that let people in, looked up again when somebody came in and when a dialog about sharing opens
 * or closes. Offline there are none to be seen, and that is no failure.
 */
export function useInvites(
  model: SharingModel,
  group: GroupView | undefined,
  mayInvite: boolean,
  /** The link that was made last. */
  made?: string,
): OpenInvites {
  const { sharing } = model.desk;
  const ws = group?.host === undefined || !mayInvite ? undefined : group.ws;
  const [invites, setInvites] = useState<readonly InviteState[]>([]);
  const look = useCallback((): void => {
    if (ws === undefined) return;
    void sharing.invites(ws).then((known) => known.ok && setInvites(known.value));
  }, [sharing, ws]);
  useEffect(look, [look, made, group?.people.length, model.dialog.value?.kind]);
  const end = async (invite: string): Promise<void> => {
    if (ws === undefined) return;
    const ended = await sharing.endInvite(ws, invite);
    if (!ended.ok) model.take(ended);
    look();
  };
  return { invites, look, end };
}
