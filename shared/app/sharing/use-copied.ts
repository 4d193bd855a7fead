import { useEffect, useState } from 'preact/hooks';
import { SHARING } from '../strings/sharing.ts';
import type { SharingModel } from './sharing-model.ts';

/** Copies words and says so, on the button for four seconds and in the live region. */
export function useCopied(model: SharingModel): readonly [copied: boolean, copy: (text: string) => void] {
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return undefined;
    const timer = setTimeout(() => setCopied(false), 4_000);
    return () => clearTimeout(timer);
  }, [copied]);
  const copy = (text: string): void => {
    void navigator.clipboard.writeText(text).then(
      () => {
        setCopied(true);
        model.say(SHARING.copied);
      },
      () => model.say(SHARING.copyFailed),
    );
  };
  return [copied, copy];
}
