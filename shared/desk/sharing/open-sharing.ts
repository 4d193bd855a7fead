import { signal } from '@preact/signals-core';
import type { ReportId } from '../../core/ids.ts';
import { fail, type Failure, type Result } from '../../core/result.ts';
import type { Store } from '../../store/open-store.ts';
import type { SharedState, Sharing } from '../sharing.ts';
import type { Shelves } from '../shelves.ts';

export interface SharingOptions {
  /** Origin of the server for what is new, such as `https://rapporteur.example`; none by default. */
  readonly server?: string;
  /** Asks an address once without cookies, and hashes the folded words that came. Without it nothing counts as public. */
  readonly askPublic?: (url: string, rid: ReportId) => Promise<Result<{ readonly textHash: string }>>;
  /** How this device is called among the member's own; "This device" by default. */
  readonly deviceName?: string;
}

export interface SharingDeps {
  readonly store: Store;
  readonly shelves: Shelves;
  readonly options: SharingOptions;
}

export interface OpenSharing {
  readonly sharing: Sharing;
  dispose(): Promise<void>;
}

/** Follows what is shared from this device, until it is disposed of. */
export function openSharing({ options }: SharingDeps): OpenSharing {
  const state = signal<SharedState>({ state: 'off' });
  const none = async (): Promise<Failure> => fail('server-unreachable');
  return {
    sharing: {
      state,
      groups: signal([]),
      devices: signal([]),
      offers: signal([]),
      host: signal(options.server),
      setHost: none,
      whoRuns: none,
      setName: none,
      createGroup: none,
      renameGroup: none,
      invite: none,
      invites: none,
      endInvite: none,
      leave: none,
      lookAhead: none,
      join: none,
      recover: none,
      addDevice: none,
      makeRecovery: none,
      reportLost: none,
      nameDevice: none,
      offerCode: none,
      enterCode: none,
      plan: none,
      sayPublic: none,
      shareAll: none,
      sharesAll: () => undefined,
      sharePaper: none,
      fetchPaper: none,
    },
    dispose: async () => undefined,
  };
}
