/** The full page: the same app as the PWA, so that a member with only the extension has everything. */
import { createTrust, type TrustedFactory } from '../../shared/core/policy.ts';
import { createDescribePaper } from '../../shared/app/describe-paper.ts';
import { describeSample } from '../../shared/app/describe-sample.ts';
import { mountApp } from '../../shared/app/mount-app.tsx';
import { askPublic } from '../ask-public.ts';
import { openDeskHere } from '../open-desk-here.ts';
import { readWish } from '../papers/paper-wish.ts';
import { showGetPaper } from '../papers/show-get-paper.tsx';

const trust = createTrust((window as { trustedTypes?: TrustedFactory }).trustedTypes, location.href);
const { scriptUrl } = trust;
const describePaper = createDescribePaper(scriptUrl);
const desk = await openDeskHere({ describeSample, describePaper, askPublic, scriptUrl });
const root = document.getElementById('root')!;
const showApp = (): void => void mountApp(root, { desk, home: 'extension', scriptUrl });
const wish = await readWish(location.search);
if (wish === undefined) showApp();
else showGetPaper(root, desk, wish, showApp);
