import { NORRISH, OKORO, PELLEW } from './finding-types.ts';
import type { MarkedPassage } from './finding-types.ts';

export const MARKED_2017: readonly MarkedPassage[] = [
  {
    quote: 'The overall grade was Requires Improvement.',
    kind: 'indicator',
    themes: ['inspection-and-review'],
    by: PELLEW,
  },
  {
    quote: 'In the cases it read the team saw no sign of unsafe practice.',
    kind: 'strength',
    themes: ['practice-quality'],
    by: PELLEW,
  },
  {
    quote: 'Leaders, political and managerial, who are ambitious and ready to try new things.',
    kind: 'strength',
    themes: ['leadership'],
    by: NORRISH,
  },
  {
    quote: 'Child protection plans are more and more SMART, and on time.',
    kind: 'strength',
    themes: ['child-protection-planning'],
    by: PELLEW,
    note: 'An area for improvement in Saltmere two years later. How do they do it?',
  },
  {
    quote: 'It should be clear what Early Help offers in all, and the way into it needs more development.',
    kind: 'development',
    themes: ['early-help'],
    by: OKORO,
  },
  {
    quote: 'Supervision: raise its quality, hold it more often, record it better.',
    kind: 'development',
    themes: ['supervision', 'management-oversight'],
    by: PELLEW,
  },
  {
    quote: 'with the new MASH there may be too much intervention',
    kind: 'risk',
    themes: ['front-door', 'thresholds'],
    by: OKORO,
  },
  {
    quote: 'Expectations of practice and performance are met unevenly, and supervisors do not enforce them.',
    kind: 'development',
    themes: ['performance-management', 'management-oversight'],
    by: NORRISH,
  },
  {
    quote:
      'The working group on sexual exploitation and missing children has to find its place among many partnerships',
    kind: 'development',
    themes: ['cse', 'missing', 'partnership'],
    by: OKORO,
  },
  {
    quote: 'The voice of the child should stand out more and count for more',
    kind: 'development',
    themes: ['voice-of-the-child'],
    by: OKORO,
  },
  {
    quote: 'comes to Cabinet in March 2017',
    kind: 'action',
    themes: ['improvement-plan', 'service-transition'],
    by: NORRISH,
  },
  {
    quote: 'Finding and keeping staff: caseloads, supervision, the development of managers.',
    kind: 'action',
    themes: ['workforce', 'caseloads', 'supervision'],
    by: NORRISH,
    ask: 'Another council put this in its plan in 2017. What is ours?',
  },
];
