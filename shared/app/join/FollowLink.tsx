import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { readLink } from '../../core/link.ts';
import type { ErrorCode } from '../../core/result.ts';
import type { Joined } from '../../core/sharing-view.ts';
import { JoinPanel, type JoinView } from '../../ui/JoinPanel.tsx';
import type { AppModel } from '../app-model.ts';
import { SHARING } from '../strings/sharing.ts';

export interface FollowLinkProps {
  readonly model: AppModel;
  readonly link: string;
  readonly onJoined: (joined: Joined) => void;
  readonly onLeave: () => void;
}

/** Trying again may help only where the server was not there. */
const MAY_PASS: ReadonlySet<ErrorCode> = new Set(['server-unreachable', 'server-busy', 'server-failed']);

/** Says where the link leads, asks the name, joins; a refusal says why. */
export function FollowLink({ model, link, onJoined, onLeave }: FollowLinkProps): JSX.Element {
  const { sharing } = model.desk;
  const [view, setView] = useState<JoinView>({ state: 'looking' });
  const [name, setName] = useState(model.desk.me.value.name);
  const [nameError, setNameError] = useState<string | undefined>(undefined);
  const [isBusy, setBusy] = useState(false);
  const [tries, setTries] = useState(0);
  const refuse = (code: ErrorCode): void => setView(refused(code, link));
  useEffect(() => {
    let isCurrent = true;
    void sharing.lookAhead(link).then((ahead) => {
      if (!isCurrent) return;
      if (!ahead.ok) return refuse(ahead.code);
      const { operator, isIn, needsName } = ahead.value;
      const { kind, host } = ahead.value.link;
      setView({ state: 'ahead', kind, host, operator, isIn, needsName });
    });
    return () => {
      isCurrent = false;
    };
  }, [sharing, link, tries]);
  const join = async (): Promise<void> => {
    if (view.state !== 'ahead') return;
    const isMissing = view.needsName && view.kind === 'group' && name.trim() === '';
    setNameError(isMissing ? SHARING.nameMissing : undefined);
    if (isMissing) return;
    setBusy(true);
    const joined = await sharing.join(link, name.trim());
    setBusy(false);
    if (joined.ok) onJoined(joined.value);
    else refuse(joined.code);
  };
  return (
    <JoinPanel
      view={view}
      name={name}
      nameError={nameError}
      onName={setName}
      busy={isBusy}
      onJoin={() => void join()}
      onRetry={() => {
        setView({ state: 'looking' });
        setTries(tries + 1);
      }}
      onLeave={onLeave}
    />
  );
}

function refused(code: ErrorCode, link: string): JoinView {
  const read = readLink(link);
  if (code === 'link-other-server' && read.ok) return { state: 'elsewhere', host: read.value.host, link };
  return { state: 'refused', code, canRetry: MAY_PASS.has(code) };
}
