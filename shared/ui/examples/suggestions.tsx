import type { Suggestion } from '../../core/suggestion.ts';
import { GutterGlyph } from '../GutterGlyph.tsx';
import { SuggestionCard, type ShownSuggestion, type SuggestionActions } from '../SuggestionCard.tsx';
import { SuggestionList } from '../SuggestionList.tsx';
import type { Example } from './example.ts';
import { noop } from './values.ts';

const actions: SuggestionActions = {
  onOpen: noop,
  onAccept: noop,
  onDismiss: noop,
  onKind: noop,
  onClose: noop,
};

function shown(
  id: string,
  suggestion: Omit<Suggestion, 'span'>,
  themes: readonly string[] = [],
): ShownSuggestion {
  const span = { start: 0, end: suggestion.quote.length };
  const place = suggestion.paragraph === undefined ? {} : { paragraph: suggestion.paragraph };
  return { id, suggestion: { span, ...suggestion }, kind: suggestion.kind, place, themes };
}

const group = { id: 't1', name: 'Areas for development' };
const strength = shown('s1', {
  quote: 'using the voice of children in assessments',
  kind: 'strength',
  themes: [],
  because: 'After “described as very strong are:”',
  paragraph: '3.9',
});
const promise = shown(
  's2',
  {
    quote: 'A written plan must reach the inspectors within 60 days.',
    kind: 'action',
    themes: ['plans'],
    because: 'Says “must … within 60 days”',
    paragraph: '3.12',
    due: { words: 'within 60 days', starts: 'publication of the report' },
    group,
  },
  ['Improvement and action plans'],
);
const figure = shown('s3', {
  quote: 'Agency workers fell from 31% to 18.5% of the team',
  kind: 'indicator',
  themes: [],
  because: 'A figure with what it is compared with',
  paragraph: '4.1',
  value: { value: '18.5', unit: '%', period: '2018/19', comparator: '31% in 2017/18' },
});
const improve = shown('s4', {
  quote: 'The quality of plans for children in need',
  kind: 'development',
  themes: [],
  because: 'In the column “Areas for development”',
  group,
});

/** Pencil, in each of its states. */
export const suggestionExamples: readonly Example[] = [
  {
    component: 'SuggestionCard',
    state: 'beside its words',
    render: () => <SuggestionCard shown={strength} isOpen={false} isBeside actions={actions} />,
  },
  {
    component: 'SuggestionCard',
    state: 'open, with what it would bring and others like it',
    render: () => (
      <SuggestionCard
        shown={promise}
        isOpen
        actions={actions}
        caps={{ accept: 'A', dismiss: 'X' }}
        group={{ name: group.name, ids: ['s2', 's4'] }}
      />
    ),
  },
  {
    component: 'SuggestionCard',
    state: 'open, with a figure, its kind changed, restricted',
    render: () => <SuggestionCard shown={{ ...figure, kind: 'risk' }} isOpen restricted actions={actions} />,
  },
  {
    component: 'SuggestionList',
    state: 'those that go together first',
    on: 'paper',
    render: () => (
      <SuggestionList
        suggestions={[strength, promise, figure, improve].map((each) => ({ ...each, id: `l${each.id}` }))}
        active="ls1"
        actions={{ ...actions, onGoTo: noop }}
        onOff={noop}
      />
    ),
  },
  {
    component: 'SuggestionList',
    state: 'none left',
    on: 'paper',
    render: () => <SuggestionList suggestions={[]} active={null} actions={actions} />,
  },
  {
    component: 'GutterGlyph',
    state: 'a suggestion, at rest and open',
    on: 'paper',
    render: () => (
      <div>
        <GutterGlyph ghost finding="g4" kind="strength" place="paragraph 3.9" onOpen={noop} />
        <GutterGlyph ghost finding="g5" kind="risk" place="paragraph 3.10" active onOpen={noop} />
      </div>
    ),
  },
];
