import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { writeLink } from '../../core/link.ts';
import type { ErrorCode, Result } from '../../core/result.ts';
import type { Joined } from '../../core/sharing-view.ts';
import type { CodeAsk } from '../../desk/sharing.ts';
import { CodeEntry } from '../../ui/CodeEntry.tsx';
import type { AppModel } from '../app-model.ts';
import { useAsk } from '../sharing/use-ask.ts';
import { SHARING } from '../strings/sharing.ts';
import { readTyped } from './read-typed.ts';

export interface TypeCodeProps {
  readonly model: AppModel;
  readonly onJoined: (joined: Joined) => void;
  readonly onLeave: () => void;
}

/** A code, a pasted link or a recovery page's letters, whichever was typed. */
export function TypeCode({ model, onJoined, onLeave }: TypeCodeProps): JSX.Element {
  const { sharing } = model.desk;
  const [text, setText] = useState('');
  const [error, setError] = useState<string | undefined>(undefined);
  const [failed, setFailed] = useState<ErrorCode | undefined>(undefined);
  const [isBusy, setBusy] = useState(false);
  const ask = useAsk(model, { name: 'pass', nameHint: SHARING.nameForCode, host: true });
  const asked = useSignal<CodeAsk | null>(null);
  const state = asked.value?.state.value;
  const finish = (joined: Result<Joined>): void => {
    setBusy(false);
    if (joined.ok) onJoined(joined.value);
    else setFailed(joined.code);
  };
  useEffect(() => () => asked.peek()?.dispose(), []);
  // Let in: what came is the text of an ordinary link.
  const followed = useRef(false);
  useEffect(() => {
    if (state?.state !== 'let-in' || followed.current) return;
    followed.current = true;
    const link = writeLink(state.link);
    // A group needs a name: the page of its link asks for one.
    const isNamed = ask.name !== '' || model.desk.me.value.name !== '';
    if (state.link.kind === 'group' && !isNamed) model.arrived.value = link;
    else void sharing.join(link, ask.name).then(finish);
  }, [state?.state]);
  const go = async (): Promise<void> => {
    const typed = readTyped(text);
    setFailed(undefined);
    setError(typed.kind === 'nothing' ? SHARING.codeMissing : undefined);
    if (typed.kind === 'nothing') return;
    if (typed.kind === 'link') {
      model.arrived.value = typed.link;
      return;
    }
    if (!(await ask.settle())) return;
    setBusy(true);
    if (typed.kind === 'recovery') return finish(await sharing.recover(typed.code));
    const entered = await sharing.enterCode(typed.code, ask.name);
    if (!entered.ok) {
      setBusy(false);
      setFailed(entered.code);
      return;
    }
    asked.value?.dispose();
    followed.current = false;
    asked.value = entered.value;
  };
  const isOver = failed !== undefined || state?.state === 'failed';
  return (
    <CodeEntry
      text={text}
      error={error}
      onText={setText}
      ask={ask.fields}
      state={failed === undefined ? state : { state: 'failed', code: failed }}
      busy={isBusy && !isOver}
      onGo={() => void go()}
      onLeave={() => {
        asked.value?.dispose();
        onLeave();
      }}
    />
  );
}
