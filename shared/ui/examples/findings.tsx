import { KINDS } from '../../core/kind.ts';
import { FindingCard } from '../FindingCard.tsx';
import { FindingList } from '../FindingList.tsx';
import type { CardMode } from '../finding-props.ts';
import { GutterGlyph } from '../GutterGlyph.tsx';
import { KindPicker } from '../KindPicker.tsx';
import { SelectionToolbar } from '../SelectionToolbar.tsx';
import { ThemeField } from '../ThemeField.tsx';
import type { Example } from './example.ts';
import {
  actions,
  AT,
  device,
  findings,
  group,
  noop,
  other,
  placed,
  themes,
  type FindingParts,
} from './values.ts';

const WAS = 'agency workers fell from 31% to 18.5% of the team';
const NOW = 'agency workers fell from 31% to 19% of all teams';
const REPAIRED = { id: 'r1', edition: 'e2', author: other, at: AT, from: WAS, to: NOW };
const span = { start: 10, end: 60 };

function card(
  parts: Omit<FindingParts, 'id'>,
  mode: CardMode = 'compact',
  more: object = {},
): Example['render'] {
  const id = `x${parts.quote.length}${parts.anchor?.state ?? ''}${mode}`;
  return () => (
    <FindingCard placed={placed({ id, ...parts })} mode={mode} themes={themes} actions={actions} {...more} />
  );
}

const improve = {
  kind: 'development',
  quote: 'visits to new tenants are recorded late in two of the five areas',
  paragraph: '3.4',
  themes: ['data'],
  note: 'Listed as a strength two years ago. What slipped, and when did we know?',
  ask: true,
} as const;
const figure = { kind: 'indicator', quote: WAS, paragraph: '4.1', themes: ['workforce'] } as const;

export const findingExamples: readonly Example[] = [
  {
    component: 'SelectionToolbar',
    state: 'row',
    on: 'wide',
    render: () => (
      <SelectionToolbar layout="row" onAction={noop} onClose={noop} hint="Alt+Shift+R writes in the panel." />
    ),
  },
  {
    component: 'SelectionToolbar',
    state: 'on a dark page',
    on: 'wide',
    render: () => <SelectionToolbar layout="row" theme="dark" onAction={noop} onClose={noop} />,
  },
  {
    component: 'SelectionToolbar',
    state: 'high contrast',
    on: 'wide',
    render: () => <SelectionToolbar layout="row" theme="contrast" onAction={noop} onClose={noop} />,
  },
  {
    component: 'SelectionToolbar',
    state: 'grid',
    render: () => <SelectionToolbar layout="grid" onAction={noop} onClose={noop} />,
  },
  {
    component: 'SelectionToolbar',
    state: 'touch',
    render: () => <SelectionToolbar layout="touch" onAction={noop} onClose={noop} />,
  },
  {
    component: 'SelectionToolbar',
    state: 'touch, kinds open',
    render: () => <SelectionToolbar layout="touch" kindsOpen onAction={noop} onClose={noop} />,
  },
  {
    component: 'FindingCard',
    state: 'plain mark, compact',
    render: card({ quote: 'The new duty rota answers nine calls in ten', paragraph: '3.2' }),
  },
  { component: 'FindingCard', state: 'compact', render: card(improve) },
  {
    component: 'FindingCard',
    state: 'open',
    render: card(improve, 'open', { saved: { state: 'saved', at: AT } }),
  },
  {
    component: 'FindingCard',
    state: 'editing, draft kept',
    render: card({ ...improve, quote: `${improve.quote} this year` }, 'editing', {
      drafts: { note: 'Sixty days from when?' },
    }),
  },
  {
    component: 'FindingCard',
    state: 'another member’s, in a group',
    render: card(
      {
        kind: 'risk',
        quote: 'over-dependence on two key people',
        paragraph: '2.7',
        by: other,
        audience: group,
      },
      'open',
    ),
  },
  {
    component: 'FindingCard',
    state: 'restricted paper',
    render: card(
      {
        kind: 'decision',
        quote: 'the home closes at the end of March',
        paragraph: 'Part 2, 4',
        audience: device,
      },
      'open',
    ),
  },
  {
    component: 'FindingCard',
    state: 'moved, check',
    render: card({ ...figure, anchor: { state: 'moved', span } }, 'open'),
  },
  {
    component: 'FindingCard',
    state: 'edited',
    render: card({ ...figure, anchor: { state: 'edited', span, was: WAS, now: NOW } }, 'open'),
  },
  {
    component: 'FindingCard',
    state: 'unclear',
    render: card({ ...figure, anchor: { state: 'ambiguous', candidates: [] } }),
  },
  {
    component: 'FindingCard',
    state: 'its words are gone',
    render: card({ ...figure, anchor: { state: 'gone' } }, 'open'),
  },
  {
    component: 'FindingCard',
    state: 'unclear, each place offered',
    render: card({ ...figure, anchor: { state: 'ambiguous', candidates: [] } }, 'open', {
      candidates: [
        { span: { start: 0, end: 9 }, words: NOW, before: '… in the north, ', after: ' over the year …' },
        { span: { start: 90, end: 99 }, words: NOW, before: '… in the south, ', after: '.' },
      ],
    }),
  },
  {
    component: 'FindingCard',
    state: 'attached by hand',
    render: card({ ...figure, quote: NOW, repairs: [REPAIRED] }, 'open', { edition: 'e2' }),
  },
  {
    component: 'FindingCard',
    state: 'written by a newer version: read only',
    render: card({ ...improve, quote: 'two of the five areas' }, 'open', { readOnly: true }),
  },
  {
    component: 'FindingCard',
    state: 'not saved',
    render: card({ ...improve, quote: 'recorded late' }, 'open', {
      saved: { state: 'not-saved', code: 'storage-full' },
    }),
  },
  {
    component: 'ThemeField',
    state: 'list open before typing',
    on: 'paper',
    render: () => (
      <ThemeField themes={themes} chosen={[]} onAdd={noop} onRemove={noop} onNew={noop} listOpen />
    ),
  },
  {
    component: 'ThemeField',
    state: 'typed: a synonym matches, a new one can be added',
    on: 'paper',
    render: () => (
      <ThemeField
        themes={themes}
        chosen={themes.slice(2, 3)}
        draft="rec"
        onAdd={noop}
        onRemove={noop}
        onNew={noop}
        listOpen
      />
    ),
  },
  {
    component: 'KindPicker',
    state: 'one chosen',
    on: 'paper',
    render: () => <KindPicker value={KINDS[1]} onChange={noop} showKeys />,
  },
  {
    component: 'FindingList',
    state: 'to sort, in page order, gone',
    render: () => <FindingList findings={findings} themes={themes} actions={actions} active={null} />,
  },
  {
    component: 'FindingList',
    state: 'empty',
    render: () => <FindingList findings={[]} themes={themes} actions={actions} />,
  },
  {
    component: 'GutterGlyph',
    state: 'rest, active, three at one place',
    on: 'paper',
    render: () => (
      <div>
        <GutterGlyph finding="g1" kind="strength" place="paragraph 3.2" onOpen={noop} />
        <GutterGlyph finding="g2" kind="risk" place="paragraph 3.4" active onOpen={noop} />
        <GutterGlyph finding="g3" kind={null} count={3} onOpen={noop} />
      </div>
    ),
  },
];
