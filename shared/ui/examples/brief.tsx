import { BriefPaper } from '../brief/BriefPaper.tsx';
import { BriefQuestion, type BriefQuestionProps } from '../brief/BriefQuestion.tsx';
import { QuestionEditor } from '../brief/QuestionEditor.tsx';
import { changed, proposed, question, theirs } from './brief-values.ts';
import type { Example } from './example.ts';
import { noop } from './values.ts';

const props: BriefQuestionProps = {
  question,
  n: 1,
  of: 4,
  onMove: noop,
  onEdit: noop,
  onKeepWords: noop,
  onTakeWords: noop,
  onPair: noop,
  onOpenPassage: noop,
  onDropPassage: noop,
  onUseNow: noop,
  onCopy: noop,
  meetings: [{ id: 'm1', label: '8 October 2019, People Scrutiny Committee' }],
  onMeeting: noop,
  onShow: noop,
  onRemove: noop,
  onDragStart: noop,
};

export const briefExamples: readonly Example[] = [
  {
    component: 'BriefQuestion',
    state: 'kept, with passages of two years',
    on: 'paper',
    render: () => <BriefQuestion {...props} />,
  },
  {
    component: 'BriefQuestion',
    state: 'proposed words',
    on: 'paper',
    render: () => <BriefQuestion {...props} question={proposed} n={2} />,
  },
  {
    component: 'BriefQuestion',
    state: 'its passages have changed',
    on: 'paper',
    render: () => <BriefQuestion {...props} question={changed} n={3} />,
  },
  {
    component: 'BriefQuestion',
    state: 'another member’s',
    on: 'paper',
    render: () => (
      <BriefQuestion {...props} question={theirs} n={4} onShow={undefined} onRemove={undefined} />
    ),
  },
  {
    component: 'BriefQuestion',
    state: 'about a restricted paper',
    on: 'paper',
    render: () => (
      <BriefQuestion {...props} question={{ ...question, isRestricted: true }} onShow={undefined} />
    ),
  },
  {
    component: 'QuestionEditor',
    state: 'typing',
    on: 'paper',
    render: () => (
      <QuestionEditor
        stem={question.stem}
        followUp=""
        onStem={noop}
        onFollowUp={noop}
        onKeep={noop}
        seenBy="Only you can see this"
      />
    ),
  },
  {
    component: 'BriefPaper',
    state: 'as it is printed',
    on: 'paper',
    render: () => (
      <div style="background: #fff; padding: 16px">
        <BriefPaper
          questions={[question, proposed]}
          meeting="People Scrutiny Committee, 8 October 2019"
          item="7"
          under="Two questions from the reports of 2016 and 2019"
          made="Rapporteur brief, made 1 October 2019, 20:41"
          quotes
          lines
          initials
          large={false}
        />
      </div>
    ),
  },
];
