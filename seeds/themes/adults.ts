import type { Theme } from '../../shared/core/theme.ts';
import { themesOf } from './build-theme.ts';

const CARE: readonly Theme[] = themesOf('Care and support', [
  [
    'care-act-assessments',
    'Assessments and reviews',
    {
      also: ['Care Act assessment', 'needs assessment', 'annual review', 'overdue reviews', 'care plan'],
      means: 'Finding out what a person needs, and looking again in time.',
    },
  ],
  [
    'adults-waiting',
    'Waiting for care',
    {
      also: ['waiting list', 'waiting time', 'unallocated', 'backlog', 'allocation'],
      means: 'Who waits for an assessment, care or equipment, how long and how safely.',
    },
  ],
  [
    'home-care',
    'Care at home',
    {
      also: ['home care', 'domiciliary care', 'care hours', 'packages of care', 'handed back'],
      means: 'Help that people get in their own home.',
    },
  ],
  [
    'care-homes',
    'Care homes',
    {
      also: ['residential care', 'nursing care', 'nursing homes', 'care home placements', 'bed vacancies'],
      means: 'Residential and nursing homes: places, quality and cost.',
    },
  ],
  [
    'reablement',
    'Reablement and independence',
    {
      also: ['intermediate care', 'rehabilitation', 'independence', 'enablement', 'step down'],
      means: 'Help to do things again oneself, after a fall or a stay in hospital.',
    },
  ],
  [
    'hospital-discharge',
    'Leaving hospital',
    {
      also: [
        'hospital discharge',
        'delayed discharge',
        'delayed transfers of care',
        'DTOC',
        'discharge to assess',
      ],
      means: 'Whether people leave hospital when they are well enough, and with what help.',
    },
  ],
  [
    'unpaid-carers',
    'Unpaid carers',
    {
      also: ['carers', 'carer', 'carers assessment', 'respite', 'short breaks', 'carers strategy'],
      means: 'People who look after somebody, and the help that they get.',
    },
  ],
  [
    'direct-payments',
    'Direct payments and choice',
    {
      also: [
        'direct payment',
        'personal budget',
        'personal assistants',
        'individual service fund',
        'self-directed',
      ],
      means: 'Money in the hands of those who need care, and what it can buy.',
    },
  ],
  [
    'prevention-adults',
    'Prevention and the front door',
    {
      also: ['information and advice', 'social prescribing', 'first contact', 'wellbeing', 'reduce demand'],
      means: 'Help early enough that less care is needed later.',
    },
  ],
  [
    'equipment-and-technology',
    'Equipment and technology',
    {
      also: ['community equipment', 'assistive technology', 'telecare', 'occupational therapy', 'lifeline'],
      means: 'Things that help people to live at home.',
    },
  ],
]);

const PEOPLE: readonly Theme[] = themesOf('People', [
  [
    'learning-disability',
    'Learning disability and autism',
    {
      also: [
        'learning disabilities',
        'autism',
        'autistic',
        'supported living',
        'day services',
        'Transforming Care',
      ],
      means: 'Lives and services of people with a learning disability, and of autistic people.',
    },
  ],
  [
    'mental-health-adults',
    'Adults’ mental health',
    {
      also: ['mental health', 'Mental Health Act', 'AMHP', 'section 117', 'crisis care'],
      means: 'Help for adults whose mind is unwell.',
    },
  ],
  [
    'older-people',
    'Older people and dementia',
    {
      also: ['dementia', 'frailty', 'falls', 'ageing well', 'loneliness', 'isolation'],
      means: 'Growing old well, and care for those who have become frail.',
    },
  ],
  [
    'transitions',
    'From child to adult',
    {
      also: ['transition', 'preparing for adulthood', 'moving into adulthood', 'young adults'],
      means: 'Whether young people with needs find help on the other side of eighteen.',
    },
  ],
  [
    'substance-misuse',
    'Drugs and alcohol',
    {
      also: ['substance misuse', 'alcohol', 'drug treatment', 'recovery service'],
      means: 'Help for people who depend on drugs or alcohol.',
    },
  ],
]);

const SAFE: readonly Theme[] = themesOf('Safe and well run', [
  [
    'safeguarding-adults',
    'Safeguarding adults',
    {
      also: [
        'section 42',
        'safeguarding concerns',
        'safeguarding enquiries',
        'SAB',
        'safeguarding adults review',
        'SAR',
      ],
      means: 'Keeping adults who need care safe from harm and neglect.',
    },
  ],
  [
    'dols',
    'Mental capacity and DoLS',
    {
      also: ['deprivation of liberty', 'DoLS', 'Mental Capacity Act', 'liberty protection', 'best interests'],
      means: 'Decisions for people who cannot make them, and the checks on them.',
    },
  ],
  [
    'cqc-assurance',
    'CQC assessment',
    {
      also: ['Care Quality Commission', 'CQC', 'quality statements', 'self-assessment', 'CSCI'],
      means: 'What the Care Quality Commission found in the council’s own work.',
    },
  ],
  [
    'provider-quality',
    'Quality of providers',
    {
      also: [
        'provider failure',
        'provider quality',
        'quality monitoring',
        'contract monitoring',
        'embargo',
        'suspension',
      ],
      means: 'Whether those who are paid for care give good care.',
    },
  ],
  [
    'care-market',
    'Care market and fees',
    {
      also: [
        'market sustainability',
        'fair cost of care',
        'fee uplift',
        'market position statement',
        'providers',
      ],
      means: 'Whether there is enough care to buy, and at what price.',
    },
  ],
  [
    'charging',
    'Charging and debt',
    {
      also: [
        'client contributions',
        'financial assessment',
        'self-funders',
        'deferred payments',
        'care debt',
      ],
      means: 'What people pay for their care.',
    },
  ],
  [
    'health-integration',
    'Working with the NHS',
    {
      also: [
        'integrated care',
        'ICB',
        'Better Care Fund',
        'section 75',
        'integration joint board',
        'CCG',
        'continuing healthcare',
      ],
      means: 'What the council and the health service do and pay together.',
    },
  ],
]);

export const ADULTS_THEMES: readonly Theme[] = [...CARE, ...PEOPLE, ...SAFE];
