import type { SampleReport } from './report-types.ts';
import { SALTMERE_2011_BOARD } from './saltmere-2011-board.ts';
import { SALTMERE_2011_COVER } from './saltmere-2011-cover.ts';
import { SALTMERE_2011_SERVICE } from './saltmere-2011-service.ts';

/** Three documents in one: each appendix begins again at paragraph 1.1. */
export const SALTMERE_2011: SampleReport = {
  id: 'saltmere-2011',
  council: 'saltmere',
  title: 'Safeguarding Children: Annual Report',
  date: '2011-03-15',
  blocks: [...SALTMERE_2011_COVER, ...SALTMERE_2011_BOARD, ...SALTMERE_2011_SERVICE],
  edits: {
    insert:
      'Members are asked to read this report with the correction slip that was tabled at the meeting, which changes no figure.',
    figure: {
      find: 'Agency staff make up 30% (last year 60%)',
      replace: 'Agency staff make up 35% (last year 60%)',
    },
    delete: 'Shorten the time for which children need a child protection plan',
    row: [
      ['Schools and health visitors meet each term to compare notes'],
      ['Minutes of core groups should reach parents within a week'],
    ],
  },
};
