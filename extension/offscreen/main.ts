/** The host: the one hidden page that writes what content scripts ask for. It may be killed and made again any time. */
import { openDesk } from '../../shared/desk/open-desk.ts';
import { onConnect } from '../browser/ports.ts';
import { serveBridges } from './bridge-host.ts';
import { servePage, type SessionWorld } from './page-session.ts';

const opening: Promise<SessionWorld> = openDesk().then((desk) => ({ desk, now: () => Date.now() }));

// Before the desk is open: a page that connects while it opens must find a listener.
onConnect('page', (port) => servePage(port, opening));
serveBridges(opening);
