/** Plain example values about invented councils and people. */
import type { Kind } from '../../core/kind.ts';
import type { Anchor } from '../../core/selector.ts';
import type { Theme } from '../../core/theme.ts';
import type {
  Audience,
  Author,
  FindingView,
  LibraryView,
  NoteView,
  PlacedFinding,
  ReportSummary,
} from '../../core/view.ts';
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

const NONE = {
  plain: 0,
  strength: 0,
  development: 0,
  recommendation: 0,
  action: 0,
  risk: 0,
  indicator: 0,
  decision: 0,
  ask: 0,
};

function paper(rid: string, title: string, parts: Partial<ReportSummary>): ReportSummary {
  const counts = { ...NONE, ...parts.counts };
  const total = Object.values(counts).reduce((sum, n) => sum + n, 0) - counts.ask;
  const report = { ...parts.report, key: `url:${rid}`, title };
  const base = { rid, restricted: false, media: 'page', keptOffline: true, bytes: 81_000 } as const;
  return { ...base, ...parts, report, counts, total };
}

const sample = { key: '', title: '', sample: true } as const;

export const library: LibraryView = {
  findings: 48,
  bytes: 1_840_000,
  meetings: [
    {
      id: 'm1',
      meeting: { council: 'Saltmere Council', committee: 'People Scrutiny Committee', date: '2026-10-08' },
      items: [
        {
          id: 'i1',
          no: '5',
          title: '',
          papers: [
            paper('a', 'Inspection of services for children and families', {
              counts: {
                ...NONE,
                plain: 1,
                strength: 3,
                development: 4,
                recommendation: 1,
                action: 3,
                indicator: 2,
                ask: 2,
              },
            }),
            paper('b', 'Appendix 1: letter from the inspectors', { media: 'pdf', keptOffline: false }),
          ],
        },
        {
          id: 'i2',
          no: '9',
          title: '',
          papers: [
            paper('c', 'Staffing of one home', {
              restricted: true,
              report: { key: '', title: '', reason: 'Part 2 (Not for publication)' },
            }),
          ],
        },
      ],
    },
    {
      id: 'm2',
      meeting: { council: 'Saltmere Council', committee: 'Cabinet', date: '2026-01-14' },
      items: [
        {
          id: 'i3',
          no: '4',
          title: '',
          papers: [
            paper('d', 'Peer review: what we heard', {
              counts: { ...NONE, strength: 4, development: 1, risk: 2 },
            }),
          ],
        },
      ],
    },
    {
      id: 'm3',
      meeting: { council: 'Aldenbury Council', committee: 'Overview and Scrutiny', date: '2023-03-15' },
      items: [
        {
          id: 'i4',
          no: '7',
          title: '',
          papers: [
            paper('e', 'Annual report on safeguarding', {
              report: sample,
              counts: {
                ...NONE,
                strength: 9,
                development: 12,
                recommendation: 1,
                action: 4,
                risk: 3,
                indicator: 8,
                decision: 1,
                ask: 2,
              },
            }),
          ],
        },
      ],
    },
  ],
  loose: [
    paper('f', 'A letter to the chair', {
      report: { key: 'x', title: 'A letter to the chair', linkOnly: true },
    }),
  ],
};
