import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { ReadonlySignal } from '@preact/signals';
import type { BriefView } from '../../core/brief-view.ts';
import type { ReportId } from '../../core/ids.ts';
import type { StatusView } from '../../core/status-view.ts';
import type { Audience, Author, ReportView } from '../../core/view.ts';
import type { OpenReport } from '../../desk/desk.ts';
import type { Hand } from '../../scrutiny/brief/change-questions.ts';
import { listQuestions, type Asked, type BriefLine } from '../../scrutiny/brief/list-questions.ts';
import type { AppModel } from '../app-model.ts';
import { listPapers } from '../list-papers.ts';
import { useStory } from '../last-time/use-follows.ts';
import { earlierIn } from './earlier.ts';

export interface BriefState {
  /** False until questions and the papers that they are about have been read. */
  readonly isReady: boolean;
  readonly view: BriefView;
  /** In their order, of all meetings. */
  readonly lines: readonly BriefLine[];
  readonly reports: ReadonlyMap<ReportId, ReportView | null>;
  /** What members said of what was asked, and in which report. */
  readonly statuses: readonly StatusView[];
  readonly home: { readonly own: string; readonly device: string };
  hand(): Hand;
}

const NOTHING: BriefView = { questions: [], answers: [], promises: [], places: new Map() };

/** Questions, answers and promises, following changes. */
export function useBrief(model: AppModel): BriefState {
  const { desk } = model;
  const signal = useBriefSignal(model);
  const view = signal?.value ?? NOTHING;
  const papers = listPapers(desk.library.value);
  const named = view.questions.flatMap(({ row }) => row.evidence.map(({ rid }) => rid));
  const asking = papers.filter(({ counts }) => counts.ask > 0).map(({ rid }) => rid);
  const known = new Set(papers.map(({ rid }) => rid));
  const rids = [...new Set([...asking, ...named.filter((rid) => known.has(rid))])];
  const { reports, isReady } = useReports(model, rids);
  const me: Author = { member: desk.me.value.member, name: desk.me.value.name, isMe: true };
  const own = useHome(model, 'own');
  const device = useHome(model, 'device');
  const asked = askedIn(reports);
  const all = [...reports.values()].filter((each) => each !== null);
  const earlierOf = (each: Asked) => earlierIn(each, all);
  const story = useStory(model);
  const said = story?.follows.value ?? [];
  const followed = new Set(said.filter(({ says }) => says === 'follows').map(({ earlier }) => earlier));
  // Shown once all is there: questions that come one after the other would move under the member's hand.
  const isShown = useRef(false);
  // Which papers are asked about is in their sums.
  isShown.current ||= signal !== undefined && desk.isCounted.value && isReady;
  return {
    isReady: isShown.current,
    view,
    lines: isShown.current ? listQuestions({ view, asked, me, own, device, earlierOf, followed }) : [],
    reports,
    statuses: story?.statuses.value ?? [],
    home: { own: own.ws, device: device.ws },
    hand: () => ({ me: desk.me.peek().member, at: model.world.now(), newId: model.newId }),
  };
}

function useBriefSignal({ desk }: AppModel): ReadonlySignal<BriefView> | undefined {
  const [found, setFound] = useState<{ readonly signal: ReadonlySignal<BriefView> } | undefined>(undefined);
  useEffect(() => {
    let isCurrent = true;
    void desk.brief().then((signal) => isCurrent && setFound({ signal }));
    return () => {
      isCurrent = false;
    };
  }, [desk]);
  return found?.signal;
}

function useHome({ desk }: AppModel, kind: 'own' | 'device'): Audience {
  const ws = desk.workspaces.value.find((each) => each.kind === kind && each.primary)?.ws ?? '';
  return useMemo(() => ({ ws, kind }), [ws, kind]);
}

/** Papers by id, opened while they are wanted. */
export function useReports(
  { desk }: AppModel,
  rids: readonly ReportId[],
): { readonly reports: ReadonlyMap<ReportId, ReportView | null>; readonly isReady: boolean } {
  const open = useRef(new Map<ReportId, OpenReport>());
  const [ready, setReady] = useState<ReadonlySet<ReportId>>(new Set());
  for (const rid of rids) if (!open.current.has(rid)) open.current.set(rid, desk.openReport(rid));
  useEffect(() => {
    let isCurrent = true;
    for (const [rid, report] of open.current) {
      if (!rids.includes(rid)) {
        report.dispose();
        open.current.delete(rid);
      } else void report.ready.then(() => isCurrent && setReady((before) => new Set(before).add(rid)));
    }
    return () => {
      isCurrent = false;
    };
  }, [rids.join()]);
  useEffect(() => () => open.current.forEach((report) => report.dispose()), []);
  const reports = new Map(rids.map((rid) => [rid, open.current.get(rid)?.view.value ?? null]));
  return { reports, isReady: rids.every((rid) => ready.has(rid)) };
}

/** Of the newest paper first, then by place. */
function askedIn(reports: ReadonlyMap<ReportId, ReportView | null>): readonly Asked[] {
  const views = [...reports.values()].filter((view) => view !== null);
  return views
    .sort((a, b) => compare(b.report.date ?? '', a.report.date ?? '') || compare(a.rid, b.rid))
    .flatMap((view) => view.findings.filter(({ ask }) => ask.on).map((finding) => ({ finding, view })));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
