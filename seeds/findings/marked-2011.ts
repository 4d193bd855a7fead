import { NORRISH, OKORO, PELLEW } from './finding-types.ts';
import type { MarkedPassage } from './finding-types.ts';

export const MARKED_2011: readonly MarkedPassage[] = [
  {
    quote: 'what members pay for the running of the Board next year is 25% lower',
    kind: 'indicator',
    themes: ['lscb', 'resources'],
    by: NORRISH,
  },
  {
    quote:
      'A second lay member, from the general public, is being looked for through an advertisement in the local press.',
    kind: 'action',
    themes: ['engagement', 'lscb'],
    by: PELLEW,
    note: 'Kept: the 2014 report has both lay members.',
  },
  {
    quote: 'Key professionals should come to, or report to, first and review conferences on child protection',
    kind: 'development',
    themes: ['child-protection-conferences'],
    by: PELLEW,
    note: 'First time conferences are named. They come back in 2019.',
  },
  {
    quote: '29 children died or were badly hurt on the roads in 2009/10, against 8 in the year before',
    kind: 'indicator',
    themes: ['road-safety'],
    by: OKORO,
    ask: 'What is the figure today? No later report gives one.',
  },
  {
    quote: 'The domestic abuse strategy has yet to become everyday practice',
    kind: 'development',
    themes: ['domestic-abuse'],
    by: OKORO,
    note: 'Named in 2011, 2014 and 2016. Not in the 2019 cover report; its appendix was not supplied.',
  },
  {
    quote: 'Shorten the time for which children need a child protection plan',
    kind: 'development',
    themes: ['child-protection-planning'],
    by: PELLEW,
  },
  {
    quote: 'Early intervention is a mature model here',
    kind: 'strength',
    themes: ['early-help'],
    by: NORRISH,
  },
  {
    quote: 'One complete record for every child',
    kind: 'development',
    themes: ['information-sharing'],
    by: OKORO,
    note: 'No later report names it.',
    ask: 'Is there one record for each child now, across agencies?',
  },
  {
    quote: 'an infant who died in May 2009 at five weeks old',
    themes: ['serious-case-reviews'],
    by: NORRISH,
  },
  {
    quote: 'the Board has made these three words the thread that runs through its plan',
    kind: 'action',
    themes: ['recognition-and-response', 'lscb'],
    by: PELLEW,
  },
  {
    quote: 'Neighbouring councils raise salaries, which threatens recruitment and retention',
    kind: 'risk',
    themes: ['workforce'],
    by: NORRISH,
  },
  {
    quote: 'Oversight by managers, and supervision',
    kind: 'strength',
    themes: ['management-oversight', 'supervision'],
    by: PELLEW,
    note: 'A strength here, the first area for improvement in 2019.',
  },
  {
    quote: 'Other agencies’ referrals to First Contact vary in quality',
    kind: 'development',
    themes: ['front-door', 'partnership'],
    by: OKORO,
  },
  {
    quote: 'The new system is to go live between February and June 2011.',
    kind: 'action',
    themes: ['recording-systems'],
    by: NORRISH,
    ask: 'Did it go live, and when?',
  },
  {
    quote: 'should help at earlier stages shrink, more children may be referred to specialist services',
    kind: 'risk',
    themes: ['early-help', 'resources'],
    by: PELLEW,
  },
];
