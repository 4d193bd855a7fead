import { NORRISH, OKORO, PELLEW } from './finding-types.ts';
import type { MarkedPassage } from './finding-types.ts';

export const MARKED_2019: readonly MarkedPassage[] = [
  {
    quote:
      'That in January 2020 Cabinet receives the action plan and the new strategic improvement plan for Children’s Services',
    kind: 'recommendation',
    themes: ['improvement-plan'],
    by: PELLEW,
    ask: 'Did it come in January 2020?',
  },
  {
    quote: 'in Saltmere, services for children require improvement to be good',
    kind: 'indicator',
    themes: ['inspection-and-review'],
    by: PELLEW,
    note: 'The same grade as in 2016.',
  },
  {
    quote:
      'They have put most effort into the ‘front door’, where agencies answer contacts and referrals together',
    kind: 'strength',
    themes: ['front-door'],
    by: OKORO,
    note: 'Quality of referrals was an area for development in 2011.',
  },
  {
    quote: 'Today these services are highly effective.',
    kind: 'strength',
    themes: ['front-door', 'vulnerable-adolescents'],
    by: OKORO,
    note: 'The quotation ends here. How does Ofsted’s report go on?',
  },
  {
    quote: 'the use of children’s own voices in assessments',
    kind: 'strength',
    themes: ['voice-of-the-child', 'assessment'],
    by: OKORO,
  },
  {
    quote:
      'the commitment of all political parties and the part played by the lead member for children and learning',
    kind: 'strength',
    themes: ['leadership'],
    by: NORRISH,
  },
  {
    quote: 'After the inspection of 2016 there were 12.',
    kind: 'indicator',
    themes: ['inspection-and-review', 'improvement-plan'],
    by: NORRISH,
    note: 'Twelve became four. Are the four smaller, or wider?',
  },
  {
    quote: 'How managers and leaders oversee and judge frontline practice',
    kind: 'development',
    themes: ['management-oversight', 'leadership'],
    by: PELLEW,
    note: 'Listed as a strength in 2011.',
    ask: 'What changed between 2011 and 2019?',
  },
  {
    quote: 'The quality of plans for children who need protection.',
    kind: 'development',
    themes: ['child-protection-planning'],
    by: PELLEW,
    note: 'Raised in 2011, silent in 2014 and 2016, raised again.',
  },
  {
    quote:
      'Oversight and challenge by the independent chairs of child protection conferences and of care reviews.',
    kind: 'development',
    themes: ['child-protection-conferences'],
    by: PELLEW,
    ask: 'In 2016 the conferences were called well chaired. What do chairs do differently now?',
  },
  {
    quote: 'Pre-proceedings under the public law outline (PLO): how timely and how effective they are.',
    kind: 'development',
    themes: ['pre-proceedings-plo'],
    by: NORRISH,
  },
  {
    quote: 'Within 60 days we have to produce an action plan on these four areas.',
    kind: 'action',
    themes: ['improvement-plan'],
    by: NORRISH,
  },
  {
    quote: 'It did call practice strong in the work with vulnerable adolescents',
    kind: 'strength',
    themes: ['vulnerable-adolescents', 'cse'],
    by: OKORO,
    note: 'Hidden under community safety.',
  },
];
