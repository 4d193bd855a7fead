import type { SampleCouncilId } from './reports/report-types.ts';

export interface SampleCommittee {
  readonly id: number;
  readonly name: string;
}

/** An invented council. No council of these names exists. */
export interface SampleCouncil {
  readonly id: SampleCouncilId;
  readonly name: string;
  readonly short: string;
  readonly motto: string;
  readonly committees: readonly SampleCommittee[];
}

export const SAMPLE_COUNCILS: readonly SampleCouncil[] = [
  {
    id: 'saltmere',
    name: 'Saltmere-on-Sea Borough Council',
    short: 'Saltmere-on-Sea',
    motto: 'Between tide and town',
    committees: [
      { id: 121, name: 'Cabinet' },
      { id: 134, name: 'People Scrutiny Committee' },
    ],
  },
  {
    id: 'aldenbury',
    name: 'Royal Borough of Aldenbury and Thornmere',
    short: 'Aldenbury and Thornmere',
    motto: 'The Royal Borough',
    committees: [{ id: 208, name: 'Children’s Services Overview and Scrutiny Panel' }],
  },
];

/** Undefined for an id that no invented council has. */
export function findCouncil(id: string): SampleCouncil | undefined {
  return SAMPLE_COUNCILS.find((council) => council.id === id.toLowerCase());
}
