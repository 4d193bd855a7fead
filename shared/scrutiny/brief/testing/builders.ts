/** Whole values for tests of the brief, with one thing changed. */
import type { EvidenceRow, QuestionRow } from '../../../core/brief-row.ts';
import type { BriefView } from '../../../core/brief-view.ts';
import type { Selectors } from '../../../core/selector.ts';
import type { Audience, Author, FindingView } from '../../../core/view.ts';
import type { Hand } from '../change-questions.ts';
import type { Asked, BriefSources } from '../list-questions.ts';

export const ME: Author = { member: 'anna', name: 'A. Marsh', isMe: true };
export const SEN: Author = { member: 'sen', name: 'R. Sen', isMe: false };
export const OWN: Audience = { ws: 'own', kind: 'own' };
export const DEVICE: Audience = { ws: 'device', kind: 'device' };
export const GROUP: Audience = { ws: 'g', kind: 'group', name: 'Children’s panel' };

export function selectorsOf(exact: string, more: Partial<Selectors> = {}): Selectors {
  return {
    v: 1,
    quote: { exact, prefix: '', suffix: '' },
    position: { start: 0, end: exact.length },
    block: { startBlock: 0, startOffset: 0, endBlock: 0, endOffset: exact.length },
    paragraph: '3.11',
    ...more,
  };
}

export function findingOf(change: Partial<FindingView> = {}): FindingView {
  return {
    id: 'f1',
    rid: 'paper1',
    audience: OWN,
    audiences: [OWN],
    author: ME,
    at: 0,
    edition: 'e1',
    sel: selectorsOf('Oversight by managers is weak.'),
    anchors: {},
    repairs: [],
    kind: 'development',
    otherKinds: [],
    themes: [{ id: 'oversight', label: 'Oversight by managers' }],
    notes: [],
    ask: { on: true },
    confirmed: [],
    ...change,
  };
}

export function askedOf(finding: Partial<FindingView> = {}, restricted = false): Asked {
  const view = {
    report: { key: 'k', title: 'Inspection outcome', date: '2019-09-17', meeting: 'm1' },
    editions: [{ id: 'e1', media: 'page', seenAt: 0 } as const],
    restricted,
  };
  return { finding: findingOf(finding), view };
}

export function evidenceRow(change: Partial<EvidenceRow> = {}): EvidenceRow {
  return {
    rid: 'paper1',
    finding: 'f1',
    edition: 'e1',
    kind: 'development',
    quote: 'Oversight by managers is weak.',
    citation: { paper: 'Inspection outcome', paragraph: 'paragraph 3.11' },
    date: '2019-09-17',
    ...change,
  };
}

export function questionRow(change: Partial<QuestionRow> = {}): QuestionRow {
  return {
    stem: 'What changed?',
    evidence: [evidenceRow()],
    themes: ['oversight'],
    by: 'anna',
    at: 1,
    ...change,
  };
}

export const NOTHING: BriefView = { questions: [], answers: [], promises: [], places: new Map() };

export function sourcesOf(change: Partial<BriefSources> = {}): BriefSources {
  return {
    view: NOTHING,
    asked: [],
    me: ME,
    own: OWN,
    device: DEVICE,
    earlierOf: () => undefined,
    ...change,
  };
}

export function createHand(): Hand {
  let next = 0;
  return { me: 'anna', at: 5, newId: () => `v${++next}` };
}
