import { useEffect, useState } from 'preact/hooks';
import type { SharingModel } from './sharing-model.ts';

/** Who runs the server that new things go to: asked before anything is sent, so that the sentence can say it. */
export function useOperator(model: SharingModel): string | undefined {
  const { sharing } = model.desk;
  const host = sharing.host.value;
  const [operator, setOperator] = useState<string | undefined>(undefined);
  useEffect(() => {
    let isCurrent = true;
    if (host !== undefined) {
      void sharing.whoRuns().then((known) => {
        if (isCurrent && known.ok) setOperator(known.value.operator);
      });
    }
    return () => {
      isCurrent = false;
    };
  }, [sharing, host]);
  return operator;
}
