import { PromiseForm } from '../brief/PromiseForm.tsx';
import { PromiseList } from '../brief/PromiseList.tsx';
import { RoomAnswers, RoomQuestion, type RoomQuestionProps } from '../brief/RoomQuestion.tsx';
import { TextArea } from '../Field.tsx';
import { ROOM } from '../strings/room.ts';
import { question } from './brief-values.ts';
import type { Example } from './example.ts';
import { noop } from './values.ts';

const props: RoomQuestionProps = {
  question,
  story: {
    theme: 'Child protection planning',
    years: [
      { label: '2011', kinds: ['development', 'strength'] },
      { label: '2016', kinds: ['strength'] },
      { label: '2019', kinds: ['development', null] },
    ],
  },
  isRestricted: false,
};

export const roomExamples: readonly Example[] = [
  {
    component: 'RoomQuestion',
    state: 'one question',
    on: 'paper',
    render: () => <RoomQuestion {...props} />,
  },
  {
    component: 'RoomQuestion',
    state: 'about a restricted paper',
    on: 'paper',
    render: () => <RoomQuestion {...props} story={undefined} isRestricted />,
  },
  {
    component: 'RoomAnswers',
    state: 'partly answered',
    on: 'paper',
    render: () => (
      <RoomAnswers
        value="partly"
        elsewhere={false}
        note={
          <div class="room-note">
            <TextArea label={ROOM.noteOn('Only you can see it')} rows={1} value="" onInput={noop} />
          </div>
        }
        onAnswer={noop}
        onElsewhere={noop}
      />
    ),
  },
  {
    component: 'PromiseForm',
    state: 'a day understood',
    on: 'paper',
    render: () => (
      <PromiseForm
        who="The director"
        what="A note on the twelve areas"
        when="by 31 January"
        understood="That is 31 January 2027."
        names={['The lead member', 'The director']}
        seenBy="Only you can see answers and notes."
        onInput={noop}
        onKeep={noop}
        onClose={noop}
      />
    ),
  },
  {
    component: 'PromiseList',
    state: 'one overdue, one of another member',
    on: 'paper',
    render: () => (
      <PromiseList
        promises={[
          {
            id: 'a',
            who: 'The director',
            what: 'A note on the twelve areas',
            due: '31 January 2027',
            dueWords: 'by 31 January',
            state: 'overdue',
            question: question.stem,
            seenBy: 'Only you can see this',
            isMine: true,
          },
          {
            id: 'b',
            who: '',
            what: 'The figure for the last 18 months',
            seenBy: 'Everyone in People Scrutiny can see this',
            isMine: false,
          },
        ]}
        onChange={noop}
        onRemove={noop}
      />
    ),
  },
];
