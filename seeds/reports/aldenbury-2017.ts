import { ALDENBURY_2017_DETAILS } from './aldenbury-2017-tables.ts';
import { bullets, label, para, plain, section } from './build-blocks.ts';
import type { SampleReport } from './report-types.ts';

/** A briefing note of another council: the comparator, never a step in Saltmere's line. */
export const ALDENBURY_2017: SampleReport = {
  id: 'aldenbury-2017',
  council: 'aldenbury',
  title: 'Outcome of the Safeguarding Peer Review, December 2016',
  date: '2017-01-03',
  blocks: [
    {
      type: 'facts',
      rows: [
        ['Subject:', 'Safeguarding peer review by the Local Government Association, December 2016: outcome'],
        [
          'Reason for briefing note:',
          'To let the Children’s Services Overview and Scrutiny Panel know how the peer review of December 2016 turned out',
        ],
        ['Responsible officer(s):', 'Fiona Larkspur, Head of Commissioning (Adults, Children and Health)'],
        [
          'Senior leader sponsor:',
          'Edwin Castell, Managing Director and Strategic Director of Adult, Children and Health Services',
        ],
        ['Date:', '3 January 2017'],
      ],
    },
    label('SUMMARY'),
    plain(
      'From 5 to 9 December 2016 a team of the Local Government Association reviewed how the Royal Borough safeguards children. On the whole its feedback was good. It came to the same results as our own self-assessment, and what it asks us to consider is being worked into the service improvement plan that we already have. On that plan the business plan of Brightpath Children’s Company, which takes over on 1 April 2017, will be built; Cabinet will receive it in March 2017.',
    ),
    section('1', 'BACKGROUND'),
    para(
      '1.1',
      'In March 2015 Ofsted inspected, under its single inspection framework, our services for children who need help and protection, children in care and care leavers. The overall grade was Requires Improvement. Another inspection of that kind is not likely for three years or more.',
    ),
    para(
      '1.2',
      'The Royal Borough therefore asked for a safeguarding peer review in December 2016. The point of it was to see how far we had come since the inspection.',
    ),
    para(
      '1.3',
      'A peer review is no inspection. It follows a standard list of questions, and a council may add its own. We asked the team to look in particular at the Multi-Agency Safeguarding Hub (MASH), at Duty and Assessment, and at child protection plans: whether they are SMART, how good they are, how they are made and carried out. The standard themes are:',
    ),
    bullets(
      'Practice, services and the child’s voice.',
      'Outcomes, effect and the management of performance.',
      'Working together, and the Health and Wellbeing Board.',
      'Capacity, and how resources are managed.',
      'Vision, strategy and leadership.',
    ),
    para(
      '1.4',
      'A serving Director of Children’s Services, a councillor, officers, and partners from health and police made up the team:',
    ),
    bullets(
      'Lead peer: Harriet Vane-Lowe, Strategic Director, Northwick Quay Council.',
      'Member peer: Councillor Osman Tarrant, Lead Member for Children, London Borough of Eastmarsh.',
      'Officer peer: Gwen Ashdale, Head of Adoption, Pellbrook Council.',
      'Officer peer: Lorna Kettley, Assistant Director, Wenshire County Council.',
      'Officer peer: Ines Marlow, independent consultant.',
      'Police peer: Detective Chief Inspector Alan Frome, Wenshire Police.',
      'Health peer: Tessa Brill, health visitor, Wenshire Partnership Trust.',
      'Shadow peer: Zara Holm, adviser.',
      'Review manager: Colin Ives.',
    ),
    para('1.5', 'Before the visit of 5 to 9 December three pieces of work were done:'),
    bullets(
      'Case mapping: with its partners the Council audited four cases that the team had picked at random. In one there was domestic abuse; one had fallen just short of child protection; in one a child came to harm while on a plan; in one children were on a plan for the second time. The team had the report in advance.',
      'Audit validation: in November one of the officer peers spent three days here and went through five of our audits of the last three months, to judge the audits themselves, what managers do with them, and what follows.',
      'Case records: on the same three days the peer also read six to eight open cases, chosen at random, much as an inspector would.',
    ),
    section('2', 'KEY IMPLICATIONS'),
    plain(
      'The feedback was very good over all; section 3 lists strengths and areas for consideration by theme. Nothing in it surprised us, and our self-assessment said the same. In the cases it read the team saw no sign of unsafe practice. Many strengths that Ofsted had named, chiefly the focus on children and the work of the Pods, were confirmed.',
    ),
    para(
      '2.2',
      'The areas for consideration are now part of the improvement plan that followed the first action plan after Ofsted.',
    ),
    para('2.3', 'The headlines of the review:'),
    bullets(
      'Leaders, political and managerial, who are ambitious and ready to try new things.',
      'A will among politicians and managers to go on making services for children more stable and more even.',
      'Excellent examples of joint and open work with all partners.',
      'All that is done has children at its heart.',
      'The standards and the performance that are expected have yet to take root in every service.',
      'Processes should be made leaner, so that they help to coordinate and plan for what children need.',
      'Go on making things stable, and support staff while so much changes.',
      'Staff and partners care passionately about what they do for children and young people.',
    ),
    para(
      '2.4',
      'Appendix 1 is the presentation that the team gave on the Friday afternoon. A fuller report, with the results of the audit validation and of the case records, will reach us in January.',
    ),
    section('3', 'DETAILS'),
    ...ALDENBURY_2017_DETAILS,
    section('4', 'NEXT STEPS'),
    para(
      '4.1',
      'What the review asks us to consider has gone into the service improvement plan. The business plan with Brightpath, which starts on 1 April 2017, will rest on it and comes to Cabinet in March 2017.',
    ),
    para('4.2', 'In the main the improvement plan is about:'),
    bullets(
      'An early help offer of one piece, in step with the MASH.',
      'Missing children and sexual exploitation.',
      'Finding and keeping staff: caseloads, supervision, the development of managers.',
      'Corporate parenting.',
      'Better results at school for children with free school meals.',
      'Alternative provision for vulnerable children and young people.',
      'Quality assurance and the management of performance, with audits.',
    ),
  ],
  edits: {
    insert:
      'This note replaces an earlier one; the names of two members of the review team have been put right.',
    figure: {
      find: 'the peer also read six to eight open cases',
      replace: 'the peer also read four to six open cases',
    },
    delete: 'Child protection plans are more and more SMART, and on time.',
    row: [['Version 2'], ['Names of the review team put right']],
  },
};
