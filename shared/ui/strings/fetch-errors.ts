/** The codes of what our server fetches from a council's site. In the same three parts as the others. */
import type { ErrorCode } from '../../core/result.ts';
import type { ErrorWords } from './error-words.ts';

type FetchCode = Extract<ErrorCode, `fetch-${string}` | `site-${string}` | 'page-gone'>;

const NOTHING = 'Nothing was kept, and nothing on this device was changed.';
const BY_HAND = 'Open it in the browser, save it in Files, and choose the file here.';

export const FETCH_ERROR_WORDS: Readonly<Record<FetchCode, ErrorWords>> = {
  'fetch-host': {
    what: 'This server fetches from councils’ own sites only, and this address is not on its list.',
    safe: NOTHING,
    todo: `${BY_HAND} Whoever runs the server can add the site.`,
  },
  'fetch-offline': {
    what: 'Our server cannot be reached, and it is the server that fetches.',
    safe: NOTHING,
    todo: 'Go online and try again. A paper that is in Files already can be chosen here.',
  },
  'fetch-private': {
    what: 'This address leads into a private network, where the server never goes.',
    safe: NOTHING,
    todo: BY_HAND,
  },
  'fetch-type': {
    what: 'There is neither a web page nor a PDF or Word file at this address.',
    safe: NOTHING,
    todo: 'Check the address. It should be that of a meeting’s page or of a paper.',
  },
  'fetch-too-large': {
    what: 'This paper is larger than the server fetches.',
    safe: NOTHING,
    todo: BY_HAND,
  },
  'page-gone': {
    what: 'The council’s site has nothing at this address any more.',
    safe: NOTHING,
    todo: 'Check that the whole address was copied, or look for the meeting on the council’s site.',
  },
  'site-refused': {
    what: 'The council’s site does not give this to our server. It may be for signed-in members only.',
    safe: NOTHING,
    todo: BY_HAND,
  },
  'site-busy': {
    what: 'The council’s site is too busy to answer.',
    safe: NOTHING,
    todo: 'Wait a few minutes, then try again.',
  },
  'site-failed': {
    what: 'The council’s site answered with an error.',
    safe: NOTHING,
    todo: 'Try again later. If the page opens in the browser, save it in Files and choose the file here.',
  },
  'site-unreachable': {
    what: 'The council’s site cannot be reached.',
    safe: NOTHING,
    todo: 'Check the address, and try again later.',
  },
  'site-slow': {
    what: 'The council’s site took too long to answer.',
    safe: NOTHING,
    todo: 'Try again. What came before is not fetched twice where the site allows it.',
  },
};
