import type { QuestionValue } from '../brief/brief-values.ts';

export const strength = {
  id: 'p1',
  kind: 'strength',
  place: '2016, 3',
  quote: 'Reviewers sat in on two conferences and found both of them well chaired.',
  citation: 'Peer review, paragraph 3',
} as const;

export const toImprove = {
  id: 'p2',
  kind: 'development',
  place: '2019, 3.11',
  quote: 'Those who chair conferences do not yet challenge enough.',
  citation: 'Inspection outcome, paragraph 3.11',
} as const;

export const question: QuestionValue = {
  id: 'q1',
  stem: 'In 2016 reviewers found conferences well chaired. What changed, and when did members first hear?',
  followUp: 'Staffing was named as a risk in 2011 and in 2016.',
  passages: [toImprove, strength],
  themes: ['Child protection planning'],
  owner: 'A. Marsh',
  isMine: true,
  seenBy: 'Only you can see this',
  overlaps: [],
  otherWords: [],
  paper: { title: 'Inspection of services for children', date: '2019-09-17' },
  isSample: false,
  isRestricted: false,
  meeting: 'm1',
};

export const proposed: QuestionValue = {
  ...question,
  id: 'q2',
  stem: 'This is due within 60 days. Who leads on it, and does this committee see it before then?',
  because: 'Action or promise, due “within 60 days”',
  followUp: undefined,
  passages: [
    {
      id: 'p3',
      kind: 'action',
      place: '2019, 3.12',
      quote: 'An action plan is due within 60 days.',
      citation: 'Inspection outcome, paragraph 3.12',
    },
  ],
  themes: ['Improvement plan'],
  paper: undefined,
};

export const changed: QuestionValue = {
  ...question,
  id: 'q3',
  stem: 'Which of the twelve are closed, and who signed them off?',
  passages: [
    {
      ...toImprove,
      id: 'p4',
      kind: 'indicator',
      change: {
        words: 'Its words were changed in a later version.',
        canUse: true,
        now: 'There were eleven in 2016.',
      },
    },
    { ...strength, id: 'p5', change: { words: 'This passage was taken out of the findings since.' } },
  ],
  overlaps: ['R. Sen has this: “What became of the twelve?”'],
  otherWords: ['Which of the twelve are still open?'],
  paper: undefined,
};

export const theirs: QuestionValue = {
  ...question,
  id: 'q4',
  owner: 'R. Sen',
  isMine: false,
  seenBy: 'Everyone in People Scrutiny can see this',
  paper: undefined,
};
