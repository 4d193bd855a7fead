import { computed, effect, signal, untracked, type ReadonlySignal } from '@preact/signals-core';
import type { ReportId } from '../../core/ids.ts';
import type { ReportView, TieView } from '../../core/view.ts';
import type { OpenReport } from '../desk.ts';
import { openReport, type ReportDeps } from '../open-report.ts';
import { tiedFindings, withPackPage } from './tied-findings.ts';
import { tiesOf } from './ties.ts';

/** A report with what was marked in the papers that have pages in common with it. Theirs stay theirs. */
export function openWithTies(rid: ReportId, deps: ReportDeps): OpenReport {
  const own = openReport(rid, deps);
  const ties = followTies(rid, deps);
  const others = signal<ReadonlyMap<ReportId, OpenReport>>(new Map());
  const stop = effect(() => {
    const wanted = new Set(ties.value.flatMap(({ isOff, other }) => (isOff ? [] : [other.rid])));
    const before = others.peek();
    const gone = [...before].filter(([id]) => !wanted.has(id));
    const fresh = [...wanted].filter((id) => !before.has(id));
    if (gone.length === 0 && fresh.length === 0) return;
    for (const [, other] of gone) other.dispose();
    const stay = [...before].filter(([id]) => wanted.has(id));
    const opened = untracked(() => fresh.map((id) => [id, openReport(id, deps)] as const));
    others.value = new Map([...stay, ...opened]);
  });
  const view = computed(() => {
    const alone = own.view.value;
    if (alone === null || ties.value.length === 0) return alone;
    return withTies(alone, ties.value, (id) => others.value.get(id)?.view.value ?? null);
  });
  return {
    view,
    ready: own.ready,
    dispose() {
      stop();
      own.dispose();
      for (const other of others.value.values()) other.dispose();
    },
  };
}

/** The same value as long as they say the same: each change of a registry would be news for every screen else. */
function followTies(rid: ReportId, { shelves }: ReportDeps): ReadonlySignal<readonly TieView[]> {
  let last: readonly TieView[] = [];
  let said = '[]';
  return computed(() => {
    const ties = tiesOf(rid, shelves);
    const says = JSON.stringify(ties);
    if (says !== said) [last, said] = [ties, says];
    return last;
  });
}

/** Of a pack, or a report, that was published anew its newest version: by it pages are called out and cited. */
function newest(ties: readonly TieView[], find: (rid: ReportId) => ReportView | null): readonly TieView[] {
  const kept = new Map<string, { readonly tie: TieView; readonly rank: number }>();
  for (const tie of ties) {
    const { report, pack, other } = tie;
    const [here, there] = other.isPack ? [report, pack] : [pack, report];
    const rank = find(other.rid)?.editions.findIndex(({ id }) => id === there.edition) ?? -1;
    const key = `${here.edition}|${other.rid}`;
    const known = kept.get(key);
    if (!known || rank > known.rank) kept.set(key, { tie, rank });
  }
  const all = new Set([...kept.values()].map(({ tie }) => tie));
  return ties.filter((tie) => all.has(tie));
}

function withTies(
  view: ReportView,
  all: readonly TieView[],
  find: (rid: ReportId) => ReportView | null,
): ReportView {
  const ties = newest(all, find);
  const packs = ties.filter(({ other }) => other.isPack);
  // What was marked in an older version is in the report all the same.
  const tied = all.flatMap((tie) => {
    const other = tie.isOff ? null : find(tie.other.rid);
    return other === null ? [] : tiedFindings(tie, other);
  });
  const findings = packs.length === 0 ? view.findings : view.findings.map((f) => withPackPage(f, packs));
  return { ...view, findings, ties, tied };
}
