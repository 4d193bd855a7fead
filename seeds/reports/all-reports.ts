import { ALDENBURY_2017 } from './aldenbury-2017.ts';
import type { SampleReport, SampleReportId } from './report-types.ts';
import { SALTMERE_2011 } from './saltmere-2011.ts';
import { SALTMERE_2014 } from './saltmere-2014.ts';
import { SALTMERE_2016 } from './saltmere-2016.ts';
import { SALTMERE_2019 } from './saltmere-2019.ts';

/** The five sample reports, oldest first. */
export const SAMPLE_REPORTS: readonly SampleReport[] = [
  SALTMERE_2011,
  SALTMERE_2014,
  SALTMERE_2016,
  ALDENBURY_2017,
  SALTMERE_2019,
];

/** Throws where the list lacks a report: ids are a closed set. */
export function findSampleReport(id: SampleReportId): SampleReport {
  const report = SAMPLE_REPORTS.find((candidate) => candidate.id === id);
  if (report === undefined) throw new Error(`no sample report ${id}`);
  return report;
}
