import type { JSX } from 'preact';
import { LiveRegion } from '../../ui/LiveRegion.tsx';
import { Toast } from '../../ui/Toast.tsx';
import type { AppModel } from '../app-model.ts';

/** The undo toast and the page's one live region. */
export function ToastRegion({ model }: { readonly model: AppModel }): JSX.Element {
  const toast = model.toast.value;
  return (
    <>
      <LiveRegion said={model.said.value} />
      {toast === null ? null : (
        <div class="app-toast">
          <Toast
            key={toast.id}
            text={toast.text}
            icon={toast.icon}
            onUndo={() => void toast.undo()}
            onClose={model.closeToast}
          />
        </div>
      )}
    </>
  );
}
