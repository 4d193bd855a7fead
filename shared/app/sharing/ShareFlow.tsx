import '../../ui/styles/sharing.css';
import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { FindingId, ReportId, WorkspaceId } from '../../core/ids.ts';
import type { ErrorCode } from '../../core/result.ts';
import type { GroupView, SharePlan } from '../../core/sharing-view.ts';
import { SharePlanDialog } from '../../ui/SharePlanDialog.tsx';
import { listPapers } from '../list-papers.ts';
import { ChooseGroup } from './ChooseGroup.tsx';
import { shareFindings } from './share-findings.ts';
import { useAsk } from './use-ask.ts';
import type { SharingModel } from './sharing-model.ts';

export interface ShareFlowProps {
  readonly model: SharingModel;
  readonly rid: ReportId;
  /** One's own findings that may go along; empty: only what is marked from now on. */
  readonly findings: readonly FindingId[];
  /** True where there is something to choose: then it is shown though these readers have it already. */
  readonly choose: boolean;
  /** After sharing with a group that nobody was invited to: who shows how to invite does so next. */
  readonly onInvite?: ((ws: WorkspaceId) => void) | undefined;
  readonly onClose: () => void;
}

/** With whom, then the words and the readers; the second time nothing is asked again but about notes. */
export function ShareFlow(props: ShareFlowProps): JSX.Element {
  const { model } = props;
  const groups = model.desk.sharing.groups.value.filter((each) => each.role !== 'reader');
  const [to, setTo] = useState<WorkspaceId | null>(groups.length === 1 ? (groups[0]?.ws ?? null) : null);
  const group = groups.find((each) => each.ws === to);
  if (to === null || group === undefined) {
    return <ChooseGroup model={model} groups={groups} onGroup={setTo} onClose={props.onClose} />;
  }
  return <Plan {...props} to={to} group={group} />;
}

type PlanProps = ShareFlowProps & { readonly to: WorkspaceId; readonly group: GroupView };

function Plan(props: PlanProps): JSX.Element | null {
  const { model, rid, to, group, onClose } = props;
  const summary = listPapers(model.desk.library.value).find((paper) => paper.rid === rid);
  const ask = useAsk(model, { name: 'keep', host: false });
  const { plan, failure, sayPublic } = usePlan(props);
  const [chosen, setChosen] = useState<ReadonlySet<FindingId>>(new Set(props.findings));
  const [notes, setNotes] = useState(true);
  const [all, setAll] = useState(props.findings.length === 0);
  const [paper, setPaper] = useState(true);
  const [isBusy, setBusy] = useState(false);
  const canPaper = summary !== undefined && summary.keptOffline && !summary.restricted;
  const share = async (): Promise<void> => {
    if (!(await ask.settle())) return;
    setBusy(true);
    const wish = { rid, to, group: group.name, findings: [...chosen], notes, all, paper: paper && canPaper };
    const isShared = await shareFindings(model, wish);
    setBusy(false);
    // Also after a failure: what went wrong stands on the page, behind the dialog.
    onClose();
    if (isShared && group.host === undefined) props.onInvite?.(to);
  };
  // Shown once: what goes to the same readers afterwards goes without a question.
  const isKnown = plan !== undefined && !plan.isFirst && plan.verdict.verdict !== 'restricted';
  // Words that are "only me" so far are shown before anybody else can read them, the second time too.
  const hasNotes = plan?.findings.some((each) => each.notes.length > 0) === true;
  const isShort =
    isKnown && !props.choose && !hasNotes && plan.findings.length === 1 && ask.fields.name === undefined;
  const done = useRef(false);
  useEffect(() => {
    if (!isShort || done.current) return;
    done.current = true;
    const wish = {
      rid,
      to,
      group: group.name,
      findings: props.findings,
      notes: true,
      all: false,
      paper: false,
    };
    void shareFindings(model, wish).then(onClose);
  }, [isShort]);
  const isSlow = useAfter(QUICK_MS);
  if (isShort || (plan === undefined && failure === undefined && !isSlow)) return null;
  const choose = (finding: FindingId, on: boolean): void => {
    const next = new Set(chosen);
    if (on) next.add(finding);
    else next.delete(finding);
    setChosen(next);
  };
  return (
    <SharePlanDialog
      plan={plan}
      group={group.name}
      report={summary?.report.title ?? ''}
      ask={ask.fields}
      chosen={chosen}
      onChoose={choose}
      paper={canPaper ? { bytes: summary.bytes, on: paper, onChange: setPaper } : undefined}
      notes={notes}
      onNotes={setNotes}
      all={all}
      onAll={setAll}
      busy={isBusy}
      failure={failure}
      onShare={() => void share()}
      onSayPublic={sayPublic}
      onClose={onClose}
    />
  );
}

/** Until then nothing is shown: most often there is nothing to ask. Milliseconds. */
const QUICK_MS = 300;

function useAfter(milliseconds: number): boolean {
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setOver(true), milliseconds);
    return () => clearTimeout(timer);
  }, [milliseconds]);
  return isOver;
}

interface Planned {
  readonly plan: SharePlan | undefined;
  readonly failure: ErrorCode | undefined;
  readonly sayPublic: () => void;
}

/** What would be shown to whom, asked again after the member has said that the public can see the paper. */
function usePlan({ model, rid, findings, to }: PlanProps): Planned {
  const { sharing } = model.desk;
  const [plan, setPlan] = useState<SharePlan | undefined>(undefined);
  const [failure, setFailure] = useState<ErrorCode | undefined>(undefined);
  const look = async (isCurrent: () => boolean): Promise<void> => {
    const planned = await sharing.plan(rid, findings, to);
    if (!isCurrent()) return;
    if (planned.ok) setPlan(planned.value);
    else setFailure(planned.code);
  };
  useEffect(() => {
    let isCurrent = true;
    void look(() => isCurrent);
    return () => {
      isCurrent = false;
    };
  }, [sharing, rid, to]);
  const sayPublic = async (): Promise<void> => {
    const said = await sharing.sayPublic(rid);
    if (said.ok) await look(() => true);
    else setFailure(said.code);
  };
  return { plan, failure, sayPublic: () => void sayPublic() };
}
