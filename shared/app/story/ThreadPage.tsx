import '../../ui/styles/brief.css';
import '../../ui/styles/story.css';
import '../../ui/styles/thread.css';
import './story-page.css';
import './thread-page.css';
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import type { Theme } from '../../core/theme.ts';
import type { ThreadPromise, ThreadReport } from '../../scrutiny/story/thread.ts';
import { Stands } from '../../ui/story/Stands.tsx';
import { ThreadStep } from '../../ui/story/ThreadSteps.tsx';
import { THREAD } from '../../ui/strings/story.ts';
import type { AppModel } from '../app-model.ts';
import { writeRoute } from '../route.ts';
import { FRAME } from '../strings/app.ts';
import { sayStanding } from './story-words.ts';
import { placeIn, stepOf } from './thread-words.ts';
import { ThreadSide } from './ThreadSide.tsx';
import { useSilence } from './use-silence.ts';
import { useStory } from './use-story.ts';
import { useThread, type ThreadState } from './use-thread.ts';

export interface ThreadPageProps {
  readonly model: AppModel;
  readonly theme: string;
}

/** One theme through all years: passages, silence, and what members said of it. */
export function ThreadPage({ model, theme: id }: ThreadPageProps): JSX.Element {
  const state = useStory(model);
  const today = new Date(model.world.now()).toISOString().slice(0, 10);
  const thread = useThread(state, id, today);
  const theme = state.themeOf(id);
  useEffect(() => {
    document.title = `${theme.label} – ${FRAME.name}`;
  }, [theme.label]);
  const goAll = writeRoute({ page: 'story' });
  return (
    <main id="page" tabIndex={-1} class="thread" aria-busy={thread === null}>
      <div class="thread-main">
        <nav class="thread-crumbs rp-no-print">
          <a href={goAll}>{THREAD.all}</a>
        </nav>
        <div class="thread-head">
          <h1 class="rp-title">{theme.label}</h1>
          {thread?.standing ? (
            <Stands stands={sayStanding(thread.standing, thread.story.columns, state, today)} />
          ) : null}
        </div>
        {thread && thread.thread.steps.length === 0 ? <p>{THREAD.nothing}</p> : null}
        {thread ? <Steps model={model} theme={theme} thread={thread} /> : null}
      </div>
      {thread ? <ThreadSide model={model} theme={theme} thread={thread} /> : null}
    </main>
  );
}

interface StepsProps {
  readonly model: AppModel;
  readonly theme: Theme;
  readonly thread: ThreadState;
}

function Steps({ model, theme, thread }: StepsProps): JSX.Element {
  return (
    <ol class="rp-thread-steps">
      {thread.thread.steps.map((step) =>
        step.sort === 'report' ? (
          <ReportStep key={step.column.id} model={model} theme={theme} thread={thread} report={step} />
        ) : (
          <PromiseStep key={`${step.finding.id}|due`} step={step} />
        ),
      )}
    </ol>
  );
}

function ReportStep({
  model,
  theme,
  thread,
  report,
}: StepsProps & { readonly report: ThreadReport }): JSX.Element {
  const isSilent = report.findings.length === 0;
  const silence = useSilence(model, isSilent ? report.column : undefined, theme);
  return (
    <ThreadStep
      step={stepOf(report, thread.statuses, thread.context)}
      onOpen={(id) => {
        const finding = report.findings.find((each) => each.id === id);
        if (finding) model.go({ page: 'reader', rid: finding.rid, finding: id });
      }}
    >
      {silence === undefined ? null : <p class="rp-thread-silence">{silence}</p>}
    </ThreadStep>
  );
}

function PromiseStep({ step }: { readonly step: ThreadPromise }): JSX.Element {
  return (
    <li class="rp-thread-step" data-silent="true">
      <h2 class="rp-thread-when">
        <span class="num">{step.due.slice(0, 4)}</span>
        <span>{step.words.replace(/ \d{4}$/, '')}</span>
      </h2>
      <div class="rp-thread-said">
        <p class="rp-thread-promised">
          {THREAD.promised(step.words, step.column.label, placeIn(step.finding))}
        </p>
      </div>
    </li>
  );
}
