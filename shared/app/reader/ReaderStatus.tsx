import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { citedOn, writeParagraph, writeShort, type Standing } from '../../core/citation.ts';
import type { Kind } from '../../core/kind.ts';
import type { ReportView } from '../../core/view.ts';
import { StatusLine } from '../../ui/StatusLine.tsx';
import { MetAsked } from '../sharing/MetAsked.tsx';
import { DeletedAsked } from '../sharing/SharedNotices.tsx';
import { PencilLeft } from '../suggest/PencilLeft.tsx';
import { READER } from '../strings/reader.ts';
import type { ReaderParts } from './reader-parts.ts';

/** Where one is, what there is, what is saved. */
export function ReaderStatus({
  model,
  view,
  state,
  placed,
  edition,
  isKept,
  pdf,
  goTo,
  pencil,
  isWide,
}: ReaderParts & { readonly isKept: boolean | undefined; readonly isWide: boolean }): JSX.Element {
  const isOffline = useOffline();
  const isEarly = view.isEarly === true;
  const active = placed.find((each) => each.finding.id === state.active.value);
  const cited = active && citedOn(active.finding, edition?.id);
  return (
    <StatusLine
      // Of a paper that nobody holds yet nothing is said to be saved.
      saved={isEarly ? { state: 'nothing' } : model.desk.saved.value}
      device={model.device}
      shared={model.desk.sharing.state.value}
      now={model.world.now}
      isEmpty={isEarly}
      keptOffline={isKept}
      offline={isOffline}
      where={whereOf(pdf?.where, cited, view.findings.length)}
      counts={countKinds(view)}
      onKeys={() => (state.sheet.value = 'keys')}
    >
      <PencilLeft pencil={pencil} isWide={isWide} />
      <DeletedAsked view={view} />
      <MetAsked model={model} view={view} onGoTo={goTo} />
    </StatusLine>
  );
}

/** @param page the one on screen */
function whereOf(page: string | undefined, active: Standing | undefined, findings: number): string {
  const paragraph = active && (page === undefined ? writeShort(active) : writeParagraph(active));
  if (page !== undefined) return paragraph ? `${page}, ${paragraph}` : page;
  return paragraph ? READER.place(paragraph) : READER.total(findings);
}

function countKinds(view: ReportView): Partial<Record<Kind | 'plain' | 'ask', number>> {
  const counts: Partial<Record<Kind | 'plain' | 'ask', number>> = {};
  for (const { kind, ask } of view.findings) {
    const key = kind ?? 'plain';
    counts[key] = (counts[key] ?? 0) + 1;
    if (ask.on) counts.ask = (counts.ask ?? 0) + 1;
  }
  return counts;
}

function useOffline(): boolean {
  const [isOffline, setOffline] = useState(!navigator.onLine);
  useEffect(() => {
    const look = (): void => setOffline(!navigator.onLine);
    addEventListener('online', look);
    addEventListener('offline', look);
    return () => {
      removeEventListener('online', look);
      removeEventListener('offline', look);
    };
  }, []);
  return isOffline;
}
