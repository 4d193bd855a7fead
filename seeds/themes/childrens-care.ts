import type { Theme } from '../../shared/core/theme.ts';
import { themesOf } from './build-theme.ts';

export const CHILDRENS_CARE: readonly Theme[] = themesOf('Care', [
  [
    'looked-after-children',
    'Looked after children (children in care)',
    {
      also: ['looked after', 'children in care', 'LAC', 'CLA'],
      means: 'Children for whom the council is the parent.',
    },
  ],
  [
    'care-leavers',
    'Care leavers',
    {
      also: ['care leaver', 'leaving care', 'care experienced', 'personal adviser'],
      means: 'Young people who have left care and are still owed support.',
    },
  ],
  [
    'adoption',
    'Adoption and permanence',
    {
      also: ['adoption', 'adoptive parents', 'permanence', 'special guardianship'],
      means: 'A family for good for children who cannot go home.',
    },
  ],
  [
    'fostering',
    'Fostering',
    {
      also: ['foster carer', 'foster care', 'connected carers'],
      means: 'Foster families: enough of them, and well supported.',
    },
  ],
  [
    'corporate-parenting',
    'Corporate parenting',
    {
      also: ['corporate parent', 'corporate parenting board'],
      means: 'How the whole council acts as a parent.',
    },
  ],
  [
    'education',
    'Education, virtual school, alternative provision',
    {
      also: ['virtual school', 'free school meals', 'alternative provision', 'attainment', 'exclusion'],
      means: 'How children in the council’s care, and others who struggle, get on at school.',
    },
  ],
  [
    'youth-services',
    'Youth services',
    {
      also: ['youth service', 'youth centre', 'youth work'],
      means: 'Services that young people choose to come to.',
    },
  ],
  [
    'children-with-disabilities',
    'Disabled children and SEND',
    {
      also: ['disabled children', 'SEND', 'special educational needs', 'short breaks'],
      means: 'Children with disabilities or special educational needs, and their safety.',
    },
  ],
]);
