/** The host: the one hidden page that writes what content scripts ask for. It may be killed and made again any time. */
import { openDeskHere } from '../open-desk-here.ts';
import { scriptUrl } from '../trust-here.ts';
import { onConnect } from '../browser/ports.ts';
import { serveBridges } from './bridge-host.ts';
import foldWorker from './fold-worker.ts?worker&url';
import { createFoldWords } from './fold-words.ts';
import { servePage } from './page-session.ts';
import type { SessionWorld } from './session.ts';

const fold = createFoldWords(new Worker(scriptUrl(foldWorker)));
const opening: Promise<SessionWorld> = openDeskHere().then((desk) => ({
  desk,
  now: () => Date.now(),
  fold,
}));

// Before the desk is open: a page that connects while it opens must find a listener.
onConnect('page', (port) => servePage(port, opening));
serveBridges(opening);
