import { NORRISH, OKORO, PELLEW } from './finding-types.ts';
import type { MarkedPassage } from './finding-types.ts';

export const MARKED_2016: readonly MarkedPassage[] = [
  {
    quote: 'That Cabinet notes and agrees the action plan of September 2015 (Appendix B)',
    kind: 'recommendation',
    themes: ['improvement-plan'],
    by: PELLEW,
  },
  {
    quote: 'Children’s Services has accepted every one of them',
    kind: 'decision',
    themes: ['inspection-and-review'],
    by: NORRISH,
  },
  { quote: 'Early help impressed them', kind: 'strength', themes: ['early-help'], by: OKORO },
  {
    quote: 'the promptness with which our staff answer safeguarding referrals',
    kind: 'strength',
    themes: ['front-door'],
    by: OKORO,
    note: 'In 2011 the referrals were the worry.',
  },
  {
    quote: 'The means that the Council puts into tackling child sexual exploitation (CSE) impressed them too',
    kind: 'strength',
    themes: ['cse', 'resources'],
    by: OKORO,
  },
  {
    quote: 'some operational teams might lean too heavily on a few key people',
    kind: 'risk',
    themes: ['workforce'],
    by: NORRISH,
    ask: 'Which teams, and who would step in?',
  },
  {
    quote: 'thought that both were chaired well',
    kind: 'strength',
    themes: ['child-protection-conferences'],
    by: PELLEW,
    note: 'One conference was seen. In 2019 the chairs’ challenge is an area for improvement.',
  },
  {
    quote: 'domestic abuse in particular depends on partners such as the police',
    kind: 'development',
    themes: ['domestic-abuse', 'partnership'],
    by: OKORO,
  },
  {
    quote: 'the post of CSE project manager will go on in 2016/17 (£75,000)',
    kind: 'action',
    themes: ['cse', 'resources'],
    by: NORRISH,
    ask: 'Who did this work after March 2017?',
  },
  {
    quote: 'It has been agreed to pay for both out of contingency.',
    kind: 'decision',
    themes: ['resources'],
    by: NORRISH,
  },
];
