import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { BriefLine } from '../../scrutiny/brief/list-questions.ts';
import { BriefQuestion, type BriefQuestionProps } from '../../ui/brief/BriefQuestion.tsx';
import type { QuestionValue } from '../../ui/brief/brief-values.ts';
import { Button } from '../../ui/Button.tsx';
import { BRIEF } from '../../ui/strings/brief.ts';
import { showDate } from '../../ui/strings/times.ts';
import type { AppModel } from '../app-model.ts';
import { isRestricted, toQuestions, writeQuestions, type WordsOf } from './brief-words.ts';
import { EditQuestion } from './EditQuestion.tsx';
import { PairPassage } from './PairPassage.tsx';
import { ShowQuestion } from './ShowQuestion.tsx';
import type { BriefState } from './use-brief.ts';
import { useCopiedOne } from './use-copied-one.ts';
import { useDrag } from './use-drag.ts';
import type { QuestionActions } from './use-question-actions.ts';

export interface BriefQuestionsProps {
  readonly model: AppModel;
  readonly state: BriefState;
  readonly actions: QuestionActions;
  readonly lines: readonly BriefLine[];
  readonly words: WordsOf;
  readonly meeting: string | undefined;
}

/** What is open at one question. */
interface Open {
  readonly id: string;
  readonly what: 'edit' | 'pair' | 'show';
}

export function BriefQuestions(props: BriefQuestionsProps): JSX.Element {
  const { model, state, actions, lines, words, meeting } = props;
  const [open, setOpen] = useState<Open | null>(null);
  const [begun, setBegun] = useState<BriefLine | null>(null);
  const drag = useDrag((from, to) => void actions.move(lines, from, to));
  const values = toQuestions(lines, words);
  const [copied, copy] = useCopiedOne(model);
  const close = (): void => setOpen(null);
  return (
    <>
      {lines.length === 0 && state.isReady && begun === null ? (
        <div class="brief-none">
          <p>{BRIEF.none}</p>
          <p class="rp-meta">{BRIEF.noneHow}</p>
        </div>
      ) : null}
      <ol ref={drag.list} class="brief-list">
        {lines.map((line, i) => {
          const at = open?.id === line.id ? open.what : undefined;
          const part = { model, line, actions };
          return (
            <li key={line.id}>
              <PaperHeading question={values[i]!} />
              <BriefQuestion
                {...handlers(props, line, i, (what) => setOpen(what === at ? null : { id: line.id, what }))}
                question={values[i]!}
                editor={at === 'edit' ? <EditQuestion {...part} onDone={close} /> : undefined}
                below={at === 'pair' ? <PairPassage {...part} onDone={close} /> : undefined}
                isCopied={copied === line.id}
                onCopy={() => copy(line.id, writeQuestions([line]))}
                onDragStart={(event) => drag.start(event, i)}
              />
              {at === 'show' ? <ShowQuestion {...part} onClose={close} /> : null}
            </li>
          );
        })}
      </ol>
      {begun === null ? (
        <div class="brief-foot">
          <Button icon="plus" onClick={() => setBegun(newLine(props))}>
            {BRIEF.add}
          </Button>
        </div>
      ) : (
        <EditQuestion
          model={model}
          line={begun}
          named={{ id: `new-${meeting ?? ''}` }}
          actions={actions}
          onDone={() => setBegun(null)}
        />
      )}
    </>
  );
}

function PaperHeading({
  question: { paper, isSample },
}: {
  readonly question: QuestionValue;
}): JSX.Element | null {
  if (paper === undefined) return null;
  return (
    <h2 class="brief-report">
      {paper.title}
      {isSample ? <span class="rp-sample">Sample</span> : null}
      {paper.date === undefined ? null : <span class="num">{showDate(paper.date)}</span>}
    </h2>
  );
}

/** A question of the member's own that no passage has begun. */
function newLine({ model, state, meeting }: BriefQuestionsProps): BriefLine {
  const { member, name } = model.desk.me.peek();
  const own = { ws: state.home.own, kind: 'own' } as const;
  return {
    id: model.newId(),
    stem: '',
    evidence: [],
    themes: [],
    author: { member, name, isMe: true },
    audience: own,
    layers: [own],
    others: [],
    ...(meeting === undefined ? {} : { meeting }),
  };
}

type Handlers = Omit<
  BriefQuestionProps,
  'question' | 'editor' | 'below' | 'onDragStart' | 'onCopy' | 'isCopied'
>;

function handlers(
  { model, actions, lines }: BriefQuestionsProps,
  line: BriefLine,
  i: number,
  open: (what: Open['what']) => void,
): Handlers {
  const isMine = line.author.isMe;
  return {
    n: i + 1,
    of: lines.length,
    onMove: (to) => void moveAndFollow(() => actions.move(lines, i, to - 1), to - 1 - i),
    onEdit: () => open('edit'),
    onKeepWords: () => void actions.keep(line, {}),
    onTakeWords: (at) => void actions.keep(line, { stem: line.others[at]!.row.stem }),
    onPair: () => open('pair'),
    onOpenPassage(finding) {
      const row = line.evidence.find((each) => each.finding === finding);
      if (row) model.go({ page: 'reader', rid: row.rid, finding });
    },
    onDropPassage: (finding) => void actions.drop(line, finding),
    onUseNow: (finding) => void actions.useNow(line, finding),
    onShow:
      isMine && !isRestricted(line) ? () => void keepAndShow(actions, line, () => open('show')) : undefined,
    meetings: meetingsOf(model),
    onMeeting: (id) => void actions.assign(line, id === '' ? undefined : id),
    withdraw: withdrawal(actions, line),
    onRemove: isMine ? () => void actions.remove(line) : undefined,
  };
}

/** The keyboard stays on the question that moves: its button is drawn anew at the other place. */
async function moveAndFollow(move: () => Promise<unknown>, step: number): Promise<void> {
  const focused = document.activeElement;
  const id = focused?.closest<HTMLElement>('[data-question]')?.dataset['question'];
  await move();
  requestAnimationFrame(() => {
    if (id === undefined || (focused?.isConnected && document.activeElement === focused)) return;
    const row = document.querySelector<HTMLElement>(`[data-question="${CSS.escape(id)}"]`);
    const buttons = row?.querySelectorAll<HTMLButtonElement>('.rp-bq-move button:not(:disabled)') ?? [];
    [...buttons].at(step > 0 ? -1 : 1)?.focus();
  });
}

/** Only what was kept is shown to others: who shows a question keeps its words. */
async function keepAndShow(actions: QuestionActions, line: BriefLine, open: () => void): Promise<void> {
  if (line.question === undefined && (await actions.keep(line, {})) === undefined) return;
  open();
}

/** The newest first. */
function meetingsOf({ desk }: AppModel): Handlers['meetings'] {
  return desk.library.value.meetings.map(({ id, meeting: { date, committee } }) => ({
    id,
    label: `${showDate(date)}, ${committee}`,
  }));
}

function withdrawal(actions: QuestionActions, line: BriefLine): BriefQuestionProps['withdraw'] {
  const group = line.layers.find(({ kind }) => kind === 'group');
  if (group === undefined || !line.author.isMe) return undefined;
  return { words: BRIEF.withdraw(group.name ?? ''), onClick: () => void actions.withdraw(line, group.ws) };
}
