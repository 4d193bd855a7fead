import type { JSX } from 'preact';
import { Lazy } from '../../shared/app/shell/Lazy.tsx';
import type { PanelModel } from './panel-model.ts';

const loadShare = () => import('../../shared/app/sharing/ShareFlow.tsx').then((m) => m.ShareFlow);
const loadInvite = () => import('../../shared/app/sharing/InviteFlow.tsx').then((m) => m.InviteFlow);

/** With whom, the words, the readers; or a link for whoever is to join. Their scripts come when they are first opened. */
export function SharingDialog({ model }: { readonly model: PanelModel }): JSX.Element | null {
  const dialog = model.dialog.value;
  const onClose = (): void => void (model.dialog.value = null);
  switch (dialog?.kind) {
    case 'share':
      return <Lazy over key={dialog.rid} load={loadShare} props={{ model, ...dialog, onClose }} />;
    case 'invite':
      return <Lazy over key={dialog.ws} load={loadInvite} props={{ model, ws: dialog.ws, onClose }} />;
    default:
      return null;
  }
}
