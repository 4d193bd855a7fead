import type { JSX } from 'preact';
import type { WorkspaceId } from '../../core/ids.ts';
import type { AppModel } from '../app-model.ts';
import { Lazy } from './Lazy.tsx';

const loadInvite = () => import('../sharing/InviteFlow.tsx').then((m) => m.InviteFlow);
const loadDevice = () => import('../sharing/DeviceFlow.tsx').then((m) => m.DeviceFlow);
const loadShare = () => import('../sharing/ShareFlow.tsx').then((m) => m.ShareFlow);

/** The one dialog about sharing that is open; its scripts come when it is first opened. */
export function SharingDialogs({ model }: { readonly model: AppModel }): JSX.Element | null {
  const dialog = model.dialog.value;
  const onClose = (): void => void (model.dialog.value = null);
  const onInvite = (ws: WorkspaceId): void => void (model.dialog.value = { kind: 'invite', ws });
  switch (dialog?.kind) {
    case undefined:
      return null;
    case 'invite':
      return <Lazy over load={loadInvite} props={{ model, ws: dialog.ws, onClose }} />;
    case 'device':
      return <Lazy over load={loadDevice} props={{ model, toHomeScreen: dialog.toHomeScreen, onClose }} />;
    case 'share':
      return <Lazy over key={dialog.rid} load={loadShare} props={{ model, ...dialog, onInvite, onClose }} />;
  }
}
