/** What a person is told when a paper does not come in as it should. */
import type { ErrorCode } from '../../core/result.ts';
import type { ErrorWords } from './error-words.ts';

type PaperCode = Exclude<Extract<ErrorCode, `paper-${string}`>, 'paper-unsupported'>;

const NOTHING_KEPT = 'Nothing was kept of it. Everything else is as it was.';
const KEPT = 'The file is kept as it came.';

export const PAPER_ERROR_WORDS: Readonly<Record<PaperCode, ErrorWords>> = {
  'paper-not-pdf': {
    what: 'This file is neither a PDF nor a Word document (.docx).',
    safe: NOTHING_KEPT,
    todo: 'Ask for the paper as a PDF, or save it as one, and open that.',
  },
  'paper-login': {
    what: 'The site sent a page to sign in on, not the paper.',
    safe: NOTHING_KEPT,
    todo: 'Sign in on the council’s site in this browser, then ask for the paper again.',
  },
  'paper-web-page': {
    what: 'The site sent a web page, not the paper. It may be a note that the paper has moved.',
    safe: NOTHING_KEPT,
    todo: 'Open the link in the browser and see what it says. If the paper opens there, save it and open the file here.',
  },
  'paper-empty': {
    what: 'The file is empty: it has no bytes at all.',
    safe: NOTHING_KEPT,
    todo: 'Download the paper again. If it is still empty, tell the council.',
  },
  'paper-broken-off': {
    what: 'The connection broke before the paper was here.',
    safe: 'What came of it is kept.',
    todo: 'Try again when you are online: it goes on where it stopped, if the site allows.',
  },
  'paper-too-large': {
    what: 'This file is larger than Rapporteur can open.',
    safe: NOTHING_KEPT,
    todo: 'Ask for the papers of the agenda one at a time.',
  },
  'paper-cancelled': {
    what: 'Stopped, as you asked.',
    safe: NOTHING_KEPT,
    todo: 'Open the paper again whenever you like.',
  },
  'paper-paused': {
    what: 'Paused, as you asked.',
    safe: 'What came of it is kept.',
    todo: 'Go on whenever you like.',
  },
  'paper-locked': {
    what: 'This file opens only with a password.',
    safe: KEPT,
    todo: 'Ask for the paper without a password, or open it elsewhere and save it without one.',
  },
  'paper-missing': {
    what: 'The file of this paper is not on this device.',
    safe: 'What was marked is here, with its words, its page and its paragraph.',
    todo: 'Choose the file if you have it: it is checked to be the very one that was marked.',
  },
  'paper-other-file': {
    what: 'This is not the file that was marked here: its bytes are others.',
    safe: NOTHING_KEPT,
    todo: 'It may be another version. Open it from the library to keep it as a paper of its own.',
  },
  'paper-damaged': {
    what: 'This file is damaged: its pages cannot be read.',
    safe: KEPT,
    todo: 'Download the paper again. If it is still damaged, tell the council.',
  },
  'paper-scanned': {
    what: 'The pages of this paper are pictures, without words that can be selected or searched.',
    safe: KEPT,
    todo: 'Read it here. To mark words, draw a box around them and type them, or ask the council for a copy with text.',
  },
  'paper-not-allowed': {
    what: 'The browser lets Rapporteur fetch from this site only after you allow it.',
    safe: NOTHING_KEPT,
    todo: 'Allow the site, or open the paper in the browser and press the Rapporteur button there.',
  },
  'paper-offline': {
    what: 'This device is offline, so the paper cannot be fetched.',
    safe: 'What came of it before is kept.',
    todo: 'Try again when you are online.',
  },
  'paper-refused': {
    what: 'The site does not give this paper to you.',
    safe: NOTHING_KEPT,
    todo: 'It may be for signed-in members. Open the site, sign in, and try again.',
  },
  'paper-by-form': {
    what: 'The site gives this paper only in answer to its own form, and not a second time.',
    safe: NOTHING_KEPT,
    todo: 'Save it from the browser’s viewer, then open the file in Rapporteur.',
  },
};
