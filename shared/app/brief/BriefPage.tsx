import '../../ui/styles/brief.css';
import '../../ui/styles/brief-paper.css';
import './brief-page.css';
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { BriefLine } from '../../scrutiny/brief/list-questions.ts';
import { BriefPaper, type BriefPaperOptions } from '../../ui/brief/BriefPaper.tsx';
import { Button } from '../../ui/Button.tsx';
import { BRIEF } from '../../ui/strings/brief.ts';
import { showDate, showMoment } from '../../ui/strings/times.ts';
import type { AppModel } from '../app-model.ts';
import { listPapers } from '../list-papers.ts';
import { writeRoute } from '../route.ts';
import { FRAME } from '../strings/app.ts';
import { BriefQuestions } from './BriefQuestions.tsx';
import { BriefSide } from './BriefSide.tsx';
import { isRestricted, toQuestions, yearsOf } from './brief-words.ts';
import { foundSince } from './found-since.ts';
import { useBrief, type BriefState } from './use-brief.ts';
import { useNewer } from './use-newer.ts';
import { questionActions } from './use-question-actions.ts';

export interface BriefPageProps {
  readonly model: AppModel;
  /** Only the questions for this meeting. */
  readonly meeting?: string | undefined;
}

/** The questions for a meeting with their evidence: put in order, printed, shown to a group. */
export function BriefPage({ model, meeting }: BriefPageProps): JSX.Element {
  const state = useBrief(model);
  const of = model.desk.library.value.meetings.find(({ id }) => id === meeting);
  const title = of === undefined ? BRIEF.title : BRIEF.titleFor(showDate(of.meeting.date));
  useEffect(() => {
    document.title = `${title} – ${FRAME.name}`;
  }, [title]);
  const lines = state.lines.filter((line) => meeting === undefined || line.meeting === meeting);
  return (
    <main id="page" tabIndex={-1} class="brief" aria-busy={!state.isReady}>
      <Questions model={model} state={state} lines={lines} title={title} meeting={meeting} />
    </main>
  );
}

interface QuestionsProps {
  readonly model: AppModel;
  readonly state: BriefState;
  readonly lines: readonly BriefLine[];
  readonly title: string;
  readonly meeting: string | undefined;
}

function Questions({ model, state, lines, title, meeting }: QuestionsProps): JSX.Element {
  const actions = questionActions(model, state);
  const [options, setOptions] = useState<BriefPaperOptions>({
    quotes: true,
    lines: true,
    initials: false,
    large: false,
  });
  const [withRestricted, setWithRestricted] = useState(false);
  const themes = labelsOf(model, state);
  const dates = new Map(listPapers(model.desk.library.value).map(({ rid, report }) => [rid, report.date]));
  const newer = useNewer(model, state, lines);
  const words = {
    reports: state.reports,
    newer,
    all: state.lines,
    themes,
    found: (line: BriefLine) => foundSince(line, state.statuses, (rid) => dates.get(rid)),
  };
  const printed = lines.filter((line) => withRestricted || !isRestricted(line));
  const unkept = lines.filter(({ proposed }) => proposed !== undefined).length;
  const paper = {
    ...options,
    ...headOf(model, meeting, printed),
    questions: toQuestions(printed, words),
  };
  return (
    <>
      <div class="brief-main rp-no-print">
        <div class="brief-head">
          <div>
            <h1 class="rp-title">{title}</h1>
            {lines.length === 0 ? null : (
              <p class="brief-under">
                {BRIEF.counted(lines.length, papersOf(lines))} {BRIEF.howToMove}
              </p>
            )}
          </div>
          <MeetingChoice model={model} state={state} meeting={meeting} />
        </div>
        {unkept === 0 ? null : (
          <div class="brief-unkept" role="note">
            <p>{BRIEF.unkept(unkept)}</p>
            <Button onClick={() => void actions.keepAll(lines)}>{BRIEF.keepAll}</Button>
          </div>
        )}
        <BriefQuestions
          model={model}
          state={state}
          actions={actions}
          lines={lines}
          words={words}
          meeting={meeting}
        />
      </div>
      <BriefSide
        model={model}
        lines={lines}
        meeting={meeting}
        options={options}
        onOptions={setOptions}
        withRestricted={withRestricted}
        onWithRestricted={setWithRestricted}
        paper={paper}
      />
      <div class="rp-print-only">
        <BriefPaper {...paper} />
      </div>
    </>
  );
}

/** Also of themes that only these findings have. */
function labelsOf({ desk }: AppModel, { reports }: BriefState): ReadonlyMap<string, string> {
  const views = [...reports.values()].filter((view) => view !== null);
  const carried = views.flatMap(({ findings }) => findings.flatMap(({ themes }) => themes));
  return new Map([...carried, ...desk.themes.value].map(({ id, label }) => [id, label]));
}

function papersOf(lines: readonly BriefLine[]): number {
  return new Set(lines.flatMap(({ evidence }) => evidence.map(({ rid }) => rid))).size;
}

/** What stands at the head of the paper. */
function headOf(model: AppModel, meeting: string | undefined, lines: readonly BriefLine[]) {
  const of = model.desk.library.value.meetings.find(({ id }) => id === meeting);
  const items = of?.items.filter(({ papers }) =>
    papers.some(({ rid }) => lines.some(({ evidence }) => evidence[0]?.rid === rid)),
  );
  const item = items?.length === 1 ? items[0]!.no : undefined;
  return {
    meeting: of && `${of.meeting.committee}, ${showDate(of.meeting.date)}`,
    item: item === '' ? undefined : item,
    under: BRIEF.prepared(lines.length, yearsOf(lines)),
    made: BRIEF.made(showMoment(model.world.now(), 0)),
  };
}

/** All questions, or those for one meeting. Nothing while there is but one. */
function MeetingChoice({
  model,
  state,
  meeting,
}: Pick<QuestionsProps, 'model' | 'state' | 'meeting'>): JSX.Element | null {
  const named = new Set(state.lines.map((line) => line.meeting));
  const meetings = model.desk.library.value.meetings.filter(({ id }) => named.has(id) || id === meeting);
  if (meetings.length === 0) return null;
  return (
    <div class="brief-meeting">
      <label class="rp-field">
        <span class="rp-label">{BRIEF.meeting}</span>
        <select
          class="rp-input"
          value={meeting ?? ''}
          onChange={({ currentTarget: { value } }) =>
            model.go(value === '' ? { page: 'brief' } : { page: 'brief', meeting: value })
          }
        >
          <option value="">{BRIEF.allMeetings}</option>
          {meetings.map(({ id, meeting: { committee, date } }) => (
            <option key={id} value={id}>
              {showDate(date)}, {committee}
            </option>
          ))}
        </select>
      </label>
      {meeting === undefined ? null : (
        <a href={writeRoute({ page: 'meeting', id: meeting })}>{BRIEF.papersOf}</a>
      )}
    </div>
  );
}
