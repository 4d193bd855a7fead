import { label, para, twoColumns } from './build-blocks.ts';
import type { Block } from './report-types.ts';

const COLUMNS = ['Strengths', 'Areas for consideration'] as const;

/** Section 3: one paragraph and one table for each of the five standard themes. */
export const ALDENBURY_2017_DETAILS: readonly Block[] = [
  label('Practice, services and the child’s voice'),
  para(
    '3.1',
    'Here the review asks whether systems and practice keep children safe, whether families get the right service at the right time for what they need, and how far the child’s voice is heard. Table 1 sums up strengths and areas for consideration.',
  ),
  twoColumns(
    COLUMNS,
    [
      'The Youth Service tries new things, and young people do very well by them.',
      'Child protection plans are more and more SMART, and on time.',
      'All parts of health safeguard strongly.',
      'Pods make practice more even for children and families; staff like them, and some good social work can be seen',
    ],
    [
      'It should be clear what Early Help offers in all, and the way into it needs more development.',
      'Supervision: raise its quality, hold it more often, record it better.',
      'Understand children’s needs better when they reach the Front Door; with the new MASH there may be too much intervention.',
      'Train agencies together, so that the information in referrals to the MASH and the early help hub (Front Door) gets better.',
    ],
    'Table 1: Strengths and areas for consideration, theme 1',
  ),
  label('Outcomes, effect and the management of performance'),
  para(
    '3.2',
    'This theme asks what all interventions achieve, from early help to specialist services, whether there are enough kinds of service for needs at each level, and whether local and national priorities are met better than before, in ways that children notice. Table 2 sums up.',
  ),
  twoColumns(
    COLUMNS,
    [
      'There is a will to keep managers in post.',
      'Performance data is there as a routine, and members look at it more and more.',
      'Senior managers mean to raise performance.',
      'Child protection plans become SMARTer and look more to the outcome for the child.',
    ],
    [
      'Look harder at what changes for children',
      'Expectations of practice and performance are met unevenly, and supervisors do not enforce them.',
      'Apply the quality assurance framework, and the policy on escalation, in the same way everywhere.',
      'A sound way of learning is needed that joins performance data, audits, reflective supervision and appraisal.',
    ],
    'Table 2: Strengths and areas for consideration, theme 2',
  ),
  label('Working together, and the Health and Wellbeing Board'),
  para(
    '3.3',
    'Are all partners involved in protecting children, and do they work together well? Is the Local Safeguarding Children Board effective, do its business plan and its training plan name outcomes, and does it hold agencies to account? Table 3 sums up.',
  ),
  twoColumns(
    COLUMNS,
    [
      'Health and police: excellent examples of open, joint work.',
      'The safeguarding boards for children and adults, the Health and Wellbeing Board and the Community Safety Partnership share reports and plan together.',
      'Schools, as a family, stand close to the Council.',
      'Partners value the training that followed serious case reviews.',
    ],
    [
      'Partners are anxious about the move to Brightpath Children’s Company, and this will need care for some time.',
      'Bring partners to own, and to contribute to, the Front Door.',
      'The Board’s training for several agencies should be renewed.',
      'The working group on sexual exploitation and missing children has to find its place among many partnerships, areas and organisations.',
    ],
    'Table 3: Strengths and areas for consideration, theme 3',
  ),
  label('Capacity, and how resources are managed'),
  para(
    '3.4',
    'This theme is about commissioning, about money and buildings and whether they meet present and future needs, and about a workforce that has the skill, the training and the support it needs. Table 4 sums up.',
  ),
  twoColumns(
    COLUMNS,
    [
      'The plans for Brightpath take on the question how services for children can last',
      'The commissioning framework for 2016 to 2020 has clear principles and says that partners are to commission jointly',
      'Money still goes into universal services and early help',
      'There is a promise to pay for enough social workers to keep caseloads manageable',
    ],
    [
      'If services are to be commissioned in future, how voluntary bodies are funded, and what they can take on, has to be thought about with it.',
      'On the way to Brightpath, roles, responsibilities and delegated powers in the operating model need to be clear.',
      'Assurance is wanted that money will be managed under the new contract, demand-led services included.',
    ],
    'Table 4: Strengths and areas for consideration, theme 4',
  ),
  label('Vision, strategy and leadership'),
  para(
    '3.5',
    'Last, the review asked whether the Council and its partners have a clear and ambitious vision with stated priorities that fits their duties and the size of the task, and how effective political, managerial and professional leaders are. Table 5 sums up.',
  ),
  twoColumns(
    COLUMNS,
    [
      'Senior politicians are ambitious and try new things, and there is confidence in the senior managers.',
      'Leaders are seen and can be reached',
      'The Council is open to other ways of working within a longer plan.',
      'Corporate parenting is taking shape.',
    ],
    [
      'The voice of the child should stand out more and count for more, for instance in the consultation on the move to Brightpath.',
      'Go on developing what the integrated front door is for and what it does.',
      'Go on working for stability, of people and of processes, while so much changes.',
    ],
    'Table 5: Strengths and areas for consideration, theme 5',
  ),
];
