import { useEffect, useState } from 'preact/hooks';
import { BRIEF } from '../../ui/strings/brief.ts';
import type { AppModel } from '../app-model.ts';

/** Copies words, and says for a moment which were copied. */
export function useCopiedOne(
  model: AppModel,
): readonly [copied: string | null, copy: (id: string, text: string) => void] {
  const [copied, setCopied] = useState<string | null>(null);
  useEffect(() => {
    if (copied === null) return undefined;
    const timer = setTimeout(() => setCopied(null), 4_000);
    return () => clearTimeout(timer);
  }, [copied]);
  const copy = (id: string, text: string): void => {
    void navigator.clipboard.writeText(text).then(
      () => {
        setCopied(id);
        model.say(BRIEF.copied);
      },
      () => model.say(BRIEF.copyFailed),
    );
  };
  return [copied, copy];
}
