import '../../ui/styles/sharing.css';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { ErrorCode } from '../../core/result.ts';
import type { Invited } from '../../core/sharing-view.ts';
import { DeviceDialog } from '../../ui/DeviceDialog.tsx';
import type { AppModel } from '../app-model.ts';
import { useAsk } from './use-ask.ts';
import { useCodeOffer } from './use-code-offer.ts';
import { useCopied } from './use-copied.ts';
import { useOperator } from './use-operator.ts';

export interface DeviceFlowProps {
  readonly model: AppModel;
  readonly toHomeScreen: boolean;
  readonly onClose: () => void;
}

/** Adds a device of one's own. Nothing leaves before the member has asked for the code. */
export function DeviceFlow({ model, toHomeScreen, onClose }: DeviceFlowProps): JSX.Element {
  const { sharing } = model.desk;
  const ask = useAsk(model, { name: 'no', host: true });
  const operator = useOperator(model);
  const [made, setMade] = useState<Invited | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<ErrorCode | undefined>(undefined);
  const [copied, copy] = useCopied(model);
  const code = useCodeOffer(model, { device: true }, made !== null);
  const make = async (): Promise<void> => {
    if (!(await ask.settle())) return;
    setBusy(true);
    setFailure(undefined);
    const added = await sharing.addDevice();
    setBusy(false);
    if (added.ok) setMade(added.value);
    else setFailure(added.code);
  };
  return (
    <DeviceDialog
      host={sharing.host.value}
      operator={made?.operator ?? operator}
      ask={ask.fields}
      link={made?.link}
      busy={isBusy}
      onMake={() => void make()}
      copied={copied}
      onCopy={() => made && copy(made.link)}
      failure={failure}
      code={code}
      toHomeScreen={toHomeScreen}
      onClose={onClose}
    />
  );
}
