import type { JSX } from 'preact';
import { Icon } from './Glyph.tsx';
import type { IconName } from './glyph-paths.ts';
import type { MeetingPaper, PaperState, PromisedRow } from './meeting-values.ts';
import { ERROR_WORDS } from './strings/errors.ts';
import { MEETING, PUBLIC_BECAUSE, paperWords, promisedWords, stateWords } from './strings/meeting.ts';

export interface PaperActions {
  /** Opens a kept paper here; others open where they stand. */
  readonly onOpen: (key: string) => void;
  readonly onKeepOne: (key: string) => void;
  /** Opens one that is not kept yet, to be read and marked. */
  readonly onRead?: ((key: string) => void) | undefined;
  /** Keeps a restricted paper, on this device alone. */
  readonly onKeepHere?: ((key: string) => void) | undefined;
  /** The member says that a paper which looks restricted is public. */
  readonly onUnlock?: ((key: string, why: string) => void) | undefined;
}

const ICONS: Readonly<Record<PaperState['is'], IconName>> = {
  kept: 'kept',
  listed: 'file',
  page: 'link',
  waiting: 'download',
  keeping: 'download',
  failed: 'warning',
  gone: 'unplaced',
};

/** One paper of a meeting: its title, what was marked in it, and whether it is on this device. */
export function MeetingPaperRow({
  paper,
  ...actions
}: PaperActions & { readonly paper: MeetingPaper }): JSX.Element {
  const { state, restricted } = paper;
  const detail = paperWords(paper);
  return (
    <li class="rp-mp" data-state={state.is} data-restricted={restricted === undefined ? undefined : ''}>
      <span class="rp-mp-icon">
        <Icon name={restricted === undefined ? ICONS[state.is] : 'lock'} size={18} />
      </span>
      <span class="rp-mp-words">
        <PaperTitle paper={paper} onOpen={actions.onOpen} />
        {paper.change === undefined ? null : (
          <span class="rp-mp-change">{paper.change === 'new' ? 'New' : 'Replaced'}</span>
        )}
        {detail === '' ? null : <span class="rp-mp-detail num">{detail}</span>}
        {restricted === undefined ? null : (
          <RestrictedLine
            paper={paper}
            words={restricted}
            onUnlock={actions.onUnlock}
            onKeepHere={actions.onKeepHere}
          />
        )}
        {state.is === 'listed' && actions.onRead !== undefined ? (
          <button type="button" class="rp-textlink" onClick={() => actions.onRead?.(paper.key)}>
            {MEETING.read}
            <span class="rp-hidden">: {paper.title}</span>
          </button>
        ) : null}
        {state.is === 'failed' ? (
          <Failed paper={paper} code={state.code} onKeepOne={actions.onKeepOne} />
        ) : null}
      </span>
      <span class="rp-mp-state num">{stateWords(paper)}</span>
      {state.is === 'keeping' ? (
        <progress
          class="rp-mp-progress"
          aria-label={`Keeping ${paper.title}`}
          {...(state.of === undefined ? {} : { value: Math.min(state.bytes, state.of), max: state.of })}
        />
      ) : null}
    </li>
  );
}

function PaperTitle({
  paper,
  onOpen,
}: {
  readonly paper: MeetingPaper;
  readonly onOpen: PaperActions['onOpen'];
}): JSX.Element {
  const isHere = paper.state.is === 'kept' || paper.state.is === 'gone';
  return (
    <a
      class="rp-row-link"
      href={paper.href}
      {...(isHere ? {} : { target: '_blank', rel: 'noreferrer' })}
      onClick={(event) => {
        if (!isHere || event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        onOpen(paper.key);
      }}
    >
      {paper.title}
      {isHere ? null : <span class="rp-hidden"> (on the council’s site)</span>}
    </a>
  );
}

interface RestrictedLineProps extends Pick<PaperActions, 'onUnlock' | 'onKeepHere'> {
  readonly paper: MeetingPaper;
  readonly words: string;
}

function RestrictedLine({ paper, words, onUnlock, onKeepHere }: RestrictedLineProps): JSX.Element {
  const { is } = paper.state;
  return (
    <span class="rp-mp-restricted">
      <strong>{MEETING.notPublic}</strong> {MEETING.why(words)}. {MEETING.deviceOnly}{' '}
      {onKeepHere === undefined || is !== 'listed' ? null : (
        <button type="button" class="rp-textlink" onClick={() => onKeepHere(paper.key)}>
          {MEETING.keepHere}
          <span class="rp-hidden">: {paper.title}</span>
        </button>
      )}
      {onUnlock === undefined ? null : (
        <span class="rp-mp-unlock">
          {MEETING.publicAllTheSame}{' '}
          {PUBLIC_BECAUSE.map((why) => (
            <button key={why} type="button" class="rp-textlink" onClick={() => onUnlock(paper.key, why)}>
              {why}
              <span class="rp-hidden">: {paper.title}</span>
            </button>
          ))}
        </span>
      )}
    </span>
  );
}

interface FailedProps extends Pick<PaperActions, 'onKeepOne'> {
  readonly paper: MeetingPaper;
  readonly code: Extract<PaperState, { is: 'failed' }>['code'];
}

function Failed({ paper, code, onKeepOne }: FailedProps): JSX.Element {
  const words = ERROR_WORDS[code];
  return (
    <span class="rp-mp-failed">
      {words.what} {words.todo}{' '}
      <button type="button" class="rp-textlink" onClick={() => onKeepOne(paper.key)}>
        {MEETING.retry}
        <span class="rp-hidden">: {paper.title}</span>
      </button>
    </span>
  );
}

/** Hatched, as what is missing is everywhere: a paper that a report names. */
export function PromisedPaperRow({ row }: { readonly row: PromisedRow }): JSX.Element {
  return (
    <li class="rp-mp rp-mp-promised">
      <span class="rp-mp-icon">
        <Icon name="unplaced" size={18} />
      </span>
      <span class="rp-mp-words">
        <em class="rp-mp-name">{row.name}</em>
        <span class="rp-mp-detail">
          {MEETING.promised}. {promisedWords(row.by)}
        </span>
        {row.by === undefined ? null : <q class="rp-mp-quote">{row.words}</q>}
      </span>
    </li>
  );
}
