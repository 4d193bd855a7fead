/** The full page: the same app as the PWA, so that a member with only the extension has everything. */
import { describeSample } from '../../shared/app/describe-sample.ts';
import { mountApp } from '../../shared/app/mount-app.tsx';
import { askPublic } from '../ask-public.ts';
import { openDeskHere } from '../open-desk-here.ts';

const desk = await openDeskHere({ describeSample, askPublic });
mountApp(document.getElementById('root')!, { desk, home: 'extension' });
