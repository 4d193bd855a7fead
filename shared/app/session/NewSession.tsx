import type { JSX } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { FindingId, MemberId, ReportId, WorkspaceId } from '../../core/ids.ts';
import { MOST_VIEWS } from '../../core/session.ts';
import type { GroupView } from '../../core/sharing-view.ts';
import type { FindingView } from '../../core/view.ts';
import { Button } from '../../ui/Button.tsx';
import { RadioList } from '../../ui/RadioList.tsx';
import { SESSION } from '../../ui/strings/session.ts';
import type { AppModel } from '../app-model.ts';
import { listPapers } from '../list-papers.ts';
import { writeRoute } from '../route.ts';
import { ChooseParagraphs } from './ChooseParagraphs.tsx';
import { ChoosePassages } from './ChoosePassages.tsx';
import type { Paragraph, Passage } from './paragraphs.ts';
import { ChooseSuggestions } from './ChooseSuggestions.tsx';
import { toggled } from './toggled.ts';

export interface NewSessionProps {
  readonly model: AppModel;
  readonly ws: WorkspaceId;
}

/** Whoever leads picks the report, the passages and the members. */
export function NewSession({ model, ws }: NewSessionProps): JSX.Element {
  const group = model.desk.sharing.groups.value.find((each) => each.ws === ws);
  const papers = listPapers(model.desk.library.value).filter(
    ({ layers, restricted }) => !restricted && layers?.some((layer) => layer.ws === ws),
  );
  const [chosen, setRid] = useState<ReportId | undefined>(undefined);
  const rid = chosen ?? (papers.length === 1 ? papers[0]!.rid : undefined);
  return (
    <main id="page" tabIndex={-1} class="app-page rp-session-new">
      <h1 class="library-title rp-title">{SESSION.newTitle(group?.name ?? '')}</h1>
      <p>{SESSION.sectionBody}</p>
      {group === undefined || group.role === 'reader' ? (
        <p>{SESSION.readerRole}</p>
      ) : papers.length === 0 ? (
        <p>{SESSION.noReports}</p>
      ) : (
        <>
          <RadioList
            legend={SESSION.report}
            value={rid ?? ''}
            rows={papers.map((paper) => ({
              id: paper.rid,
              label: paper.report.title,
              hint: [paper.report.committee, paper.report.date]
                .filter((part) => part !== undefined)
                .join(', '),
            }))}
            onChange={setRid}
          />
          {rid === undefined ? null : <OfReport key={rid} model={model} group={group} rid={rid} />}
        </>
      )}
    </main>
  );
}

interface OfReportProps {
  readonly model: AppModel;
  readonly group: GroupView;
  readonly rid: ReportId;
}

function OfReport({ model, group, rid }: OfReportProps): JSX.Element {
  const report = useMemo(() => model.desk.openReport(rid), [model, rid]);
  useEffect(() => () => report.dispose(), [report]);
  const view = report.view.value;
  const [picked, setPicked] = useState<ReadonlySet<FindingId>>(new Set());
  const [byHand, setByHand] = useState<ReadonlyMap<string, Paragraph>>(new Map());
  const able = group.people.filter(({ role }) => role !== 'reader');
  const [left, setLeft] = useState<ReadonlySet<MemberId>>(new Set());
  const [second, setSecond] = useState('');
  const [names, setNames] = useState(false);
  const people = able.filter(({ member }) => !left.has(member));
  const findings = (view?.findings ?? []).filter(({ id }) => picked.has(id));
  const paragraphs = [...byHand.values()];
  const begin = useBegin({ model, group, rid, findings, paragraphs, title: view?.report.title ?? '' });
  const many = findings.length + paragraphs.length;
  return (
    <form
      class="rp-session-form"
      onSubmit={(event) => {
        event.preventDefault();
        const ids = people.map(({ member }) => member);
        void begin.start({ people: ids, names, ...(second === '' ? {} : { second }) });
      }}
    >
      <ChoosePassages
        findings={view?.findings ?? []}
        group={group}
        picked={picked}
        onPick={setPicked}
        readerHref={writeRoute({ page: 'reader', rid })}
      />
      {view === null ? null : (
        <ChooseSuggestions model={model} view={view} group={group.name} picked={byHand} onPick={setByHand} />
      )}
      <ChooseParagraphs
        model={model}
        editions={view?.editions ?? []}
        group={group.name}
        picked={byHand}
        onPick={setByHand}
      />
      <fieldset class="rp-radios">
        <legend class="rp-label">{SESSION.who}</legend>
        <p class="rp-hint">{SESSION.whoHint}</p>
        {able.map((person) => (
          <label key={person.member} class="rp-check">
            <input
              type="checkbox"
              checked={!left.has(person.member)}
              onChange={() => setLeft(toggled(left, person.member))}
            />
            <span>
              {person.name === '' ? SESSION.noName : person.name}
              {person.isMe ? SESSION.you : ''}
            </span>
          </label>
        ))}
      </fieldset>
      <RadioList
        legend={SESSION.second}
        value={second}
        rows={[
          { id: '', label: SESSION.secondNobody },
          ...people.filter(({ isMe }) => !isMe).map(({ member, name }) => ({ id: member, label: name })),
        ]}
        onChange={setSecond}
      />
      <label class="rp-check">
        <input type="checkbox" checked={names} onChange={() => setNames(!names)} />
        <span>{SESSION.names}</span>
      </label>
      <p class="rp-meta">{SESSION.stays}</p>
      {begin.problem === undefined ? null : (
        <p role="alert" class="rp-error">
          {begin.problem === 'missing'
            ? SESSION.beginMissing
            : begin.problem === 'many'
              ? SESSION.tooMany(MOST_VIEWS)
              : SESSION.notPublic}{' '}
          {begin.problem === 'not-public' ? (
            <Button look="link" onClick={begin.sayPublic}>
              {SESSION.sayPublic}
            </Button>
          ) : null}
        </p>
      )}
      <div class="rp-actions">
        <Button look="primary" type="submit">
          {SESSION.begin}
        </Button>
        <span class="rp-meta">{many === 0 ? '' : SESSION.picked(many, people.length)}</span>
      </div>
    </form>
  );
}

interface BeginParts extends OfReportProps {
  readonly findings: readonly FindingView[];
  readonly paragraphs: readonly Paragraph[];
  readonly title: string;
}

interface Begin {
  readonly problem: 'missing' | 'many' | 'not-public' | undefined;
  readonly start: (how: Pick<NewHow, 'people' | 'names' | 'second'>) => Promise<void>;
  readonly sayPublic: () => void;
}

interface NewHow {
  readonly people: readonly MemberId[];
  readonly names: boolean;
  readonly second?: MemberId;
}

/** Words that the group does not have yet go to it only where the public can see them, as with any sharing. */
function useBegin({ model, group, rid, findings, paragraphs, title }: BeginParts): Begin {
  const [problem, setProblem] = useState<Begin['problem']>(undefined);
  const { desk } = model;
  const areAllowed = async (): Promise<boolean> => {
    const fresh = findings.filter(({ audiences }) => !audiences.some(({ ws }) => ws === group.ws));
    if (fresh.length === 0 && paragraphs.length === 0) return true;
    const ids = fresh.map(({ id }) => id);
    const plan = model.take(await desk.sharing.plan(rid, ids, group.ws));
    return plan !== undefined && plan.verdict.verdict !== 'restricted';
  };
  return {
    problem,
    sayPublic: () =>
      void desk.sharing.sayPublic(rid).then((said) => {
        model.take(said);
        setProblem(undefined);
      }),
    async start(how) {
      const passages = inOrder([...findings, ...paragraphs]);
      if (passages.length === 0 || how.people.length < 2) return setProblem('missing');
      if (passages.length * how.people.length > MOST_VIEWS) return setProblem('many');
      if (!(await areAllowed())) return setProblem('not-public');
      const sessions = await desk.sessions();
      const started = await sessions.start({ ws: group.ws, rid, title, passages, ...how });
      if (!started.ok && started.code === 'public-unknown') return setProblem('not-public');
      if (model.take(started) && started.ok)
        model.go({ page: 'session', ws: group.ws, sid: started.value.sid });
    },
  };
}

/** As they stand in the report: what was marked and what was picked by hand among each other. */
function inOrder(passages: readonly Passage[]): readonly Passage[] {
  return passages
    .map(({ edition, sel }) => ({ edition, sel }))
    .toSorted((a, b) => a.sel.position.start - b.sel.position.start);
}
