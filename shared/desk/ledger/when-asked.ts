/** Reads the ledger once a page asks for it: the library's first screen needs none of it. */
import type { ReadonlySignal } from '@preact/signals-core';
import type { Ledger } from '../../core/ledger.ts';
import type { LedgerDeps, OpenLedger } from './ledger-of-desk.ts';

export function ledgerWhenAsked(deps: LedgerDeps): {
  readonly get: () => Promise<ReadonlySignal<Ledger>>;
  dispose(): void;
} {
  let loading: Promise<OpenLedger> | undefined;
  return {
    async get() {
      loading ??= import('./ledger-of-desk.ts').then(({ ledgerOfDesk }) => ledgerOfDesk(deps));
      return (await loading).ledger;
    },
    dispose: () => void loading?.then(({ dispose }) => dispose()),
  };
}
