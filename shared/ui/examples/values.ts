/** Plain example values about invented councils and people. */
import type { Kind } from '../../core/kind.ts';
import type { Anchor } from '../../core/selector.ts';
import type { Theme } from '../../core/theme.ts';
import type { Audience, Author, FindingView, NoteView, PlacedFinding } from '../../core/view.ts';
import type { FindingActions } from '../finding-props.ts';

export const AT = Date.UTC(2026, 9, 6, 19, 41);

export const me: Author = { member: 'm1', name: 'A. Marsh', isMe: true };
export const other: Author = { member: 'm2', name: 'R. Sen', isMe: false };

export const own: Audience = { ws: 'w1', kind: 'own' };
export const device: Audience = { ws: 'w0', kind: 'device' };
export const group: Audience = { ws: 'w2', kind: 'group', name: 'Workforce task group' };

export const noop = (): void => undefined;

export const actions: FindingActions = {
  onOpen: noop,
  onClose: noop,
  onGoTo: noop,
  onEdit: noop,
  onKind: noop,
  onTheme: noop,
  onNewTheme: noop,
  onNote: noop,
  onDraft: noop,
  onAsk: noop,
  onDelete: noop,
  onConfirm: noop,
  onAttach: noop,
  onGoToSpan: noop,
};

function theme(
  id: string,
  label: string,
  group: string,
  synonyms: readonly string[],
  definition: string,
): Theme {
  return { id, label, group, synonyms, definition };
}

export const themes: readonly Theme[] = [
  theme('money', 'Money', 'Council', ['budget', 'costs', 'savings'], 'What things cost and who pays.'),
  theme('workforce', 'Workforce', 'Council', ['staff', 'recruitment', 'caseloads'], 'Who does the work.'),
  theme('performance', 'Performance', 'Council', ['targets', 'timeliness'], 'How well and how fast.'),
  theme('risk', 'Risk', 'Council', ['risk register'], 'What could go wrong.'),
  theme('residents', 'Residents’ voice', 'People', ['consultation', 'complaints'], 'What people say.'),
  theme('partners', 'Partners', 'People', ['health', 'police'], 'Other bodies that take part.'),
  theme('inspection', 'Inspection', 'Oversight', ['inspectors', 'judgement'], 'What inspectors found.'),
  theme('data', 'Data quality', 'Oversight', ['recording'], 'Whether figures can be trusted.'),
];

export interface FindingParts {
  readonly id: string;
  readonly quote: string;
  readonly kind?: Kind;
  readonly paragraph?: string;
  readonly themes?: readonly string[];
  readonly note?: string;
  readonly ask?: boolean;
  readonly repairs?: FindingView['repairs'];
  readonly by?: Author;
  readonly audience?: Audience;
  readonly audiences?: readonly Audience[];
  readonly notes?: readonly NoteView[];
  readonly deleted?: NonNullable<FindingView['deleted']>;
  readonly anchor?: Anchor;
}

export function placed(parts: FindingParts): PlacedFinding {
  const author = parts.by ?? me;
  const audience = parts.audience ?? own;
  const span = { start: 0, end: parts.quote.length };
  const finding: FindingView = {
    id: parts.id,
    rid: 'r1',
    audience,
    audiences: parts.audiences ?? [audience],
    author,
    at: AT,
    edition: 'e1',
    sel: {
      v: 1,
      quote: { exact: parts.quote, prefix: '', suffix: '' },
      position: span,
      block: { startBlock: 0, startOffset: 0, endBlock: 0, endOffset: 1 },
      ...(parts.paragraph === undefined ? {} : { paragraph: parts.paragraph }),
    },
    anchors: {},
    kind: parts.kind ?? null,
    otherKinds: [],
    themes: themes.filter((each) => parts.themes?.includes(each.id)),
    notes:
      parts.notes ??
      (parts.note === undefined
        ? []
        : [{ id: `${parts.id}-n`, text: parts.note, author, at: AT, audience, versions: [] }]),
    ask: { on: parts.ask ?? false },
    repairs: parts.repairs ?? [],
    confirmed: [],
    ...(parts.deleted === undefined ? {} : { deleted: parts.deleted }),
  };
  return { finding, anchor: parts.anchor ?? { state: 'exact', span } };
}

export const findings: readonly PlacedFinding[] = [
  placed({
    id: 'f1',
    quote: 'The new duty rota answers nine calls in ten within the hour',
    paragraph: '3.2',
  }),
  placed({
    id: 'f2',
    kind: 'development',
    quote: 'visits to new tenants are recorded late in two of the five areas',
    paragraph: '3.4',
    themes: ['data', 'performance'],
    note: 'Listed as a strength two years ago. What slipped, and when did we know?',
    ask: true,
  }),
  placed({
    id: 'f3',
    kind: 'action',
    quote: 'an improvement plan will come to this committee within 60 days',
    paragraph: '3.6',
    themes: ['inspection'],
    by: other,
    audience: group,
  }),
  placed({
    id: 'f4',
    kind: 'indicator',
    quote: 'agency workers fell from 31% to 18.5% of the team',
    paragraph: '4.1',
    themes: ['workforce'],
    anchor: { state: 'gone' },
  }),
];
