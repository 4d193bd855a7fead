import { bullets, para, plain, section, subsection, twoColumns } from './build-blocks.ts';
import type { Block } from './report-types.ts';

/** Restarts numbering, skips 3.3 and uses 3.3.2 twice, as such papers do. */
export const SALTMERE_2011_SERVICE: readonly Block[] = [
  {
    type: 'part',
    title: 'Appendix 2: How well the Council’s social care services protect children',
    by: 'prepared by Judith Farrant, Head of Specialist Services for Children',
  },
  section('1.', 'Purpose of Report'),
  para('1.1', 'To assure the Council, as every year, about the working of social care for children.'),
  section('2.', 'Recommendation'),
  para('2.1', 'That Members note the report.'),
  section('3.', 'Background'),
  para(
    '3.1',
    'Social care carries out the Council’s duty to protect children who suffer, or may suffer, significant harm through abuse or neglect.',
  ),
  para(
    '3.2',
    'It acts when a partner or a member of the public is worried about a child. It assesses and investigates, with the police where needed, and makes plans with partners and parents to keep the child safe.',
  ),
  para(
    '3.3.1',
    'To be effective a service needs four things: leadership and a culture in which people answer for what they do, a capable workforce, systems that work, and strong partnerships. This report takes them one by one. It draws on Ofsted’s yearly assessment and its unannounced inspection of contact, referral and assessment, on our own audits and the independent reviewing service, on the LSCB’s audits, on performance data, and on what staff, children and parents tell us.',
  ),
  plain(
    'Looked after children are asked with particular care, by questionnaire, in person and in their reviews, and most are content with their services. Parents of looked after children, who find it hard to make themselves heard, have a regular meeting.',
  ),
  subsection('3.3.2', 'Leadership, accountability and culture'),
  twoColumns(
    ['Strengths', 'Areas for further development / Risk'],
    [
      'Leaders at every level are strong and have mostly stayed',
      'Members take part and scrutinise',
      'A strong performance culture that looks at effect and at values',
      'Managers at every level support, challenge and share risk',
      'Good results in the surveys of staff, foster carers and social workers',
      'Good results in the survey of looked after children',
      'Feedback leads to change: in 18 months, 48 changes to practice came out of earlier consultations. Last year’s consultation has its own plan for 2011, which will be followed through the year',
    ],
    ['Planning for succession', 'Senior leaders and group managers are changing'],
  ),
  subsection('3.3.2', 'Workforce'),
  twoColumns(
    ['Strengths', 'Areas for further development / Risk'],
    [
      'Three years of investment in the front line, with no budget cut there in 2011/12',
      'Turnover has been falling for years, and fewer posts are vacant than in like or neighbouring councils',
      'Workloads are managed by a system that works',
      'Caseloads keep shrinking',
      'Compulsory training',
      'Training after qualification',
      'Schemes for newly qualified social workers',
    ],
    [
      'Neighbouring councils raise salaries, which threatens recruitment and retention',
      'Room to absorb peaks in demand',
      'Size of caseloads',
    ],
  ),
  plain(
    'Neighbours that pay more are a constant challenge. To add to what we do about recruitment we now grow our own: people who live here and are attached to the borough tend to stay. Six of our staff are training for a qualification under a sponsorship scheme. Two other sources help:',
  ),
  bullets(
    'student placements, about 18 a year: a quarter of our qualified staff help to train the next generation, and we see early who has the qualities that we look for;',
    'the Government’s fast-track scheme into social work: Saltmere has 3 candidates, none of them from our own staff, who will qualify in March 2012.',
  ),
  plain('People who have joined us, or who have been here for long, must also be kept. For them there are:'),
  bullets(
    'awards after qualification, which around 65% of qualified staff hold or are working for;',
    'books, research, training, supervision and appraisal as a matter of course, and a yearly survey of what would help them to do their work;',
    'a career that can progress: training as a practice educator, training in leadership and management.',
  ),
  subsection('3.3.3', 'Operating systems and delivery'),
  twoColumns(
    ['Strengths', 'Areas for further development / Risk'],
    [
      'People who use services speak well of them, strongly and steadily',
      'National indicators for staying safe by quartile: 30.8% top, 38.5% upper middle, 15.4% lower middle, 15.4% bottom. Against the year before, 55% are better, 33% worse and 8% the same',
      'Risk is assessed well',
      'Procedures for child protection, children in need and looked after children were rewritten in 2010/11',
      'The advice of the legal team',
      'Oversight by managers, and supervision',
    ],
    [
      'Working away from the office',
      'Bringing in a new IT system that supports the professional task',
      'Records that are kept in the same way by everyone',
      'The legal team is changing',
      'Assessments whose analysis goes equally deep',
    ],
  ),
  subsection('3.3.4', 'Working in partnership'),
  twoColumns(
    ['Strengths', 'Areas for further development / Risk'],
    [
      'The LSCB’s framework for quality and its audits',
      'Localities that work as one, with help in stages',
      'A framework for managing risk',
    ],
    [
      'Information is not shared in the same way everywhere',
      'Signs and symptoms in child protection: recognition, communication, response',
      'Other agencies’ referrals to First Contact vary in quality',
    ],
  ),
  para(
    '3.4',
    'Cabinet was told last year that until June 2009, after a child’s death elsewhere had been in the news, the First Contact teams had more referrals than before and could not easily find or keep good agency staff. A new recording system made it harder still, and practice was less stable and less even for a time. Both serious case reviews in Appendix 1 go back to those months. Every case referred then has since been reviewed and audited. Today First Contact has no social work post vacant (last year 1) and two stable, experienced managers (as last year). Agency staff make up 30% (last year 60%), and since April 2010 five people have moved from an agency to a permanent post.',
  ),
  para(
    '3.5',
    'Since June 2010 the recording systems have been rebuilt so that they follow the work of social workers and not the other way round. Staff of all grades took part. The new system is to go live between February and June 2011. It prepares the service for electronic filing across the Council; if the corporate timetable allows, all files will be electronic within a year.',
  ),
  para(
    '3.6',
    'Specialist Services completed the section 11 audit for the LSCB. It showed clearly that every requirement is met.',
  ),
  para(
    '3.7',
    'In 2010 child protection was looked at twice from outside: by the peer review, and by Ofsted without notice. The inspectors sampled contact, referral and assessment and what these do to reduce abuse and neglect. They read electronic case records and supervision files, watched referrals being handled, and spoke with managers, social workers and administrators. They found four strengths, ten satisfactory areas and four areas for development. Nothing called for immediate action.',
  ),
  para('3.8', 'Conclusion'),
  plain(
    'The year was a demanding one, here and nationally. We have good information on which to judge ourselves, and services go on improving. Much depends on finding good staff and keeping them; families name this first whenever we ask. Measured objectively, child protection is effective, and looked after children are well served.',
  ),
  plain(
    'The service is well placed for the year ahead. One risk stands out: should help at earlier stages shrink, more children may be referred to specialist services. With our partners we will manage that risk across all stages in the coming year, as each adjusts to less money.',
  ),
];
