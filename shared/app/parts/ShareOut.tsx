import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Command } from '../../core/command.ts';
import type { PageRange, PartRow } from '../../core/part-row.ts';
import type { WorkspaceId } from '../../core/ids.ts';
import type { GroupView } from '../../core/sharing-view.ts';
import type { EditionView, ReportView } from '../../core/view.ts';
import type { PdfView } from '../../documents/paper/pdf/view-pdf.ts';
import { sectionsFrom, shareOut, type Section } from '../../scrutiny/page-parts.ts';
import { PageShares, type SharedPart } from '../../ui/PageShares.tsx';
import { RadioList } from '../../ui/RadioList.tsx';
import { PARTS } from '../../ui/strings/parts.ts';
import type { AppModel } from '../app-model.ts';
import { listPapers } from '../list-papers.ts';

export interface ShareOutProps {
  readonly model: AppModel;
  readonly view: ReportView;
  readonly edition: EditionView;
  readonly pdf: PdfView;
  readonly onGoTo: (page: number) => void;
}

/** Sharing out the pages of a paper in one of the groups that have it. */
export function ShareOut({ model, view, edition, pdf, onGoTo }: ShareOutProps): JSX.Element | null {
  const groups = groupsWith(model, view);
  const [chosen, choose] = useState<WorkspaceId | undefined>(undefined);
  const sections = useSections(pdf, view, edition);
  const group = groups.find(({ ws }) => ws === chosen) ?? groups[0];
  if (group === undefined) return null;
  const { ws, name, role } = group;
  const mine = (view.parts ?? []).filter((part) => part.ws === ws && part.edition === edition.id);
  const parts = mine.map(({ author, row, from, to }): SharedPart & { readonly row: PartRow } => ({
    id: `${author.member}|${from}|${to}`,
    name: author.isMe ? PARTS.you : author.name || PARTS.somebody,
    isMine: author.isMe,
    isDone: row.done !== undefined,
    from,
    to,
    row,
  }));
  const at = model.world.now();
  const say = ({ from, to }: PageRange, row: PartRow | null): Command => ({
    type: 'part',
    paper: { rid: view.rid, edition: edition.id },
    ws,
    pages: { from, to },
    row,
    at,
  });
  const rowOf = (part: SharedPart): PartRow => parts.find(({ id }) => id === part.id)!.row;
  return (
    <details class="share-out" open={parts.length > 0}>
      <summary>{PARTS.title}</summary>
      {groups.length > 1 ? (
        <RadioList
          legend={PARTS.group}
          rows={groups.map((one) => ({ id: one.ws, label: one.name }))}
          value={ws}
          onChange={choose}
        />
      ) : null}
      <PageShares
        group={name}
        sections={shareOut(sections, parts).map(({ section, ...state }) => ({ ...section, ...state }))}
        parts={parts}
        pages={pdf.pages}
        maySay={role !== 'reader'}
        onGoTo={onGoTo}
        onTake={(ranges) => {
          const commands = ranges.map((range) => say(range, { at }));
          void model.run({ type: 'all', commands, at }, PARTS.tookThem(ranges, name));
        }}
        onDone={(part, isDone) => {
          const { done: _done, ...row } = rowOf(part);
          const words = isDone ? PARTS.saidDone(part) : PARTS.saidNotDone(part);
          void model.run(say(part, isDone ? { ...row, done: at } : row), words);
        }}
        onGiveUp={(part) => void model.run(say(part, null), PARTS.gaveUp(part))}
      />
    </details>
  );
}

/** Groups that have the paper, its bytes or something marked in it. */
function groupsWith(model: AppModel, { rid, restricted, layers }: ReportView): readonly GroupView[] {
  if (restricted) return [];
  const paper = listPapers(model.desk.library.value).find((each) => each.rid === rid);
  const with_ = new Set([...layers, ...(paper?.layers ?? [])].map(({ ws }) => ws));
  return model.desk.sharing.groups.value.filter(({ ws }) => with_.has(ws));
}

/** Those of the file's outline, else the reports that are known in it. */
function useSections(pdf: PdfView, { ties = [] }: ReportView, edition: EditionView): readonly Section[] {
  const [starts, setStarts] = useState<Awaited<ReturnType<PdfView['sections']>>>([]);
  useEffect(() => {
    let isCurrent = true;
    void pdf.sections().then((found) => isCurrent && setStarts(found));
    return () => {
      isCurrent = false;
    };
  }, [pdf]);
  if (starts.length > 0) return sectionsFrom(starts, pdf.pages);
  const inIt = ties.filter(
    ({ other, isOff, pack }) => !other.isPack && !isOff && pack.edition === edition.id,
  );
  const reports = inIt.flatMap(({ other, pages }) =>
    pages.runs.map((run) => ({ title: other.title, page: run.at })),
  );
  return sectionsFrom(reports, pdf.pages);
}
