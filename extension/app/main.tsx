/** The full page: the same app as the PWA, so that a member with only the extension has everything. */
import { describeSample } from '../../shared/app/describe-sample.ts';
import { mountApp } from '../../shared/app/mount-app.tsx';
import { openDesk } from '../../shared/desk/open-desk.ts';

const desk = await openDesk({ describeSample });
mountApp(document.getElementById('root')!, { desk, home: 'extension' });
