/** The panel's line to the host while the member pairs a PWA, and what it takes to put the bridge script there. */
import { signal, type ReadonlySignal } from '@preact/signals';
import { councilPattern } from '../councils.ts';
import { requestOrigin } from '../browser/permissions.ts';
import { connect, send, type Port } from '../browser/ports.ts';
import { inject } from '../browser/scripts.ts';
import { BRIDGE_FILE, bridgePatterns, putBridges, withdrawPairing } from '../bridge-scripts.ts';
import type { Desk } from '../../shared/desk/desk.ts';
import type { PairingList, PairingState, PairingWish } from '../pairing-messages.ts';

export interface PairingModel {
  readonly origins: ReadonlySignal<Readonly<Record<string, PairingState>>>;
  /** Call it in the member's gesture: the browser asks for the site. False when it was refused. */
  begin(origin: string, tab: number): Promise<boolean>;
  accept(origin: string, workspaces: readonly string[]): void;
  refuse(origin: string): void;
  withdraw(origin: string): void;
}

const RETRY_MS = 400;

export function openPairing(desk: Desk, end: AbortSignal): PairingModel {
  const origins = signal<Readonly<Record<string, PairingState>>>({});
  let port: Port | undefined;
  // Wished while the line was being made: said as soon as it is there.
  const unsaid: PairingWish[] = [];
  const line = async (): Promise<void> => {
    await send({ type: 'ensure-host' });
    if (end.aborted) return;
    port = connect('pairing');
    for (const message of unsaid.splice(0)) port?.post(message);
    port?.onMessage((message) => (origins.value = (message as PairingList).origins));
    port?.onClose(() => {
      port = undefined;
      if (!end.aborted) setTimeout(() => void line(), RETRY_MS);
    });
  };
  void line();
  const wish = (message: PairingWish): void => {
    if (port?.post(message) !== true) unsaid.push(message);
  };
  return {
    origins,
    async begin(origin, tab) {
      const pattern = councilPattern(origin);
      if (pattern === undefined || !(await requestOrigin(pattern))) return false;
      wish({ type: 'expect', origin });
      await putBridges([...bridgePatterns(desk.settings), pattern]);
      return await inject(tab, BRIDGE_FILE);
    },
    accept: (origin, workspaces) => wish({ type: 'accept', origin, workspaces }),
    refuse(origin) {
      wish({ type: 'refuse', origin });
      void withdrawPairing(desk.settings, origin);
    },
    withdraw(origin) {
      wish({ type: 'withdraw', origin });
      void withdrawPairing(desk.settings, origin);
    },
  };
}
