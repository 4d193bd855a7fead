import { signal, type Signal } from '@preact/signals';
import type { ErrorCode } from '../../core/result.ts';

/** What is in the field for an address. It outlives the pages that show it: an empty library becomes another page. */
export interface AddressState {
  readonly typed: Signal<string>;
  readonly error: Signal<ErrorCode | undefined>;
  readonly busy: Signal<{ readonly received: number; readonly size: number | undefined } | undefined>;
  /** Of what is being fetched. */
  stop: AbortController;
}

export function openAddressState(): AddressState {
  return {
    typed: signal(''),
    error: signal(undefined),
    busy: signal(undefined),
    stop: new AbortController(),
  };
}
