import type { JSX } from 'preact';
import { Lazy } from '../../shared/app/shell/Lazy.tsx';
import type { PanelModel } from './panel-model.ts';

const loadShare = () => import('../../shared/app/sharing/ShareFlow.tsx').then((m) => m.ShareFlow);

/** With whom, the words, the readers. Its scripts come when it is first opened. */
export function SharingDialog({ model }: { readonly model: PanelModel }): JSX.Element | null {
  const dialog = model.dialog.value;
  if (dialog?.kind !== 'share') return null;
  const { rid, findings } = dialog;
  const onClose = (): void => void (model.dialog.value = null);
  return <Lazy over key={rid} load={loadShare} props={{ model, rid, findings, onClose }} />;
}
