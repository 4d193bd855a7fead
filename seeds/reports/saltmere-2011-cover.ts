import { bullets, implications, para, plain, section } from './build-blocks.ts';
import type { Block } from './report-types.ts';

export const SALTMERE_2011_COVER: readonly Block[] = [
  {
    type: 'header',
    lines: [
      'Saltmere-on-Sea Borough Council',
      'Report of the Corporate Director of Children and Learning',
      'to',
      'Cabinet and All Members of Council',
      'on',
      '15^th^ March 2011',
      'Report prepared by: Judith Farrant, Corporate Director of Children and Learning',
      'Safeguarding Children: Annual Report',
      'Children and Lifelong Learning Scrutiny Committee',
      'Executive Councillor: Councillor Desmond Pryor',
      'A Part 1 Public Agenda Item',
    ],
    box: 'Agenda Item No.',
  },
  section('1.', 'Purpose of Report'),
  para(
    '1.1',
    'This report gives the Council its yearly assurance that the duty to safeguard children in Saltmere is being met. National guidance of 2010 asks the Chief Executive and the Leader to judge, once a year, whether local governance and partnership working are good enough to improve children’s lives and to keep them safe. What follows is the evidence for that judgement.',
  ),
  section('2.', 'Recommendation'),
  para('2.1', 'That Members note the report.'),
  section('3.', 'Background'),
  para('3.1', 'In law, to safeguard children and promote their welfare means four things:'),
  bullets(
    'keeping children from being mistreated;',
    'stopping harm to their health or to the way they develop;',
    'making sure that the care in which they grow up is safe and does its job;',
    'doing all of this so that they reach adult life with the best chances they can have.',
  ),
  para(
    '3.2',
    'Many people have a part in safeguarding, parents before all others. Their work is of three sorts:',
  ),
  bullets(
    'finding and protecting children who are suffering, or are likely to suffer, serious harm: physical, emotional or sexual abuse, neglect or exploitation;',
    'noticing children who for whatever reason may do less well than others, and helping them early;',
    'everything that keeps all children healthy and well.',
  ),
  para(
    '3.3',
    'Councils now serve children and families in a very different way from ten years ago. The inquiry into the death of Victoria Climbié (2003), the Children Act 2004 and the programme that came with it added a great deal to the duties first set out in the Children Act 1989.',
  ),
  para(
    '3.4',
    'The Local Safeguarding Children Board (LSCB) exists by statute. It joins up the safeguarding work of every agency in the borough and judges how well that work is done. The Children’s Partnership looks after the wider improvement of children’s lives, their safety included. How the Partnership is built is under review, because the new Government takes another view of partnership working (paragraph 3.5.1 of Appendix 1 says more).',
  ),
  para(
    '3.5',
    'Section 11 of the Children Act 2004 places on every agency and every professional the duty to protect children and promote their welfare in whatever they do.',
  ),
  para(
    '3.6',
    'The Council answers for three things in particular: that all its functions have regard to the safety of children, that the services which protect them (social care above all) work well, and that the LSCB itself is effective.',
  ),
  para('3.7', 'The assurance has two parts, and each is an appendix to this cover report:'),
  bullets(
    'the independent chair of the LSCB reports on the Board’s effectiveness, its year and the local questions it sees (Appendix 1);',
    'the Head of Specialist Services for Children reports on the quality of the Council’s own social care for children (Appendix 2).',
  ),
  section('4.', 'Other Options'),
  plain('None'),
  section('5.', 'Reasons for Recommendation'),
  plain('So that the Council knows where safeguarding in Saltmere stands.'),
  section('6.', 'Corporate Implications'),
  ...implications([
    [
      '6.1',
      'Contribution to the Council’s Vision and Corporate Priorities',
      'Safeguarding work by the Council and its partners serves the priority of giving vulnerable children better life chances.',
    ],
    ['6.2', 'Financial Implications', 'None'],
    ['6.3', 'Legal Implications', 'None'],
    ['6.4', 'People Implications', 'None'],
    ['6.5', 'Property Implications', 'None'],
    ['6.6', 'Consultation', 'Not required'],
    [
      '6.7',
      'Equalities and Diversity Implications',
      'No child can thrive without being safe and feeling it, from before birth onwards. The Council and the LSCB must see that this holds for children of every background. Module 5 of the child protection procedures shared by Saltmere, Harrowfleet and Wenshire deals with children who are more vulnerable than others and with what each group needs. Both the Council and the LSCB have assessed the effect of this work on equality; the assessments named further steps, and plans for them are running. In 2009/10 two short-life groups looked at equality in safeguarding and at the protection of disabled children.',
    ],
    ['6.8', 'Risk Assessment', 'The LSCB keeps a risk log, and so does Children and Learning.'],
    [
      '6.9',
      'Value for Money',
      'Protecting children is a statutory duty. Working with other councils and organisations keeps its cost down, and LSCB members apply the same rule to all they do. Because most agencies face smaller budgets, the Board asks for less of its members’ time this year: three Board meetings in place of four, seven meetings of the Executive in place of eight, and at most seven of each sub-group where there were eight. Training that used to be free to members now carries a charge. Every other line was gone through, and what members pay for the running of the Board next year is 25% lower.',
      'None of this should make the Board less effective. Three years of development have given it a structure that needs fewer meetings to do the same work.',
    ],
    [
      '6.10',
      'Community Safety Implications',
      'The Board’s arrangements help to keep the most vulnerable children safe in every locality. Road safety, so far as it concerns children, is also watched over by the Board.',
    ],
  ]),
  section('7.', 'Background Papers'),
  bullets(
    'The inquiry into the death of Victoria Climbié, 2003',
    'The Children Act 1989 and the Children Act 2004',
    'Lord Laming’s progress report on the protection of children, 2009',
    'Statutory guidance on co-operation through Children’s Trusts, 2008',
    'Working Together to Safeguard Children, 2006, revised 2010',
    'The Munro review of child protection, first report 2010 and interim report 2011',
    'Statutory guidance on the Lead Member and the Director of Children’s Services, July 2009',
  ),
  section('8.', 'Appendices'),
  plain('Appendix 1: The Local Safeguarding Children Board and its effectiveness'),
  plain('Appendix 2: How well the Council’s social care services protect children'),
];
