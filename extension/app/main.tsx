/** The full page: the same app as the PWA, so that a member with only the extension has everything. */
import { mountApp } from '../../shared/app/mount-app.tsx';
import { openDesk } from '../../shared/desk/open-desk.ts';

const desk = await openDesk();
mountApp(document.getElementById('root')!, { desk, home: 'extension' });
