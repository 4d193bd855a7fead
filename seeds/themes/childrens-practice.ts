import type { Theme } from '../../shared/core/theme.ts';
import { themesOf } from './build-theme.ts';
import { GOVERNANCE, PARTNERSHIP } from './childrens-governance.ts';
import { STARTER_THEMES } from './starter.ts';

const PARTICIPATION: readonly Theme[] = themesOf('Participation', [
  [
    'voice-of-the-child',
    'Voice of the child',
    {
      also: [
        'voice of the child',
        'wishes and feelings',
        'children’s views',
        'views of children',
        'consultation with children',
        'youth council',
        'child survey',
        'children in care council',
      ],
      means: 'Whether children are heard, and whether anything follows from it.',
    },
  ],
  [
    'engagement',
    'Families, carers and the public',
    {
      also: ['parents', 'fathers', 'service users', 'stakeholders', 'feedback', 'lay member', 'consultation'],
      means: 'How families and the public take part in decisions and in oversight.',
    },
  ],
  [
    'equalities',
    'Equality and diversity',
    {
      also: ['equality', 'diversity', 'additional vulnerability', 'impact assessment'],
      means: 'Children who are served worse or are more at risk because of who they are.',
    },
  ],
]);

const PRACTICE: readonly Theme[] = themesOf('Workforce and practice', [
  [
    'caseloads',
    'Caseloads',
    {
      also: ['caseload', 'workload', 'demand'],
      means: 'How many children one social worker is responsible for.',
    },
  ],
  [
    'supervision',
    'Supervision',
    {
      also: ['reflective supervision', 'supervision record'],
      means: 'Regular talks in which a manager goes through a worker’s cases.',
    },
  ],
  [
    'management-oversight',
    'Management oversight',
    {
      also: ['oversight', 'management grip', 'supervisory enforcement'],
      means: 'Whether managers know how good practice is, and act on it in time.',
    },
  ],
  [
    'training',
    'Training and development',
    {
      also: ['training', 'post-qualifying award', 'practice educator', 'student placement'],
      means: 'What staff and partners learn, and who has learnt it.',
    },
  ],
  [
    'safer-recruitment',
    'Safer recruitment and allegations',
    {
      also: ['safer recruitment', 'LADO', 'allegations', 'vetting'],
      means: 'Keeping out people who should not work with children, and dealing with allegations.',
    },
  ],
  [
    'practice-quality',
    'Quality of practice',
    {
      also: ['direct work', 'social work practice', 'practice gaps', 'pods', 'model of practice'],
      means: 'How well social work itself is done.',
    },
  ],
  [
    'recording-systems',
    'Recording and case systems',
    {
      also: ['case files', 'records', 'electronic case system', 'IT system', 'mobile working'],
      means: 'What is written down about a child, and the system that holds it.',
    },
  ],
]);

const WORKFORCE = STARTER_THEMES.filter(({ id }) => id === 'workforce');

export const CHILDRENS_PRACTICE: readonly Theme[] = [
  ...PARTICIPATION,
  ...WORKFORCE,
  ...PRACTICE,
  ...GOVERNANCE,
  ...PARTNERSHIP,
];
