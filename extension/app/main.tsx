/** The full page: the same app as the PWA, so that a member with only the extension has everything. */
import { createDescribePaper } from '../../shared/app/describe-paper.ts';
import { describeSample } from '../../shared/app/describe-sample.ts';
import { mountApp } from '../../shared/app/mount-app.tsx';
import { askPublic } from '../ask-public.ts';
import { openDeskHere } from '../open-desk-here.ts';
import { createCouncilSite } from '../papers/council-site.ts';
import { readWish } from '../papers/paper-wish.ts';
import { scriptUrl } from '../trust-here.ts';
import { showGetPaper } from '../papers/show-get-paper.tsx';

const describePaper = createDescribePaper(scriptUrl);
const desk = await openDeskHere({ describeSample, describePaper, askPublic });
const root = document.getElementById('root')!;
const showApp = (): void =>
  void mountApp(root, { desk, home: 'extension', scriptUrl, site: createCouncilSite() });
const wish = await readWish(location.search);
if (wish === undefined) showApp();
else showGetPaper(root, desk, wish, showApp);
