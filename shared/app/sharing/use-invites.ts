import { useCallback, useEffect, useState } from 'preact/hooks';
import type { WorkspaceId } from '../../core/ids.ts';
import type { InviteState } from '../../core/server-protocol.ts';
import type { SharingModel } from './sharing-model.ts';

export interface OpenInvites {
  readonly invites: readonly InviteState[];
  readonly look: () => void;
  readonly end: (invite: string) => Promise<void>;
}

/** The links of a group that let people in. Offline there are none to be seen, and that is no failure. */
export function useInvites(model: SharingModel, ws: WorkspaceId, isOn: boolean): OpenInvites {
  const { sharing } = model.desk;
  const [invites, setInvites] = useState<readonly InviteState[]>([]);
  const look = useCallback((): void => {
    if (!isOn) return;
    void sharing.invites(ws).then((known) => known.ok && setInvites(known.value));
  }, [sharing, ws, isOn]);
  useEffect(look, [look]);
  const end = async (invite: string): Promise<void> => {
    const ended = await sharing.endInvite(ws, invite);
    if (!ended.ok) model.take(ended);
    look();
  };
  return { invites, look, end };
}
