import '../../ui/styles/brief.css';
import '../../ui/styles/room.css';
import '../../ui/styles/after.css';
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { PromiseView } from '../../core/brief-view.ts';
import { removePromise } from '../../scrutiny/brief/answers.ts';
import { dueState } from '../../scrutiny/brief/due-state.ts';
import { PromiseForm } from '../../ui/brief/PromiseForm.tsx';
import { PromiseList, type PromiseValue } from '../../ui/brief/PromiseList.tsx';
import { Button } from '../../ui/Button.tsx';
import { AFTER } from '../../ui/strings/after.ts';
import { showDate } from '../../ui/strings/times.ts';
import { audienceSentence } from '../../ui/strings/words.ts';
import type { AppModel } from '../app-model.ts';
import { FRAME } from '../strings/app.ts';
import { AfterActions } from './AfterActions.tsx';
import { BesideMinutes, WhichMinutes } from './BesideMinutes.tsx';
import { dayOf, todayOf } from './day-of.ts';
import { OpenAnswers } from './OpenAnswers.tsx';
import { useBrief, type BriefState } from './use-brief.ts';
import { useMinutes } from './use-minutes.ts';
import { usePromise } from './use-promise.ts';

export interface AfterPageProps {
  readonly model: AppModel;
  readonly meeting?: string | undefined;
}

/** One page of what was promised. */
export function AfterPage({ model, meeting }: AfterPageProps): JSX.Element {
  const state = useBrief(model);
  const [editing, setEditing] = useState<string | null>(null);
  const of = model.desk.library.value.meetings.find(({ id }) => id === meeting);
  const title = of === undefined ? AFTER.title : AFTER.titleFor(showDate(of.meeting.date));
  useEffect(() => {
    document.title = `${title} – ${FRAME.name}`;
  }, [title]);
  const minutes = useMinutes(model, meeting);
  const lines = state.lines.filter((line) => meeting === undefined || line.meeting === meeting);
  const promises = state.view.promises.filter(({ row }) => meeting === undefined || row.meeting === meeting);
  const values = promises.map((promise) => toPromise(promise, state, todayOf(model)));
  const known = promises.find(({ id }) => id === editing);
  const part = { model, state, meeting, onDone: () => setEditing(null) };
  const remove = (id: string): void => {
    const commands = removePromise(
      promises.find((each) => each.id === id)!,
      state.hand(),
    );
    void model.run({ type: 'all', commands, at: model.world.now() }, AFTER.removed);
  };
  return (
    <main id="page" tabIndex={-1} class="app-page after" aria-busy={!state.isReady}>
      <header class="after-head">
        <h1 class="rp-title">{title}</h1>
        <p>
          {of === undefined ? null : `${of.meeting.council}, ${of.meeting.committee}. `}
          {AFTER.counted(values.length, values.filter((each) => each.state === 'overdue').length)}
        </p>
        <AfterActions
          model={model}
          state={state}
          meeting={meeting}
          promises={promises}
          values={values}
          title={title}
        />
      </header>
      {values.length === 0 && state.isReady ? <p class="after-add">{AFTER.none}</p> : null}
      <PromiseList
        promises={values}
        editing={known === undefined ? undefined : { id: known.id, form: <Typing {...part} known={known} /> }}
        beside={(id) => (
          <BesideMinutes
            model={model}
            state={state}
            promise={promises.find((each) => each.id === id)!}
            minutes={minutes}
          />
        )}
        onChange={setEditing}
        onRemove={remove}
      />
      <div class="after-add rp-no-print">
        {editing === NEW ? (
          <Typing {...part} />
        ) : (
          <Button icon="plus" onClick={() => setEditing(NEW)}>
            {AFTER.add}
          </Button>
        )}
      </div>
      {values.length === 0 ? null : <WhichMinutes minutes={minutes} />}
      <OpenAnswers model={model} state={state} lines={lines} />
    </main>
  );
}

const NEW = 'new';

interface TypingProps extends AfterPageProps {
  readonly state: BriefState;
  readonly known?: PromiseView;
  readonly onDone: () => void;
}

function Typing({ model, state, meeting, known, onDone }: TypingProps): JSX.Element {
  const { question, about, minute } = known?.row ?? {};
  const of = known?.row.meeting ?? meeting;
  const { keep, ...fields } = usePromise(model, state, {
    key: known?.id ?? `new-${meeting ?? ''}`,
    ...(question === undefined ? {} : { question }),
    ...(about === undefined ? {} : { about }),
    ...(minute === undefined ? {} : { minute }),
    ...(of === undefined ? {} : { meeting: of }),
    ...(known === undefined ? {} : { known }),
    ws: known?.audience.ws ?? state.home.own,
    day: dayOf(model, of),
  });
  return (
    <PromiseForm
      {...fields}
      seenBy={known === undefined ? AFTER.seen : audienceSentence(known.audience)}
      onKeep={() => void keep().then((isKept) => isKept && onDone())}
      onClose={onDone}
    />
  );
}

export function toPromise(promise: PromiseView, { lines }: BriefState, today: string): PromiseValue {
  const { id, row, author, audience } = promise;
  return {
    id,
    who: row.who,
    what: row.what,
    due: row.due === undefined ? undefined : AFTER.due(row.due),
    dueWords: row.dueWords,
    state: dueState(row.due, today),
    question: lines.find((line) => line.id === row.question)?.stem,
    seenBy: audienceSentence(audience),
    isMine: author.isMe,
  };
}
