import { bullets, implications, para, plain, section } from './build-blocks.ts';
import type { SampleReport } from './report-types.ts';

export const SALTMERE_2019: SampleReport = {
  id: 'saltmere-2019',
  council: 'saltmere',
  title: 'Outcome of the Ofsted Inspection of Children’s Services',
  date: '2019-09-17',
  blocks: [
    {
      type: 'header',
      lines: [
        'Saltmere-on-Sea Borough Council',
        'Report of the Deputy Chief Executive (People)',
        'to',
        'Cabinet',
        'on',
        '17^th^ September 2019',
        'Report prepared by: Rosalind Beck, Head of Service Transformation (Children)',
        'Outcome of the Ofsted Inspection of Children’s Services',
        'People Scrutiny Committee',
        'Cabinet Member: Councillor Yvonne Adair',
        'Part 1 (Public Agenda Item)',
      ],
      box: 'Agenda Item No.',
    },
    section('1.', 'Purpose of Report'),
    para('1.1', 'To report to Cabinet how the inspection of the Council’s services for children ended'),
    section('2.', 'Recommendations'),
    para('2.1', 'That Cabinet notes the report'),
    para(
      '2.2',
      'That in January 2020 Cabinet receives the action plan and the new strategic improvement plan for Children’s Services, so that it can scrutinise, challenge and support what is done',
    ),
    section('3.', 'Background'),
    para(
      '3.1',
      'From 15 to 26 July Ofsted carried out a full inspection under its ILACS framework. Four inspectors were here on 8 days of the ten-day period; two more joined them for 3 days in all and looked at education, fostering and adoption.',
    ),
    para(
      '3.2',
      'They inspected every part of the Council’s statutory social work with children, and early help. The work of partners was not inspected.',
    ),
    para(
      '3.3',
      'In the week before they came, the inspectors went through a great deal of performance data and children’s data, papers that describe our work, reports to the boards and groups that oversee it, annual reports, and the report to the LSCB.',
    ),
    para(
      '3.4',
      'They talked to schools that looked after children attend and to 8 foster carers and adoptive parents. They also met the Young Experts, our council of children in care, and 20 young people of 16 to 25 who are in care or have left it.',
    ),
    para(
      '3.5',
      'Most of their time here was spent beside social workers and team managers of all teams, reading children’s records with them. They also read records in the electronic case system by themselves.',
    ),
    para(
      '3.6',
      'Every day the lead inspector told the Deputy Chief Executive, the Director and some heads of service what had been seen the day before.',
    ),
    para(
      '3.7',
      'An ILACS inspection ends with one overall grade and three more: for the effect that leaders have on practice, for help and protection, and for children in care and care leavers. All four came out the same: in Saltmere, services for children require improvement to be good.',
    ),
    para(
      '3.8',
      'The report also speaks of much that has improved a great deal, and uses the words excellent, effective and highly effective of many areas. Its opening puts it in this way:',
    ),
    {
      type: 'quotation',
      text: '“As in 2016, services for children in Saltmere-on-Sea require improvement to be good. In some areas senior leaders have raised the quality of practice markedly, in a difficult local setting, but work remains. They have put most effort into the ‘front door’, where agencies answer contacts and referrals together, into planning for children in need, and, after a joint inspection, into services for vulnerable adolescents. Today these services are highly effective.”',
    },
    para(
      '3.9',
      'Also called very strong are the virtual school, plans for children in need, the use of children’s own voices in assessments, the evidence that courts receive when we ask to remove a child from its parents, and the adoption team.',
    ),
    para(
      '3.10',
      'The report counts among our strengths the commitment of all political parties and the part played by the lead member for children and learning.',
    ),
    para(
      '3.11',
      'There are four areas for improvement. After the inspection of 2016 there were 12. The four are:',
    ),
    bullets(
      'How managers and leaders oversee and judge frontline practice, and turn what they see into improvements in time for the child.',
      'The quality of plans for children who need protection.',
      'Oversight and challenge by the independent chairs of child protection conferences and of care reviews.',
      'Pre-proceedings under the public law outline (PLO): how timely and how effective they are.',
    ),
    para(
      '3.12',
      'Within 60 days we have to produce an action plan on these four areas. It will become part of a new improvement plan for Children’s Services. None of the four came as a surprise: the improvement plan, the Performance Board and the plans of single services were dealing with them before the inspectors came.',
    ),
    para(
      '3.13',
      'The Improvement Board of Children’s Services, its scrutiny panel and the People Scrutiny Committee will go on challenging and following the plan.',
    ),
    section('4.', 'Other Options'),
    para('4.1', 'There are none'),
    section('5.', 'Reasons for Recommendations'),
    plain('None'),
    section('6.', 'Corporate Implications'),
    ...implications([
      [
        '6.1',
        'Contribution to Saltmere 2045',
        'Today’s vulnerable children will lead, work, trade and use services in the Saltmere of 2045, and so every aim of the plan gains when their lives improve. The closest ties are to Safe at Home, Taking Part, and Work and Prosperity.',
      ],
      ['6.2', 'Financial Implications', 'None known at this stage'],
      ['6.3', 'Legal Implications', 'None known at this stage'],
      ['6.4', 'People Implications', 'None known at this stage'],
      ['6.5', 'Property Implications', 'None known at this stage'],
      ['6.6', 'Consultation', 'Not needed'],
      [
        '6.7',
        'Equalities and Diversity Implications',
        'The inspection brought up none relating to equality and diversity',
      ],
      ['6.8', 'Risk Assessment', 'Not needed at this time'],
      ['6.9', 'Value for Money', 'None known at this stage'],
      [
        '6.10',
        'Community Safety Implications',
        'The inspection named none in particular. It did call practice strong in the work with vulnerable adolescents, which is work on criminal and sexual exploitation',
      ],
      ['6.11', 'Environmental Impact', 'None.'],
    ]),
    section('7.', 'Background Papers'),
    plain('None'),
    section('8.', 'Appendices'),
    plain('Appendix 1: Ofsted’s final report on Saltmere-on-Sea Borough Council'),
  ],
  edits: {
    insert:
      'Since the agenda was published Ofsted has corrected one date in its report; the grades are as they were.',
    figure: {
      find: 'After the inspection of 2016 there were 12.',
      replace: 'After the inspection of 2016 there were 14.',
    },
    delete: 'The quality of plans for children who need protection.',
    row: [['Version with Ofsted’s correction'], ['']],
  },
};
