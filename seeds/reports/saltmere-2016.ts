import { implications, para, plain, section } from './build-blocks.ts';
import type { SampleReport } from './report-types.ts';

export const SALTMERE_2016: SampleReport = {
  id: 'saltmere-2016',
  council: 'saltmere',
  title: 'Peer Review of Children’s Services',
  date: '2016-01-05',
  blocks: [
    {
      type: 'header',
      lines: [
        'Saltmere-on-Sea Borough Council',
        'Report of the Corporate Director for People to Cabinet on 5^th^ January 2016',
        'Report prepared by: Martin Quayle, Head of Children’s Services',
        'Peer Review of Children’s Services',
        'People Scrutiny Committee',
        'Executive Councillor: Councillor Yvonne Adair',
        'A Part 1 (Public Agenda Item)',
      ],
      box: 'Agenda Item No.',
    },
    section('1.', 'Purpose of Report'),
    plain('To tell Cabinet what the peer review of Children’s Services found.'),
    section('2.', 'Recommendations'),
    para(
      '2.1',
      'That Cabinet notes the letter of 29^th^ September 2015 with the outcome of the peer review (Appendix A)',
    ),
    para('2.2', 'That Cabinet notes and agrees the action plan of September 2015 (Appendix B)'),
    section('3.', 'Background'),
    plain(
      'The Department for People asked the councils of the region to review its services for children, and safeguarding above all. Officers wanted help in getting ready for Ofsted, and a view from outside.',
    ),
    plain(
      'Four managers with long experience made up the team, which was here from 16 to 19 September. Appendix A has its findings, and Children’s Services has accepted every one of them.',
    ),
    plain(
      'What struck the team most was how committed staff are at all levels and how firmly the service holds to keeping children safe. Early help impressed them, and so did the promptness with which our staff answer safeguarding referrals. They saw good direct work with children, and panels on which agencies work well together.',
    ),
    plain(
      'The means that the Council puts into tackling child sexual exploitation (CSE) impressed them too, as did the knowledge that staff are building up.',
    ),
    plain(
      'Saltmere is a small authority, and the team worried that some operational teams might lean too heavily on a few key people. They sat in on a child protection conference and on an early help panel of several agencies, and thought that both were chaired well.',
    ),
    plain(
      'Areas for improvement were named as well, and work on each has begun. The management team should bear in mind that the Council cannot put all of them right by itself: domestic abuse in particular depends on partners such as the police. Children’s Services has drawn up and agreed an action plan (Appendix B) that answers every concern.',
    ),
    plain('Members should know that Ofsted will be able to see the letter when it inspects us.'),
    section('4.', 'Other Options'),
    plain('N/A'),
    section('5.', 'Reasons for Recommendations'),
    plain(
      'Cabinet gains an independent opinion of how Saltmere safeguards children. That we take the letter and the plan as our own will show inspectors how seriously the Council takes it.',
    ),
    section('6.', 'Corporate Implications'),
    ...implications([
      [
        '6.1',
        'Contribution to the Council’s Vision and Corporate Priorities',
        'Safeguarding touches all that the Council wants to achieve, and those who gain most are its most vulnerable residents.',
      ],
      [
        '6.2',
        'Financial Implications',
        'A few points from the review have to be dealt with in full, and an Ofsted inspection prepared. For this an experienced manager will join the management team of Children’s Services (£40,000), and the post of CSE project manager will go on in 2016/17 (£75,000). It has been agreed to pay for both out of contingency.',
      ],
      ['6.3', 'Legal Implications', 'None beyond those already known'],
      ['6.4', 'People Implications', 'N/A'],
      ['6.5', 'Property Implications', 'N/A'],
      [
        '6.6',
        'Consultation',
        'Key staff of the Council and the members of the Local Safeguarding Children Board (LSCB) have seen the outcome.',
      ],
      ['6.7', 'Equalities and Diversity Implications', 'The review makes no recommendation on these'],
      [
        '6.8',
        'Risk Assessment',
        'A council that asks outsiders to test its safeguarding knows itself, and runs less risk for it.',
      ],
      ['6.9', 'Value for Money', 'N/A'],
      [
        '6.10',
        'Community Safety Implications',
        'By law the Council must see that all children and young people in the borough are safeguarded.',
      ],
      ['6.11', 'Environmental Impact', 'N/A'],
    ]),
    section('7.', 'Background Papers'),
    plain('None'),
    section('8.', 'Appendices'),
    plain('Appendix A: Letter with the outcome of the peer review'),
    plain('Appendix B: Action plan of Children’s Services'),
  ],
  edits: {
    insert: 'This paper was published again on 4 January 2016 because a page of Appendix B was missing.',
    figure: {
      find: 'the post of CSE project manager will go on in 2016/17 (£75,000)',
      replace: 'the post of CSE project manager will go on in 2016/17 (£57,000)',
    },
    delete:
      'They sat in on a child protection conference and on an early help panel of several agencies, and thought that both were chaired well.',
    row: [['Published again 4 January 2016'], ['']],
  },
};
