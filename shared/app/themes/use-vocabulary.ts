import type { ReadonlySignal } from '@preact/signals';
import { useEffect, useState } from 'preact/hooks';
import type { Ledger } from '../../core/ledger.ts';
import type { ThemeId } from '../../core/theme.ts';
import type { Vocabulary } from '../../core/vocabulary.ts';
import type { AppModel } from '../app-model.ts';

export interface VocabularyInUse {
  /** Null until it is read. */
  readonly vocabulary: Vocabulary | null;
  /** In how many findings each is; undefined until all findings are known. */
  readonly uses: ReadonlyMap<ThemeId, number> | undefined;
}

/** Both follow what is changed, also by others. */
export function useVocabulary({ desk }: AppModel): VocabularyInUse {
  const [vocabulary, setVocabulary] = useState<ReadonlySignal<Vocabulary> | null>(null);
  const [ledger, setLedger] = useState<ReadonlySignal<Ledger> | null>(null);
  useEffect(() => {
    let isCurrent = true;
    void desk.vocabulary().then((read) => isCurrent && setVocabulary(read));
    void desk.ledger().then((read) => isCurrent && setLedger(read));
    return () => {
      isCurrent = false;
    };
  }, [desk]);
  const all = ledger?.value;
  return { vocabulary: vocabulary?.value ?? null, uses: all?.isWhole ? countUses(all) : undefined };
}

function countUses({ findings }: Ledger): ReadonlyMap<ThemeId, number> {
  const uses = new Map<ThemeId, number>();
  for (const { themes } of findings)
    for (const theme of new Set(themes)) uses.set(theme, (uses.get(theme) ?? 0) + 1);
  return uses;
}
