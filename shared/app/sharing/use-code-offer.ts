import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { CodeOffer } from '../../desk/sharing.ts';
import type { CodePanelProps } from '../../ui/CodePanel.tsx';
import type { SharingModel } from './sharing-model.ts';

type Offered = Parameters<SharingModel['desk']['sharing']['offerCode']>[0];

/** A typed code as long as a dialog is open; the first is asked for when `isOn` becomes true. */
export function useCodeOffer(model: SharingModel, what: Offered, isOn: boolean): Omit<CodePanelProps, 'at'> {
  const offer = useSignal<CodeOffer | null>(null);
  const failed = useSignal<CodePanelProps['state']>(undefined);
  const run = useSignal(0);
  useEffect(() => {
    if (!isOn) return undefined;
    let isCurrent = true;
    let own: CodeOffer | null = null;
    failed.value = undefined;
    void model.desk.sharing.offerCode(what).then((made) => {
      if (!made.ok) {
        if (isCurrent) failed.value = { state: 'failed', code: made.code };
      } else if (isCurrent) {
        own = made.value;
        offer.value = own;
      } else made.value.dispose();
    });
    return () => {
      isCurrent = false;
      own?.dispose();
      offer.value = null;
    };
  }, [model, isOn, run.value, JSON.stringify(what)]);
  const now = offer.value;
  return {
    code: now?.code,
    state: failed.value ?? now?.state.value,
    onNew: () => void run.value++,
    onLetIn: () => now?.letIn(),
    onRefuse: () => {
      now?.refuse();
      run.value++;
    },
  };
}
