/** The desk of a page of the extension. Whichever of them holds the lock speaks to the servers for all. */
import { firstDeviceName } from '../shared/app/device-word.ts';
import type { Desk } from '../shared/desk/desk.ts';
import { openDesk, type DeskOptions } from '../shared/desk/open-desk.ts';
import { send } from './browser/ports.ts';

/** Opens it, and keeps the worker told whether something is shared: then it makes the host when the browser starts. */
export async function openDeskHere(options: DeskOptions = {}): Promise<Desk> {
  const deviceName = `${firstDeviceName(navigator)}, browser extension`;
  const desk = await openDesk({ deviceName, onWiped, ...options });
  let told: boolean | undefined;
  desk.workspaces.subscribe((all) => {
    const on = all.some(({ kind, host }) => kind !== 'device' && host !== undefined);
    if (on === (told ?? false)) return;
    told = on;
    void send({ type: 'shares', on });
  });
  return desk;
}

/** The worker alone reaches all that the browser keeps for us. Then the page says why it is empty. */
async function onWiped(): Promise<void> {
  await send({ type: 'wiped' });
  location.reload();
}
