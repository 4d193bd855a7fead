import { useState } from 'preact/hooks';
import { fail, ok, type Result } from '../../core/result.ts';
import type { NameAndHostProps } from '../../ui/NameAndHost.tsx';
import { SHARING } from '../strings/sharing.ts';
import type { SharingModel } from './sharing-model.ts';

export interface Asked {
  readonly fields: NameAndHostProps;
  /** The name to go on with, typed or known. */
  readonly name: string;
  /** Stores what was typed. False after an error that is shown at its field. */
  settle(): Promise<boolean>;
}

export interface AskWishes {
  /** `pass`: handed on with what is done next where it was given, and not kept by itself. */
  readonly name: 'keep' | 'pass' | 'no';
  readonly nameHint?: string;
  readonly host: boolean;
}

/** Name and server, asked only where they are not known yet. */
export function useAsk(model: SharingModel, wants: AskWishes): Asked {
  const { sharing, me } = model.desk;
  const known = me.value.name;
  const [name, setName] = useState(known);
  const [host, setHost] = useState('https://');
  const [errors, setErrors] = useState<{ readonly name?: string; readonly host?: string }>({});
  // Once asked a field stays until the dialog is closed: a name that was stored does not take its field away.
  const [asksName] = useState(wants.name !== 'no' && known === '');
  const [asksHost] = useState(wants.host && sharing.host.value === undefined);
  const settle = async (): Promise<boolean> => {
    const noName = asksName && wants.name === 'keep' && name.trim() === '';
    const noHost = asksHost && !readOrigin(host).ok;
    setErrors({
      ...(noName ? { name: SHARING.nameMissing } : {}),
      ...(noHost ? { host: SHARING.hostMissing } : {}),
    });
    if (noName || noHost) return false;
    const origin = readOrigin(host);
    if (asksHost && origin.ok && model.take(await settled(sharing.setHost(origin.value))) === undefined) {
      return false;
    }
    if (asksName && wants.name === 'keep' && name.trim() !== known) {
      return model.take(await settled(sharing.setName(name.trim()))) !== undefined;
    }
    return true;
  };
  const fields: NameAndHostProps = {
    ...(asksName
      ? { name: { value: name, error: errors.name, hint: wants.nameHint, onInput: setName } }
      : {}),
    ...(asksHost ? { host: { value: host, error: errors.host, onInput: setHost } } : {}),
  };
  return { fields, name: name.trim(), settle };
}

/** `true` for a success without a value, so that taking it tells it from a failure. */
async function settled(result: Promise<Result<void>>): Promise<Result<true>> {
  const done = await result;
  return done.ok ? ok(true) : done;
}

function readOrigin(text: string): Result<string> {
  try {
    const { protocol, origin } = new URL(text.trim());
    return /^https?:$/.test(protocol) ? ok(origin) : fail('address-invalid');
  } catch {
    return fail('address-invalid');
  }
}
