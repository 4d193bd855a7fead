import type { Theme } from '../../shared/core/theme.ts';
import { themesOf } from './build-theme.ts';

const HELP: readonly Theme[] = themesOf('Help and protection', [
  [
    'early-help',
    'Early help and prevention',
    {
      also: [
        'early intervention',
        'early help assessment',
        'common assessment framework',
        'CAF',
        'staged intervention',
        'locality working',
        'team around the family',
        'family hub',
      ],
      means: 'Help for a family before its difficulties call for social work.',
    },
  ],
  [
    'front-door',
    'Front door, MASH, contact and referral',
    {
      also: [
        'front door',
        'MASH',
        'multi-agency safeguarding hub',
        'First Contact',
        'first response',
        'duty and assessment',
        'referrals',
      ],
      means: 'Where a worry about a child first arrives, and what becomes of it there.',
    },
  ],
  [
    'thresholds',
    'Thresholds and step up or down',
    {
      also: ['threshold', 'step up', 'step down', 'over-intervention', 'closing a case'],
      means: 'At which point a family gets more help, or less.',
    },
  ],
  [
    'assessment',
    'Assessment',
    {
      also: ['assessment', 'analysis', 'risk assessment', 'C&F assessment'],
      means: 'Finding out and weighing up what a child needs and what threatens it.',
    },
  ],
  [
    'children-in-need',
    'Children in need',
    {
      also: ['child in need', 'CIN', 'section 17'],
      means: 'Children who need services to do well, without being at risk of significant harm.',
    },
  ],
  [
    'child-protection-planning',
    'Child protection plans',
    {
      also: [
        'child protection plan',
        'CP plan',
        'children in need of protection',
        'core group',
        'SMART plan',
        'section 47',
      ],
      means: 'The plans that are to keep a child safe: their quality, their length, their effect.',
    },
  ],
  [
    'child-protection-conferences',
    'Conferences, chairs and IROs',
    {
      also: [
        'child protection conference',
        'independent chair',
        'independent reviewing officer',
        'IRO',
        'care review',
      ],
      means: 'Meetings that make and review plans, and the independent people who chair them.',
    },
  ],
  [
    'pre-proceedings-plo',
    'Pre-proceedings, PLO and court',
    {
      also: ['pre-proceedings', 'public law outline', 'PLO', 'care proceedings', 'court', 'legal advice'],
      means: 'The steps before and in court when a child may have to be taken into care.',
      from: 2008,
    },
  ],
  [
    'edge-of-care',
    'Edge of care, family group conference',
    {
      also: ['edge of care', 'family group conference', 'reunification'],
      means: 'Work that lets a child stay with, or go back to, its family.',
    },
  ],
]);

const RISKS: readonly Theme[] = themesOf('Risks to children', [
  [
    'domestic-abuse',
    'Domestic abuse',
    {
      also: ['domestic violence', 'MARAC', 'coercive control'],
      means: 'Violence and control between adults in a child’s family.',
    },
  ],
  [
    'cse',
    'Child sexual exploitation',
    {
      also: ['CSE', 'sexual exploitation', 'grooming'],
      means: 'Children drawn into sexual activity in exchange for something.',
      from: 2009,
    },
  ],
  [
    'missing',
    'Missing children',
    {
      also: ['missing', 'runaway', 'return interview', 'missing from care'],
      means: 'Children who go missing from home, care or school, and what is done when they come back.',
    },
  ],
  [
    'vulnerable-adolescents',
    'Vulnerable adolescents, criminal exploitation',
    {
      also: ['criminal exploitation', 'county lines', 'contextual safeguarding', 'gangs'],
      means: 'Teenagers whose greatest dangers lie outside their family.',
      from: 2015,
    },
  ],
  [
    'recognition-and-response',
    'Recognising and responding to signs',
    {
      also: ['recognition, communication and response', 'signs and symptoms'],
      means: 'Whether professionals see signs of harm, pass them on and act.',
    },
  ],
  [
    'serious-case-reviews',
    'Serious case reviews and learning',
    {
      also: [
        'serious case review',
        'case review',
        'SCR',
        'learning review',
        'rapid review',
        'child safeguarding practice review',
      ],
      means:
        'What is learnt after a child has died or come to serious harm. Called practice reviews since 2019.',
    },
  ],
  [
    'child-death',
    'Child death and safer sleeping',
    {
      also: ['child death overview', 'child mortality', 'safer sleep', 'sudden unexpected death'],
      means: 'Reviews of the deaths of children, and what prevents them.',
      from: 2008,
    },
  ],
  [
    'bullying-and-e-safety',
    'Bullying and online safety',
    {
      also: ['bullying', 'e-safety', 'online safety', 'internet safety'],
      means: 'Harm among children, and harm that comes through the internet.',
    },
  ],
  [
    'road-safety',
    'Road safety',
    {
      also: ['road traffic accident', 'killed or seriously injured', 'road casualties'],
      means: 'Children hurt or killed on the roads, and what is done about it.',
    },
  ],
  [
    'community-safety',
    'Community safety',
    {
      also: ['feeling safe', 'public transport', 'anti-social behaviour'],
      means: 'Whether children are, and feel, safe in public places.',
    },
  ],
  [
    'private-fostering',
    'Private fostering',
    {
      also: ['private fostering arrangement', 'notification'],
      means: 'Children who live for long with someone who is no close relative, by private agreement.',
      from: 2005,
    },
  ],
]);

export const CHILDRENS_HELP: readonly Theme[] = [...HELP, ...RISKS];
