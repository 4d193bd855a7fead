/** The desk of a page of the extension. Whichever of them holds the lock speaks to the servers for all. */
import { firstDeviceName } from '../shared/app/device-word.ts';
import type { Desk } from '../shared/desk/desk.ts';
import { openDesk, type DeskOptions } from '../shared/desk/open-desk.ts';
import { send } from './browser/ports.ts';
import { scriptUrl } from './trust-here.ts';

/** In `localStorage`, which a wipe empties first: without it, what the browser keeps for us is still to be removed. */
const FORGOTTEN = 'forgotten';

/** Opens it, and keeps the worker told whether something is shared: then it makes the host when the browser starts. */
export async function openDeskHere(options: DeskOptions = {}): Promise<Desk> {
  const deviceName = `${firstDeviceName(navigator)}, browser extension`;
  const desk = await openDesk({ deviceName, onWiped, scriptUrl, ...options });
  const isLost = desk.troubles.peek().some(({ code }) => code === 'device-lost');
  // A removal that was cut off.
  if (isLost && localStorage.getItem(FORGOTTEN) === null) await forget();
  let told: boolean | undefined;
  desk.workspaces.subscribe((all) => {
    const on = all.some(({ kind, host }) => kind !== 'device' && host !== undefined);
    if (on === (told ?? false)) return;
    told = on;
    void send({ type: 'shares', on });
  });
  return desk;
}

/** Then the page says why it is empty. */
async function onWiped(): Promise<void> {
  await forget();
  location.reload();
}

/** The worker alone reaches all that the browser keeps for us. */
async function forget(): Promise<void> {
  await send({ type: 'wiped' });
  localStorage.setItem(FORGOTTEN, 'yes');
}
