import type { Theme } from '../../shared/core/theme.ts';
import { themesOf } from './build-theme.ts';

const HOMES: readonly Theme[] = themesOf('Council homes', [
  [
    'repairs',
    'Repairs',
    {
      also: ['responsive repairs', 'repair', 'disrepair', 'right first time', 'emergency repairs'],
      means: 'Mending what is broken in council homes, in time and well.',
    },
  ],
  [
    'damp-and-mould',
    'Damp and mould',
    {
      also: ['damp', 'mould', 'condensation', 'Awaab’s Law'],
      means: 'Homes that are wet, and how fast they are made healthy.',
    },
  ],
  [
    'building-safety',
    'Fire and building safety',
    {
      also: [
        'fire safety',
        'fire risk assessment',
        'cladding',
        'fire doors',
        'compartmentation',
        'high-rise',
      ],
      means: 'Whether buildings are safe from fire and from failing.',
    },
  ],
  [
    'landlord-compliance',
    'Gas, electrical and water checks',
    {
      also: ['gas safety', 'electrical safety', 'legionella', 'asbestos', 'lift inspections', 'LGSR', 'EICR'],
      means: 'The checks that a landlord must make, and those that are overdue.',
    },
  ],
  [
    'decent-homes',
    'Decent homes and stock condition',
    {
      also: ['decent homes standard', 'stock condition', 'HHSRS', 'planned works', 'kitchens and bathrooms'],
      means: 'What state the homes are in, and whether the council knows it.',
    },
  ],
  [
    'voids',
    'Empty council homes',
    {
      also: ['voids', 'void', 're-let', 'relet', 'turnaround', 'void rent loss'],
      means: 'Council homes between two tenants, and how long they stand empty.',
    },
  ],
  [
    'rent-and-arrears',
    'Rent and arrears',
    {
      also: ['arrears', 'rent collection', 'rent collected', 'eviction', 'service charges'],
      means: 'Rent that is charged, paid and owed, and help for those who cannot pay.',
    },
  ],
  [
    'housing-revenue-account',
    'Housing revenue account',
    {
      also: ['HRA', '30 year business plan', 'HRA business plan', 'right to buy', 'RTB'],
      means: 'The account that pays for council homes, and whether it holds.',
    },
  ],
  [
    'retrofit',
    'Warm and low-carbon homes',
    {
      also: ['energy efficiency', 'EPC', 'insulation', 'fuel poverty', 'heating', 'decarbonisation'],
      means: 'Homes that are cheap to heat and harm the climate less.',
    },
  ],
]);

const TENANTS: readonly Theme[] = themesOf('Tenants', [
  [
    'tenant-voice',
    'Tenants’ voice',
    {
      also: ['tenant engagement', 'tenant panel', 'resident involvement', 'leaseholders', 'tenant scrutiny'],
      means: 'What tenants and leaseholders say, and what difference it makes.',
    },
  ],
  [
    'tenant-satisfaction',
    'Tenant satisfaction',
    {
      also: ['tenant satisfaction measures', 'TSM', 'satisfied with', 'perception survey'],
      means: 'How satisfied tenants are, as they are asked each year.',
    },
  ],
  [
    'housing-complaints',
    'Housing complaints',
    {
      also: ['Housing Ombudsman', 'complaint handling', 'maladministration', 'stage 1', 'stage 2'],
      means: 'Complaints of tenants, how fast they are answered and what is learnt.',
    },
  ],
  [
    'housing-regulation',
    'Regulator of Social Housing',
    {
      also: ['consumer standards', 'regulatory judgement', 'self-referral', 'C1', 'C2', 'C3', 'C4'],
      means: 'What the regulator found, and what the council does about it.',
    },
  ],
  [
    'anti-social-behaviour',
    'Anti-social behaviour',
    {
      also: ['ASB', 'neighbourhood', 'nuisance', 'estate management'],
      means: 'Trouble between neighbours and on estates, and what is done.',
    },
  ],
]);

const NEED: readonly Theme[] = themesOf('Housing need', [
  [
    'homelessness',
    'Homelessness',
    {
      also: ['homeless', 'prevention duty', 'relief duty', 'Homelessness Reduction Act', 'approaches'],
      means: 'People who lose their home, or are about to, and how it is prevented.',
    },
  ],
  [
    'temporary-accommodation',
    'Temporary accommodation',
    {
      also: ['bed and breakfast', 'B&B', 'nightly paid', 'hostel', 'emergency accommodation', 'TA'],
      means: 'Where homeless households wait, for how long and at what cost.',
    },
  ],
  [
    'rough-sleeping',
    'Rough sleeping',
    {
      also: ['rough sleepers', 'street homeless', 'night shelter', 'winter provision', 'housing first'],
      means: 'People who sleep outside, and the way in.',
    },
  ],
  [
    'allocations',
    'Allocations and the housing register',
    {
      also: [
        'housing register',
        'waiting list',
        'lettings',
        'choice based lettings',
        'nominations',
        'banding',
      ],
      means: 'Who gets a home, by which rules and after what wait.',
    },
  ],
  [
    'new-homes',
    'New and affordable homes',
    {
      also: [
        'affordable housing',
        'housing delivery',
        'council house building',
        'acquisitions',
        'social rent',
      ],
      means: 'Homes that are built or bought, and who can afford them.',
    },
  ],
  [
    'private-rented',
    'Private renting',
    {
      also: ['private rented sector', 'landlords', 'HMO', 'selective licensing', 'housing enforcement'],
      means: 'Homes of private landlords, their state and what the council enforces.',
    },
  ],
  [
    'adaptations',
    'Adaptations',
    {
      also: ['disabled facilities grant', 'DFG', 'aids and adaptations', 'home improvement agency'],
      means: 'Homes changed so that people with a disability can live in them.',
    },
  ],
  [
    'supported-housing',
    'Supported and sheltered housing',
    {
      also: ['sheltered', 'extra care', 'supported accommodation', 'exempt accommodation'],
      means: 'Homes that come with help.',
    },
  ],
]);

export const HOUSING_THEMES: readonly Theme[] = [...HOMES, ...TENANTS, ...NEED];
