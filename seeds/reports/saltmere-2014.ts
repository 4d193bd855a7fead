import { bullets, implications, para, plain, section } from './build-blocks.ts';
import type { SampleReport } from './report-types.ts';

export const SALTMERE_2014: SampleReport = {
  id: 'saltmere-2014',
  council: 'saltmere',
  title: 'Safeguarding Children: Annual Report',
  date: '2014-01-07',
  blocks: [
    {
      type: 'header',
      lines: [
        'Saltmere-on-Sea Borough Council',
        'Report of the Corporate Director for People',
        'to',
        'Cabinet and All Members of Council',
        'on',
        '7^th^ January 2014',
        'Report prepared by: Helen Trask, Head of Children’s Services',
        'Safeguarding Children: Annual Report People Scrutiny Committee Executive Councillor: Councillor Lionel Marsh A Part 1 Public Agenda Item',
      ],
      box: 'Agenda Item No.',
    },
    section('1.', 'Purpose of Report'),
    plain(
      'Once a year the Chief Executive and Members are given an assessment of how the Council meets its responsibility to safeguard children in Saltmere. This is that assessment, and it also answers the national guidance of 2013.',
    ),
    section('2.', 'Recommendation'),
    para('2.1', 'That Members note the report and its priorities for 2014/15.'),
    section('3.', 'Background'),
    para('3.1', 'The guidance of 2013 describes the task in four parts:'),
    bullets(
      'children are protected from being mistreated;',
      'their health and development come to no harm;',
      'the care that surrounds them as they grow is safe and effective;',
      'action is taken so that every child can do as well as possible.',
    ),
    plain(
      'The Local Safeguarding Children Board (LSCB) is the statutory partnership that joins up safeguarding in all agencies and monitors whether it works. Beside it stands the Every Child Thrives Group, which leads on improving services for all children. Both work with the Health and Wellbeing Board, which sets the direction for services to adults and to children.',
    ),
    para('3.3', 'Where safeguarding works well,'),
    bullets(
      'the child comes first, whatever their age, and help arrives before a worry becomes a crisis;',
      'everyone who meets children and families knows what to look for and who might be a danger to them;',
      'people tell each other in good time what they need to know, and can talk a concern over with colleagues and with social care;',
      'skilled staff use their judgement to find what is right for the one child in front of them;',
      'all take their part in what is needed, and come back to see whether the plan has made a difference;',
      'LSCBs bring local work together, watch it and challenge it;',
      'reviews of serious cases are published and say openly what went wrong, so that others can learn;',
      'new ideas are tried, and evidence decides which of them stay.',
    ),
    para('3.4', 'The assurance for this year again comes in two parts:'),
    bullets(
      'the annual report of the LSCB’s independent chair, with the local priorities for doing better (Appendix 1);',
      'a report by the Head of Children’s Services on the quality of the Council’s safeguarding service (Appendix 2).',
    ),
    plain(
      'Under the guidance of 2013 the chair must publish a yearly report on how effectively children are safeguarded in the area. It covers the last financial year, should fit the planning and budget rounds of local agencies, and goes to the Chief Executive, the Leader, the Police and Crime Commissioner and the chair of the Health and Wellbeing Board.',
    ),
    plain(
      'Such a report is meant to be strict and open. It has to say where services are weak, why, and what is being done about it.',
    ),
    para(
      '3.6',
      'The Corporate Director for People is the statutory Director of Children’s Services, answers for improving children’s lives in Saltmere, and has to see that the Council’s services work with the LSCB. On 26^th^ November 2013 the Director and the Lead Member took this report to the Chief Executive and the Leader, so that they could judge for themselves whether these duties are met.',
    ),
    plain(
      'The Leader and the Chief Executive took note of present strengths at that meeting, and settled the priorities for improvement that both appendices set out.',
    ),
    section('4.', 'Other Options'),
    plain('None.'),
    section('5.', 'Reasons for Recommendation'),
    plain(
      'So that the Council knows how children are safeguarded in Saltmere and agrees what should be developed further.',
    ),
    section('6.', 'Corporate Implications'),
    ...implications([
      [
        '6.1',
        'Contribution to the Council’s Vision and Corporate Priorities',
        'By safeguarding children the Council and its partners give the vulnerable among them better life chances, which is one of the Council’s priorities.',
      ],
      [
        '6.2',
        'Financial Implications',
        'What the LSCB and Children’s Services have set themselves can be paid for within the means of the Council and its partners.',
      ],
      [
        '6.3',
        'Legal Implications',
        'With this report the Council, the Leader, the Chief Executive, the Director and the Lead Member meet their duties under the Children Act 2004 and the guidance of 2013.',
      ],
      ['6.4', 'People Implications', 'None'],
      ['6.5', 'Property Implications', 'None'],
      [
        '6.6',
        'Consultation',
        'The LSCB takes in statutory and voluntary bodies alike. As the revised guidance asks, a lay member from the community and a youth lay member now speak for the public on the Board and in its sub-groups. For the LSCB it is a strategic priority to consult children and families and to let what they say shape services.',
        'How children and young people are consulted is described in the report of the Head of Children’s Services.',
      ],
      [
        '6.7',
        'Equalities and Diversity Implications',
        'Council and LSCB alike must see to the safety and welfare of every child. The procedures shared by Saltmere, Harrowfleet and Wenshire explain how to recognise that a child is more vulnerable than others and what to weigh for particular groups. Equality is a standing item for each sub-group of the LSCB.',
      ],
      [
        '6.8',
        'Risk Assessment',
        'Two risk logs are kept, one for the LSCB and one in Children’s Services. At each meeting the LSCB Executive asks which risks partners see to safeguarding, and agrees what to do about them. Some present challenges, and what is done about them, are on page 7 of Appendix 2.',
      ],
      [
        '6.9',
        'Value for Money',
        'Safeguarding is a duty in law, and we carry it out with other bodies and councils so that it costs no more than it must. Since July 2013 the LSCB and the board for vulnerable adults have had one business manager between them, and they share part of their administration. The LSCB spends less on staff as a result, and the Board has agreed to put what is saved into its priorities for children.',
      ],
      [
        '6.10',
        'Community Safety Implications',
        'The LSCB’s arrangements make the most vulnerable children safer wherever in the borough they live. The Board oversees road safety for children, and watches whether the domestic abuse strategy, as carried out, really safeguards them.',
      ],
    ]),
    section('7.', 'Background Papers'),
    plain('None'),
    section('8.', 'Appendices'),
    plain('Appendix 1: LSCB Annual Report for 2012/13'),
    plain('Appendix 2: How well the Council’s social care for children safeguards and protects'),
  ],
  edits: {
    insert:
      'This version replaces the one that was published with the agenda and adds a date in paragraph 3.6.',
    figure: { find: 'Since July 2013 the LSCB', replace: 'Since October 2013 the LSCB' },
    delete:
      'The Board oversees road safety for children, and watches whether the domestic abuse strategy, as carried out, really safeguards them.',
    row: [['Version 2, January 2014'], ['']],
  },
};
