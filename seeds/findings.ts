import { MARKED_2011 } from './findings/marked-2011.ts';
import { MARKED_2014 } from './findings/marked-2014.ts';
import { MARKED_2016 } from './findings/marked-2016.ts';
import { MARKED_2017 } from './findings/marked-2017.ts';
import { MARKED_2019 } from './findings/marked-2019.ts';
import type { MarkedPassage, SampleFinding } from './findings/finding-types.ts';
import type { SampleReportId } from './reports/report-types.ts';

const MARKED: Readonly<Record<SampleReportId, readonly MarkedPassage[]>> = {
  'saltmere-2011': MARKED_2011,
  'saltmere-2014': MARKED_2014,
  'saltmere-2016': MARKED_2016,
  'aldenbury-2017': MARKED_2017,
  'saltmere-2019': MARKED_2019,
};

/** What three invented members have marked in one sample report, in the order of the page. */
export function sampleFindings(report: SampleReportId): readonly SampleFinding[] {
  return MARKED[report].map((passage) => ({ report, ...passage }));
}
