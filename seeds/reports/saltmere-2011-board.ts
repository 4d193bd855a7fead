import { bullets, label, para, plain, section, subsection, twoColumns } from './build-blocks.ts';
import type { Block } from './report-types.ts';

const GOVERNANCE: readonly Block[] = [
  subsection('3.5', 'Governance'),
  subsection('3.5.1', 'The LSCB and the Children’s Trust arrangements'),
  plain(
    'The LSCB leads on the welfare of all children and, more narrowly, on protecting those who are at risk of harm. The Children’s Partnership Board led on improving the lives of all children in five respects. Since Lord Laming’s report of 2009 the LSCB has reported once a year to the Partnership Board and has held that Board to account for its safeguarding work. In 2009/10 the two bodies looked at how they fit together and signed a protocol on who answers for what.',
  ),
  plain(
    'In October last year the Government withdrew the guidance on Children’s Trusts. Saltmere is drawing up its own arrangements in which the safety of both children and adults will be overseen. The LSCB’s year now runs from October to September, so that its annual report can feed the children and young people’s plan of the year after.',
  ),
  subsection('3.5.2', 'Oversight by elected Members'),
  plain(
    'Members hold their own organisation to account for what it brings to the LSCB. Since 2009 the Lead Member for Children’s Services sits with the Board as an observer who may take part.',
  ),
  plain(
    'Cabinet heard a year ago that Saltmere had found its own way for councillors to scrutinise the Board, in February 2009: a scrutiny group meets before each Board meeting, goes through the main items and sends its views in with the Lead Member. The Executive then follows up what the group has raised.',
  ),
  plain(
    'After two years the group knows a great deal about child protection, and its questions to the Board have become sharper. The peer review of 2010 remarked on how well informed councillors were. In 2010 the group was widened to take in non-executive members of the other statutory partners.',
  ),
  subsection('3.5.3', 'Oversight by the public'),
  plain(
    'The Board has one lay member, who comes from the Youth Council and who, with support, brings young people’s concerns to the Board and its decisions back to them. A second lay member, from the general public, is being looked for through an advertisement in the local press.',
  ),
  subsection('3.5.4', 'An independent chair'),
  plain(
    'The chair of the LSCB ought to be independent and in Saltmere always has been. Since April 2010 the same person has chaired the board for vulnerable adults as well; joint protocols have already come of it, and the two boards held a workshop in 2010 to learn from each other.',
  ),
  subsection('3.5.5', 'Oversight by the Lead Member and the Chief Executive'),
  plain(
    'Once a year the Leader and the Chief Executive sit down with the Corporate Director, the Executive Councillor, the Head of Specialist Services and the independent chair to satisfy themselves that arrangements for protecting children are sound. After this year’s meeting it is intended to hold such meetings more often and to ask more people to them in the coming year.',
  ),
];

const YEAR: readonly Block[] = [
  subsection('3.6', 'Partnership arrangements'),
  para(
    '3.6.1',
    'The business plan has moved on well this year. The Board has been quick to hold members to account; attendance is high, and members question and support each other with confidence.',
  ),
  para('3.6.2', 'Progress in 2010/11 that deserves to be named:'),
  bullets(
    'a sub-group for safety on the internet has been set up;',
    'the strategy against bullying is in force, and fewer children say that they have been bullied;',
    'the quality of safeguarding training is assured jointly across Saltmere, Harrowfleet and Wenshire, and partners now report correctly how many of their staff are trained to the right level;',
    'recommendations of the working groups on disabled children and on equality have been carried out in member agencies;',
    'a toolkit for integrated work in localities was launched, which matters for safeguarding in both universal and targeted services;',
    '100% of member agencies sent in a self-evaluation, and agencies have begun to learn from one another’s;',
    'reports on babies, on young people who are hard to reach, and on parents’ mental health, domestic violence and use of drugs or alcohol set national lessons in a local light and led to agreed plans.',
  ),
  subsection('3.7', 'What the Board’s monitoring shows'),
  para(
    '3.7.1',
    'Most of the Board’s work is to check whether children are protected within and between agencies, to put right what is not, and to encourage what is. It does so in these ways:',
  ),
  bullets(
    'it reviews cases in which children came to harm, learns from them and follows the changes through;',
    'it carries out a yearly programme of audits across agencies;',
    'it asks each partner for a report on compliance with section 11;',
    'it commissions reports on local questions that national reviews have raised, and acts on them;',
    'it follows the national indicators for staying safe and a set of local ones.',
  ),
  para(
    '3.7.2',
    'From this work come the strengths and the areas for development below. The latter will be taken into the new business plan for 2011/12.',
  ),
  twoColumns(
    ['Strengths', 'Areas for development'],
    [
      'Audits across agencies saw real improvement in conferences and planning, referrals to specialist services, decisions to close a case, and core groups',
      'Each school in Saltmere has on its appointment panels at least one person accredited in safer recruitment',
      '83.5% of schools, and 78% of the GP practices that replied, have more than 70% of staff trained to the right level',
      'Children who said they were bullied at least once in the year: 49% in 2008/9, 28.5% in 2009/10, and 26% in the survey of December 2010',
      '100% of partners returned their section 11 audit and their performance report',
      '100% of member agencies give the monitoring sub-group their data each quarter',
      '100% of recommendations from serious and other case reviews are on course',
      'Between April 2009 and September 2010 the Council was told of 36 private fostering arrangements',
    ],
    [
      'Recording in case files, and how the files are kept',
      'Key professionals should come to, or report to, first and review conferences on child protection',
      'Information given to child protection conferences needs sharper analysis if plans are to work',
      '29 children died or were badly hurt on the roads in 2009/10, against 8 in the year before',
      '32% of children feel a little or very unsafe on buses and trains (25% among statistical neighbours)',
      'The domestic abuse strategy has yet to become everyday practice',
      'Make family group conferences a settled service, so that fewer children have to leave their family',
      'Shorten the time for which children need a child protection plan',
      'Out of serious case reviews:',
      'Bring fathers and other men who care for children into the child protection process',
      'Look again at the common assessment framework as a way to refer for child protection',
      'Recognise the signs that a child needs protection, pass them on, respond to them',
    ],
  ),
  subsection('3.7.3', 'The peer review of safeguarding'),
  plain(
    'For one week in April 2010 a team from several agencies, led by another council’s Director of Children’s Services, looked closely at safeguarding across the Partnership. It reported these strengths and areas for development.',
  ),
  twoColumns(
    ['Strengths', 'Areas for development'],
    [
      'Leadership is strong',
      'Staff morale is high',
      'A partnership with ambition',
      'Early intervention is a mature model here',
      'The main performance indicators are well understood',
      'Of the LSCB and joint working:',
      'The Board is well regarded, in the partnership and outside it',
      'The Board is effectively organised',
      'Everyone treats safeguarding as their own task',
      'Good safeguarding training, which has helped people to work together',
      'Elected Members are involved to good effect',
    ],
    [
      'One complete record for every child',
      'Gaps in key practice to be dealt with',
      'A partnership made ready for the future',
      'Involve the people who use services, and do it well',
      'Sharing of information across partners',
    ],
  ),
  plain(
    'Since then the gaps in practice have been closed, and the other areas that the team named have an action plan.',
  ),
];

const CASES: readonly Block[] = [
  subsection('3.7.4', 'Serious case reviews'),
  plain(
    'Two serious case reviews have been held since 2009. The first concerned an infant who died in May 2009 at five weeks old after sharing a bed with a parent; the family had no settled home at the time. The review went to Ofsted in November 2009, which graded it good with some outstanding features, and its summary was published on 6^th^ April 2010. The Board follows the action plans, which are going well.',
  ),
  plain(
    'The second review is complete and was graded in the same way. Criminal proceedings are open, so nothing more can be said until they end. Its action plans are followed to see that they are carried out in time.',
  ),
  plain(
    'The two reviews taught much the same: signs that a child is at risk have to be recognised, communicated and answered. Knowing this changes little unless professionals act differently, so the Board has made these three words the thread that runs through its plan, with training, campaigns and workshops for chosen groups of staff.',
  ),
  plain(
    'Councillors in the scrutiny group can comment as progress on the reviews is reported, and all Members may examine the published summaries. In 2010 the Saltmere Partnership and the LSCB asked internal auditors from several partners to look in depth at how each agency follows its review actions, what evidence it gives, and whether the changes it reports are real. The Board has accepted their report; a plan answers each recommendation.',
  ),
  subsection('3.7.5', 'Reviews of child deaths'),
  plain(
    'Fewer children die in Saltmere than in 2004, and the rate is below the regional average. With the boards of Harrowfleet and Wenshire a strategic overview panel has been set up, supported by local panels. For Saltmere 23 deaths were reviewed between April 2009 and September 2010. Four of them could have been prevented: one on the roads, two sudden deaths of infants where a shared bed and smoking played a part, and one in which steroid use did.',
  ),
  plain(
    'A campaign on safer sleep is being tried out. The Council’s magazine Tideline, which goes to every household, carried an article, and leaflets and posters followed. A checklist that helps parents and health staff to judge a baby’s symptoms is also on trial. A group of several agencies has been formed to bring down road casualties, and the Board supports its campaign.',
  ),
  subsection('3.7.6', 'The year to come'),
  plain(
    'Money will be short for every member agency, and reform will change health, education and social care at the root. At the same time Professor Munro is reviewing child protection. Her first report found that earlier reforms, with their inspections and rules, had drawn professionals away from the child. Her second deals with early help, with the skill that social workers need and how employers can give it to them, with delays in the courts, and with a stronger part for LSCBs in training.',
  ),
  plain(
    'While agencies cope with all this, the Board must see to it that no change is looked at by itself. It will ask what a cut in one place does in another, and help to head off the damage.',
  ),
  subsection('3.7.7', 'Conclusion'),
  plain(
    'As independent chair I belong to none of the agencies. My task is to be objective and to make sure that the Board can challenge. To that end I have chaired the Board, watched its Executive at work several times, sat on the Children’s Partnership Board, met the Director, the Head of Service, the business manager and the chair of the Executive regularly, and taken part in the peer review. I also work in other areas, meet other chairs, and lead the board for vulnerable adults.',
  ),
  plain(
    'My view is this. The Board has good information and knows its strengths and where it must develop. Scrutiny of process and of results is steady, and the audit of review actions adds to it. Partners are involved in earnest, support each other and hold each other to account. That is a sound base for a hard year.',
  ),
];

export const SALTMERE_2011_BOARD: readonly Block[] = [
  {
    type: 'part',
    title: 'Appendix 1: The Local Safeguarding Children Board and its effectiveness',
    by: 'prepared by Bernard Oakshaw, Independent Chair of the Local Safeguarding Children Board',
  },
  section('1.', 'Purpose of Report'),
  para('1.1', 'To assure the Council that Saltmere’s Local Safeguarding Children Board is effective.'),
  section('2.', 'Recommendation'),
  para('2.1', 'That Members note the report.'),
  section('3.', 'Background'),
  para(
    '3.1',
    'By statute the Board is responsible for safeguarding: for protecting children from abuse and neglect, for preventing harm to their health and development, and for seeing that they grow up in care that is safe and effective and can start adult life well.',
  ),
  para(
    '3.2',
    'All who work with children share that duty. The Board is there to join their arrangements together and to judge whether they work.',
  ),
  para(
    '3.3',
    'Bernard Oakshaw chairs the Board independently. His deputy is Judith Farrant, Interim Corporate Director of Children and Learning. There are 14 senior members from statutory partners, and others from schools and the voluntary sector.',
  ),
  para(
    '3.4',
    'An Executive Group and several sub-groups carry out the Board’s business plan. Agencies that cover a wider area need the same rules everywhere, so a group of the three authorities (Saltmere, Harrowfleet and Wenshire) writes joint policies for each board to approve and assures the quality of training.',
  ),
  ...GOVERNANCE,
  label('The Board’s year'),
  ...YEAR,
  ...CASES,
];
