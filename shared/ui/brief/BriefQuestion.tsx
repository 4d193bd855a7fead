import type { ComponentChildren, JSX } from 'preact';
import { Button, IconButton } from '../Button.tsx';
import { Drawing } from '../Drawing.tsx';
import { BRIEF } from '../strings/brief.ts';
import { initialsOf, type PassageChange, type QuestionValue } from './brief-values.ts';
import { Found } from './Found.tsx';
import { Passage } from './Passage.tsx';

export interface BriefQuestionProps {
  readonly question: QuestionValue;
  /** From 1. */
  readonly n: number;
  readonly of: number;
  /** The words being changed, in the place of the question. */
  readonly editor?: ComponentChildren;
  /** What is asked below it, such as which passage to add. */
  readonly below?: ComponentChildren;
  readonly onMove: (to: number) => void;
  readonly onEdit: () => void;
  readonly onKeepWords: () => void;
  readonly onTakeWords: (index: number) => void;
  readonly onPair: () => void;
  readonly onOpenPassage: (id: string) => void;
  readonly onDropPassage: (id: string) => void;
  readonly onUseNow: (id: string) => void;
  /** Those that it could be for. */
  readonly meetings: readonly { readonly id: string; readonly label: string }[];
  /** Empty: for none. */
  readonly onMeeting: (id: string) => void;
  readonly onCopy: () => void;
  /** A moment ago. */
  readonly isCopied?: boolean | undefined;
  readonly onShow?: (() => void) | undefined;
  readonly withdraw?: { readonly words: string; readonly onClick: () => void } | undefined;
  readonly onRemove?: (() => void) | undefined;
  readonly onDragStart: (event: PointerEvent) => void;
}

const GRIP = {
  fill: 'M6.5 3h2.4v2.4H6.5zM11.1 3h2.4v2.4h-2.4zM6.5 8.8h2.4v2.4H6.5zM11.1 8.8h2.4v2.4h-2.4zM6.5 14.6h2.4V17H6.5zM11.1 14.6h2.4V17h-2.4z',
};

/** A question with its passages, and all that can be done with it. */
export function BriefQuestion(props: BriefQuestionProps): JSX.Element {
  const { question, n, of, onMove } = props;
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
    if (!event.altKey || step === 0 || event.target instanceof HTMLTextAreaElement) return;
    event.preventDefault();
    if (n + step >= 1 && n + step <= of) onMove(n + step);
  };
  return (
    <div class="rp-bq" data-question={question.id} onKeyDown={onKeyDown}>
      <span class="rp-bq-n num" aria-hidden="true">
        {n}
      </span>
      <div class="rp-bq-body">
        {props.editor ?? <Stem {...props} />}
        <div class="rp-passages">
          {question.passages.map((passage) => (
            <Passage key={passage.id} passage={passage}>
              <PassageActions {...props} id={passage.id} change={passage.change} />
            </Passage>
          ))}
          <Found found={question.found} />
        </div>
        <About question={question} />
        {question.isMine ? <OtherWords {...props} /> : null}
        <div class="rp-bq-foot">
          <ForMeeting {...props} />
          <Actions {...props} />
        </div>
        {props.below}
      </div>
      <div class="rp-bq-move">
        <button
          type="button"
          class="rp-icon-button rp-bq-grip"
          aria-label={BRIEF.drag(n)}
          title={BRIEF.drag(n)}
          onPointerDown={props.onDragStart}
        >
          <Drawing shape={GRIP} cls="rp-svg rp-icon" size={20} />
        </button>
        <IconButton icon="up" label={BRIEF.up(n)} disabled={n === 1} onClick={() => onMove(n - 1)} />
        <IconButton icon="down" label={BRIEF.down(n)} disabled={n === of} onClick={() => onMove(n + 1)} />
      </div>
    </div>
  );
}

function Stem({ question, n, onEdit, onKeepWords }: BriefQuestionProps): JSX.Element {
  const { stem, because, followUp, isMine } = question;
  return (
    <div class="rp-bq-stem" data-proposed={because === undefined ? undefined : ''}>
      {because === undefined ? null : <p class="rp-bq-proposed">{BRIEF.proposed}</p>}
      <h3 class="rp-question">
        <span class="rp-hidden">{BRIEF.question(n)}: </span>
        {stem}
      </h3>
      {because === undefined ? null : <p class="rp-meta">{BRIEF.because(because)}</p>}
      {followUp === undefined ? null : (
        <p class="rp-bq-follow">
          <strong>{BRIEF.followUpShort}</strong> {followUp}
        </p>
      )}
      {isMine && because !== undefined ? (
        <div class="rp-actions rp-bq-words">
          <Button icon="check" onClick={onKeepWords}>
            {BRIEF.keepWords}
          </Button>
          <Button look="link" onClick={onEdit}>
            {BRIEF.change}
          </Button>
        </div>
      ) : null}
    </div>
  );
}

function PassageActions(
  props: BriefQuestionProps & { readonly id: string; readonly change: PassageChange | undefined },
): JSX.Element {
  const { id, question, change } = props;
  return (
    <div class="rp-actions rp-passage-actions">
      <Button look="link" onClick={() => props.onOpenPassage(id)}>
        {BRIEF.open}
      </Button>
      {question.isMine && change?.canUse === true ? (
        <Button look="link" onClick={() => props.onUseNow(id)}>
          {BRIEF.useNow}
        </Button>
      ) : null}
      {question.isMine && (question.passages.length > 1 || change !== undefined) ? (
        <Button look="link" onClick={() => props.onDropPassage(id)}>
          {BRIEF.drop}
        </Button>
      ) : null}
    </div>
  );
}

function About({ question }: { readonly question: QuestionValue }): JSX.Element {
  const { owner, themes, seenBy, overlaps } = question;
  return (
    <div class="rp-bq-about">
      <span class="rp-bq-owner">
        <span class="rp-bq-face" aria-hidden="true">
          {initialsOf(owner)}
        </span>
        {owner}
      </span>
      {themes.map((theme) => (
        <span key={theme} class="rp-theme">
          {theme}
        </span>
      ))}
      <span class="rp-meta">{seenBy}</span>
      {overlaps.map((words) => (
        <p key={words} class="rp-bq-overlap" role="note">
          {words}
        </p>
      ))}
    </div>
  );
}

function ForMeeting({ question, meetings, n, onMeeting }: BriefQuestionProps): JSX.Element | null {
  if (meetings.length === 0) return null;
  return (
    <label class="rp-bq-meeting">
      <span>{BRIEF.forMeeting}</span>
      <select
        class="rp-input"
        aria-label={`${BRIEF.forMeeting}, ${BRIEF.question(n)}`}
        value={question.meeting}
        onChange={({ currentTarget: { value } }) => onMeeting(value)}
      >
        <option value="">{BRIEF.noMeeting}</option>
        {meetings.map(({ id, label }) => (
          <option key={id} value={id}>
            {label}
          </option>
        ))}
      </select>
    </label>
  );
}

function OtherWords({ question, onTakeWords }: BriefQuestionProps): JSX.Element | null {
  if (question.otherWords.length === 0) return null;
  return (
    <ul class="rp-bq-others">
      {question.otherWords.map((words, i) => (
        <li key={words}>
          {BRIEF.otherWords(words)}{' '}
          <Button look="link" onClick={() => onTakeWords(i)}>
            {BRIEF.takeOther}
          </Button>
        </li>
      ))}
    </ul>
  );
}

function Actions(props: BriefQuestionProps): JSX.Element {
  const { question, withdraw } = props;
  return (
    <div class="rp-actions rp-bq-actions">
      {question.isMine && question.because === undefined && props.editor === undefined ? (
        <Button look="link" onClick={props.onEdit}>
          {BRIEF.change}
        </Button>
      ) : null}
      {question.isMine ? (
        <Button look="link" onClick={props.onPair}>
          {BRIEF.pair}
        </Button>
      ) : null}
      {question.isRestricted ? null : (
        <Button look="link" onClick={props.onCopy}>
          {props.isCopied ? BRIEF.copied : BRIEF.copyOne}
        </Button>
      )}
      {props.onShow === undefined ? null : (
        <Button look="link" onClick={props.onShow}>
          {BRIEF.show}
        </Button>
      )}
      {withdraw === undefined ? null : (
        <Button look="link" onClick={withdraw.onClick}>
          {withdraw.words}
        </Button>
      )}
      {props.onRemove === undefined ? null : (
        <Button look="link" onClick={props.onRemove}>
          {BRIEF.remove}
        </Button>
      )}
      {question.isRestricted ? <p class="rp-meta rp-bq-refused">{BRIEF.refused}</p> : null}
    </div>
  );
}
