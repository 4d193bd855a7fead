import type { Theme } from '../../shared/core/theme.ts';
import { themesOf } from './build-theme.ts';

/** A dozen themes for any committee. `workforce` is one theme in this list and in that of children's services. */
export const STARTER_THEMES: readonly Theme[] = themesOf('For any committee', [
  [
    'money',
    'Money',
    {
      also: ['budget', 'cost', 'saving', 'funding', 'overspend', 'reserves'],
      means: 'What a thing costs, who pays for it, and whether it stays within its budget.',
    },
  ],
  [
    'workforce',
    'Workforce',
    {
      also: [
        'recruitment',
        'retention',
        'vacancies',
        'turnover',
        'agency staff',
        'staff',
        'staffing',
        'social workers',
        'capacity',
        'salaries',
        'succession',
        'stability',
        'morale',
      ],
      means: 'Finding people, keeping them, and having enough of them in the posts that matter.',
    },
  ],
  [
    'performance',
    'Performance',
    {
      also: ['target', 'indicator', 'quartile', 'outcome measure', 'key performance indicator'],
      means: 'How well a service does, as measured against a target, another year or another council.',
    },
  ],
  [
    'risk',
    'Risk',
    {
      also: ['risk register', 'risk log', 'mitigation', 'threat', 'likelihood'],
      means: 'What could go wrong, how likely that is, and what is done to prevent it.',
    },
  ],
  [
    'residents-voice',
    'Residents’ voice',
    {
      also: ['consultation', 'engagement', 'feedback', 'complaints', 'petition', 'survey'],
      means: 'What the people who live here or use a service say, and what difference it made.',
    },
  ],
  [
    'partners',
    'Partners',
    {
      also: ['partnership', 'joint working', 'multi-agency', 'contractor', 'health', 'police'],
      means: 'Work that depends on other bodies, and whether they do their part.',
    },
  ],
  [
    'equality',
    'Equality',
    {
      also: ['equalities', 'diversity', 'inclusion', 'protected characteristics', 'impact assessment'],
      means: 'Who is affected differently from others, and what is done about it.',
    },
  ],
  [
    'safeguarding',
    'Safeguarding',
    {
      also: ['protection', 'abuse', 'neglect', 'vulnerable people'],
      means: 'Keeping children and adults safe from harm that other people cause.',
    },
  ],
  [
    'governance',
    'Governance',
    {
      also: ['scrutiny', 'oversight', 'accountability', 'delegation', 'terms of reference'],
      means: 'Who decides, who answers for it, and who checks.',
    },
  ],
  [
    'inspection',
    'Inspection and review',
    {
      also: ['inspector', 'regulator', 'peer review', 'audit', 'grade', 'judgement'],
      means: 'What people from outside looked at, and what they concluded.',
    },
  ],
  [
    'dates',
    'Dates and promises',
    {
      also: ['deadline', 'milestone', 'timetable', 'by the end of', 'will be brought back'],
      means: 'When something is promised, and whether it came.',
    },
  ],
  [
    'data-quality',
    'Data quality',
    {
      also: ['recording', 'figures', 'baseline', 'missing data', 'estimate'],
      means: 'Whether figures and records can be relied on and compared.',
    },
  ],
]);
