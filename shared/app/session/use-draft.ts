import { useEffect, useState } from 'preact/hooks';
import type { AppModel } from '../app-model.ts';

export interface Draft {
  readonly text: string;
  readonly type: (text: string) => void;
  /** What was typed is kept elsewhere now. */
  readonly keep: () => void;
}

/** Typed words, kept at each keystroke until they are put where they belong. */
export function useDraft(model: AppModel, key: string, start: string): Draft {
  const [text, setText] = useState(start);
  const { drafts } = model.desk;
  useEffect(() => {
    void drafts.read(key).then((kept) => {
      if (kept !== undefined && kept !== '') setText(kept);
    });
  }, [key]);
  return {
    text,
    type(next) {
      setText(next);
      void drafts.write(key, next).then((kept) => model.take(kept));
    },
    keep: () => void drafts.write(key, '').then((kept) => model.take(kept)),
  };
}
