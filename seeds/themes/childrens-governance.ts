import type { Theme } from '../../shared/core/theme.ts';
import { themesOf } from './build-theme.ts';

export const GOVERNANCE: readonly Theme[] = themesOf('Governance', [
  [
    'performance-management',
    'Performance management',
    {
      also: [
        'performance data',
        'performance expectations',
        'indicator',
        'quartile',
        'performance board',
        'targets',
      ],
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
      also: [
        'leader',
        'lead member',
        'senior managers',
        'managerial',
        'cross-party commitment',
        'political commitment',
      ],
      means: 'What political and managerial leaders contribute.',
    },
  ],
  [
    'governance-scrutiny',
    'Member scrutiny and governance',
    {
      also: [
        'scrutiny',
        'accountability',
        'governance',
        'elected members',
        'executive',
        'chief executive',
        'assurance meeting',
        'risk log',
        'risk management',
        'delegation',
      ],
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
      also: [
        'Ofsted',
        'CQC',
        'ILACS',
        'single inspection framework',
        'JTAI',
        'inspectors',
        'inspected',
        'peer review',
        'review team',
        'monitoring visit',
        'judgement',
        'requires improvement',
        'areas for immediate action',
      ],
      means: 'Inspections, peer reviews and the grades they gave. ILACS since 2018.',
    },
  ],
  [
    'resources',
    'Money and commissioning',
    {
      also: [
        'budget',
        'funding',
        'finances',
        'fiscal',
        'resources',
        'investment',
        'value for money',
        'overspend',
        'contingency',
        'commissioning',
        'saving',
        'cost',
        'contract',
      ],
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

export const PARTNERSHIP: readonly Theme[] = themesOf('Partnership', [
  [
    'partnership',
    'Partnership working',
    {
      also: [
        'partners',
        'multi-agency',
        'inter-agency',
        'agencies',
        'joint working',
        'working together',
        'collaboration',
        'collaborative',
        'protocol',
        'voluntary sector',
        'police',
      ],
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
        'safeguarding partnership',
        'safeguarding board',
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
