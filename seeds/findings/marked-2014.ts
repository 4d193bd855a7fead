import { NORRISH, OKORO, PELLEW } from './finding-types.ts';
import type { MarkedPassage } from './finding-types.ts';

export const MARKED_2014: readonly MarkedPassage[] = [
  {
    quote: 'That Members note the report and its priorities for 2014/15.',
    kind: 'recommendation',
    themes: ['improvement-plan'],
    by: PELLEW,
    note: 'The priorities stand in two appendices that we do not have.',
  },
  {
    quote: 'It has to say where services are weak, why, and what is being done about it.',
    themes: ['quality-assurance'],
    by: NORRISH,
    ask: 'Does any of the five reports do this in full?',
  },
  {
    quote:
      'On 26th November 2013 the Director and the Lead Member took this report to the Chief Executive and the Leader',
    kind: 'action',
    themes: ['governance-scrutiny'],
    by: PELLEW,
    note: 'The meeting that was to be broadened in 2011.',
  },
  {
    quote: 'settled the priorities for improvement that both appendices set out',
    kind: 'decision',
    themes: ['improvement-plan', 'governance-scrutiny'],
    by: PELLEW,
  },
  {
    quote: 'a lay member from the community and a youth lay member now speak for the public on the Board',
    kind: 'strength',
    themes: ['engagement', 'lscb'],
    by: PELLEW,
    note: 'The promise of 2011 is kept.',
  },
  {
    quote:
      'it is a strategic priority to consult children and families and to let what they say shape services',
    kind: 'action',
    themes: ['voice-of-the-child'],
    by: OKORO,
  },
  {
    quote: 'Two risk logs are kept, one for the LSCB and one in Children’s Services.',
    kind: 'risk',
    themes: ['governance-scrutiny'],
    by: NORRISH,
    note: 'The 2019 report has no more than "not needed at this time" under risk.',
  },
  {
    quote: 'the Board has agreed to put what is saved into its priorities for children',
    kind: 'decision',
    themes: ['lscb', 'resources'],
    by: NORRISH,
  },
  {
    quote: 'The Board oversees road safety for children',
    kind: 'action',
    themes: ['road-safety'],
    by: OKORO,
    note: 'No figure this time.',
  },
  {
    quote: 'watches whether the domestic abuse strategy, as carried out, really safeguards them',
    kind: 'action',
    themes: ['domestic-abuse'],
    by: OKORO,
    ask: 'What did the Board find when it looked?',
  },
];
