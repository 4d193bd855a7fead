import type { Theme } from '../../shared/core/theme.ts';
import { themesOf } from './build-theme.ts';

export const FINANCE_THEMES: readonly Theme[] = themesOf('Finance and performance', [
  [
    'budget-position',
    'Budget position',
    {
      also: [
        'overspend',
        'underspend',
        'outturn',
        'forecast',
        'variance',
        'revenue monitoring',
        'budget monitoring',
      ],
      means: 'Whether the council spends what it planned, this year.',
    },
  ],
  [
    'savings',
    'Savings',
    {
      also: ['efficiencies', 'savings plan', 'undelivered savings', 'cost reduction', 'invest to save'],
      means: 'What was to be saved, and what was.',
    },
  ],
  [
    'medium-term-plan',
    'Medium-term financial plan',
    {
      also: ['MTFS', 'MTFP', 'budget gap', 'balanced budget', 'financial resilience', 'section 114'],
      means: 'Whether the money lasts for the next years.',
    },
  ],
  [
    'reserves',
    'Reserves',
    {
      also: ['general fund balance', 'earmarked reserves', 'contingency', 'use of reserves'],
      means: 'What is put by, and what it is used for.',
    },
  ],
  [
    'capital-programme',
    'Capital programme',
    {
      also: ['capital spend', 'slippage', 'capital receipts', 'disposals', 'major projects'],
      means: 'What is built and bought, when, and for how much.',
    },
  ],
  [
    'borrowing',
    'Borrowing and investment',
    {
      also: [
        'treasury management',
        'prudential indicators',
        'debt',
        'minimum revenue provision',
        'interest rates',
      ],
      means: 'What the council owes, lends and invests.',
    },
  ],
  [
    'tax-and-income',
    'Council tax and income',
    {
      also: ['council tax', 'business rates', 'collection rate', 'fees and charges', 'collection fund'],
      means: 'Money that comes in, and what is not collected.',
    },
  ],
  [
    'government-grants',
    'Government grants',
    {
      also: ['settlement', 'grant funding', 'ring-fenced', 'DSG', 'levelling up'],
      means: 'Money from government, for what and until when.',
    },
  ],
  [
    'procurement',
    'Contracts and procurement',
    {
      also: ['contract award', 'tender', 'contract management', 'commissioning', 'social value'],
      means: 'What is bought from others, how, and whether it is delivered.',
    },
  ],
  [
    'audit-opinion',
    'Audit',
    {
      also: [
        'internal audit',
        'external audit',
        'limited assurance',
        'audit recommendations',
        'statement of accounts',
      ],
      means: 'What auditors found, and what became of it.',
    },
  ],
  [
    'corporate-risks',
    'Corporate risks',
    {
      also: ['strategic risk', 'corporate risk register', 'risk score', 'risk appetite', 'cyber'],
      means: 'What could stop the council as a whole, and how likely that is.',
    },
  ],
  [
    'key-indicators',
    'Key performance indicators',
    {
      also: ['KPI', 'KPIs', 'scorecard', 'off target', 'red indicators', 'benchmarking', 'exception report'],
      means: 'The measures that members are shown, and those that are missed.',
    },
  ],
  [
    'sickness-absence',
    'Sickness absence',
    {
      also: ['days lost', 'sickness', 'absence', 'long-term sickness'],
      means: 'How much staff are away ill, and why.',
    },
  ],
  [
    'customer-contact',
    'Customer contact and complaints',
    {
      also: [
        'call answering',
        'calls answered',
        'abandoned calls',
        'Ombudsman',
        'stage two',
        'freedom of information',
      ],
      means: 'Whether people reach the council, and what it learns from complaints.',
    },
  ],
  [
    'digital',
    'Systems and digital',
    {
      also: ['ICT', 'IT system', 'digital', 'website', 'data protection', 'new system'],
      means: 'The systems that services work with, and what they cannot do.',
    },
  ],
  [
    'assets',
    'Land and buildings',
    {
      also: ['asset management', 'estate', 'council buildings', 'maintenance backlog', 'property'],
      means: 'What the council owns, in what state, and for what.',
    },
  ],
]);
