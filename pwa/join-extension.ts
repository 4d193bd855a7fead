/**
 * The PWA's side of the bridge: answers the extension's script, says who this device is, and joins. The extension alone
 * decides what crosses; a page at another origin that says the same words gets a port to nobody.
 */
import { signal, type ReadonlySignal } from '@preact/signals';
import type { Desk } from '../shared/desk/desk.ts';
import type { ExtensionState } from '../shared/app/web-home.ts';
import { openPortChannel } from '../shared/sync/channel.ts';
import { watchPorts } from '../shared/sync/handshake.ts';

/** Listens until `end`. The signal says what to show: the digits while the member compares them in the panel. */
export function joinExtension(desk: Desk, end: AbortSignal): ReadonlySignal<ExtensionState> {
  const state = signal<ExtensionState>({ state: 'none' });
  watchPorts(
    window,
    (port) => {
      const channel = openPortChannel(port);
      let isNew = false;
      const stop = AbortSignal.any([end, channel.closed]);
      stop.addEventListener('abort', () => {
        if (state.value.state !== 'refused') state.value = { state: 'none' };
      });
      desk.joinAsApp({
        channel,
        origin: location.origin,
        signal: stop,
        onState: (next) => {
          if (next.state === 'joined') state.value = { state: 'joined', settled: false, isNew };
          else if (next.state === 'comparing') {
            isNew = true;
            state.value = { state: 'comparing', digits: next.digits };
          } else if (next.state === 'refused') state.value = { state: 'refused' };
        },
        onSettled: () => {
          if (!stop.aborted) state.value = { state: 'joined', settled: true, isNew };
        },
      });
    },
    end,
  );
  return state;
}
