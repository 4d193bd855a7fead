import type { Theme } from '../../shared/core/theme.ts';
import { themesOf } from './build-theme.ts';
import { STARTER_THEMES } from './starter.ts';

const PARTICIPATION: readonly Theme[] = themesOf('Participation', [
  [
    'voice-of-the-child',
    'Voice of the child',
    {
      also: ['voice of the child', 'wishes and feelings', 'children’s views', 'children in care council'],
      means: 'Whether children are heard, and whether anything follows from it.',
    },
  ],
  [
    'engagement',
    'Families, carers and the public',
    {
      also: ['parents', 'fathers', 'service users', 'lay member', 'consultation'],
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

const GOVERNANCE: readonly Theme[] = themesOf('Governance', [
  [
    'performance-management',
    'Performance management',
    {
      also: ['performance data', 'indicator', 'quartile', 'performance board'],
      means: 'Measuring what services do and acting on it.',
    },
  ],
  [
    'quality-assurance',
    'Quality assurance and audit',
    {
      also: ['audit', 'case audit', 'section 11', 'self-evaluation', 'learning loop'],
      means: 'Checking the quality of work and learning from it.',
    },
  ],
  [
    'leadership',
    'Leadership',
    {
      also: ['leader', 'lead member', 'senior managers', 'cross-party commitment'],
      means: 'What political and managerial leaders contribute.',
    },
  ],
  [
    'governance-scrutiny',
    'Member scrutiny and governance',
    {
      also: ['scrutiny', 'accountability', 'assurance meeting', 'risk log', 'delegation'],
      means: 'How councillors watch over services, and who answers to whom.',
    },
  ],
  [
    'improvement-plan',
    'Improvement and action plans',
    {
      also: ['action plan', 'business plan', 'priority areas', 'areas for improvement'],
      means: 'Plans that promise to put things right, and their dates.',
    },
  ],
  [
    'inspection-and-review',
    'Inspection and peer review',
    {
      also: ['Ofsted', 'ILACS', 'single inspection framework', 'JTAI', 'peer review', 'monitoring visit'],
      means: 'Inspections, peer reviews and the grades they gave. ILACS since 2018.',
    },
  ],
  [
    'resources',
    'Money and commissioning',
    {
      also: ['budget', 'funding', 'contingency', 'commissioning', 'saving', 'cost'],
      means: 'What children’s services cost, and how they are bought.',
    },
  ],
  [
    'service-transition',
    'Service transfer and reorganisation',
    {
      also: ['transfer', 'trust', 'reorganisation', 'delivery model', 'children’s company'],
      means: 'Services that move to another body or are built anew.',
    },
  ],
]);

const PARTNERSHIP: readonly Theme[] = themesOf('Partnership', [
  [
    'partnership',
    'Partnership working',
    {
      also: ['partners', 'multi-agency', 'joint working', 'collaboration', 'police'],
      means: 'How agencies work together for children.',
    },
  ],
  [
    'lscb',
    'Safeguarding board or partnership',
    {
      also: [
        'LSCB',
        'Local Safeguarding Children Board',
        'safeguarding children partnership',
        'LSCP',
        'MASA',
      ],
      means: 'The statutory body that joins up safeguarding. A board from 2006, a partnership since 2019.',
      from: 2006,
    },
  ],
  [
    'information-sharing',
    'Information sharing',
    {
      also: ['sharing information', 'single record', 'whole story'],
      means: 'Whether what one agency knows reaches those who need it.',
    },
  ],
  [
    'health',
    'Health partners',
    {
      also: ['GP', 'health visitor', 'CAMHS', 'hospital', 'NHS'],
      means: 'The part of health services in protecting children.',
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
