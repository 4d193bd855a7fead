import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from '../Button.tsx';
import { Glyph, Icon } from '../Glyph.tsx';
import type { IconName } from '../glyph-paths.ts';
import { kindLabel } from '../strings/kinds.ts';
import { ANSWER_LABELS, LAST_TIME, YEAR_ANSWERS, type YearAnswer } from '../strings/last-time.ts';
import { PickPassage } from './PickPassage.tsx';
import { shownPassage, type LastTimeActions, type LastTimeRowValue } from './values.ts';

export interface OpenRowProps extends LastTimeActions {
  readonly row: LastTimeRowValue;
  /** "searched the cover report; Appendix 2 is not here". Undefined where its words could not be read. */
  readonly searched: string | undefined;
  readonly isActive: boolean;
  /** True where there is no room for it on paper. */
  readonly isOver?: boolean;
  readonly onActive: () => void;
}

const SIGNS: Readonly<Record<YearAnswer, IconName>> = {
  answered: 'check',
  partly: 'info',
  'not-answered': 'close',
  'not-mentioned': 'unplaced',
};

/** One thing that was left open, the likeliest words of the new report beside it, and what the member makes of it. */
export function OpenRow(props: OpenRowProps): JSX.Element {
  const { row, isActive, onActive } = props;
  const [picking, setPicking] = useState<YearAnswer | 'words' | null>(null);
  const say = (value: YearAnswer): void => {
    const evidence = evidenceFor(row, value, props.searched);
    if (evidence === undefined) setPicking(value);
    else {
      setPicking(null);
      props.onSay(row, value, evidence);
    }
  };
  return (
    <li
      class="rp-last-row"
      id={`open-${row.id}`}
      data-pencil={row.because === undefined ? undefined : ''}
      data-over={props.isOver ? '' : undefined}
      data-active={isActive ? '' : undefined}
      tabIndex={-1}
      onFocusCapture={onActive}
    >
      <Then {...props} />
      <div class="rp-last-now">
        <Now {...props} />
        <div class="rp-last-answers" role="group" aria-label={LAST_TIME.say(row.quote)}>
          {YEAR_ANSWERS.map((value) => (
            <Button
              key={value}
              pressed={row.said?.value === value}
              onClick={() =>
                row.said?.value === value && row.said.isMine ? props.onTakeBack(row) : say(value)
              }
            >
              {ANSWER_LABELS[value]}
            </Button>
          ))}
          {row.cannotAsk ? null : (
            <Button pressed={row.ask} onClick={() => props.onAsk(row, !row.ask)}>
              {row.ask ? LAST_TIME.asking : LAST_TIME.ask}
            </Button>
          )}
          {row.because === undefined ? null : (
            <Button look="link" label={LAST_TIME.dismissOf(row.quote)} onClick={() => props.onDismiss(row)}>
              {LAST_TIME.dismiss}
            </Button>
          )}
          <Button
            look="link"
            expanded={picking !== null}
            label={`${LAST_TIME.another} ${LAST_TIME.anotherOf(row.quote).slice(LAST_TIME.another.length)}`}
            onClick={() => setPicking(picking === null ? 'words' : null)}
          >
            {LAST_TIME.another}
          </Button>
        </div>
        {picking === null ? null : (
          <PickPassage
            row={row}
            search={props.search}
            mayBeSaid={picking === 'answered' || picking === 'partly'}
            onPick={(passage) => {
              setPicking(null);
              if (picking === 'words') props.onPick(row, passage);
              else props.onSay(row, picking, passage);
            }}
            onStatement={() => {
              setPicking(null);
              if (picking !== 'words') props.onSay(row, picking, 'statement');
            }}
            onClose={() => setPicking(null)}
          />
        )}
      </div>
    </li>
  );
}

/** Undefined where there must be words and none are shown: then the member is asked for them. */
export function evidenceFor(
  row: LastTimeRowValue,
  value: YearAnswer,
  searched: string | undefined,
): ReturnType<typeof shownPassage> | 'searched' {
  if (value === 'not-mentioned' && searched !== undefined) return 'searched';
  const shown = shownPassage(row);
  return shown === undefined && value === 'not-answered' && searched !== undefined ? 'searched' : shown;
}

function Then({ row, onOpenThen }: OpenRowProps): JSX.Element {
  const isPencil = row.because !== undefined;
  const style = row.kind ?? (row.sort === 'question' ? 'ask' : 'mark');
  return (
    <div class="rp-last-then">
      <p class="rp-last-place">
        <Glyph of={style} size={16} />
        <span class="rp-last-kind" data-kind={isPencil ? undefined : style}>
          {row.kind === null && row.sort === 'question' ? LAST_TIME.ask : kindLabel(row.kind)}
        </span>
        {row.place === '' ? null : (
          <button
            type="button"
            class="rp-textlink num"
            aria-label={LAST_TIME.openThen(row.place)}
            onClick={() => onOpenThen(row)}
          >
            {row.place}
          </button>
        )}
      </p>
      <blockquote class="rp-quote" data-kind={isPencil ? undefined : style}>
        <span>{row.quote}</span>
      </blockquote>
      {row.question === undefined ? null : <p class="rp-last-question">{LAST_TIME.asked(row.question)}</p>}
      {row.answer === undefined ? null : <p class="rp-meta">{LAST_TIME.gave(row.answer)}</p>}
      {row.due === undefined ? null : <p class="rp-meta">{LAST_TIME.due(row.due)}</p>}
      {row.because === undefined ? null : <p class="rp-last-because">{LAST_TIME.suggested(row.because)}</p>}
      {row.themes.length === 0 ? null : (
        <p class="rp-last-themes">
          {row.themes.map((theme) => (
            <span key={theme} class="rp-theme">
              {theme}
            </span>
          ))}
        </p>
      )}
    </div>
  );
}

/** What a member said stands in ink with a sign; what a rule found is set apart in italics. */
function Now(props: OpenRowProps): JSX.Element {
  const { row, searched } = props;
  if (row.said !== undefined) return <Said {...props} said={row.said} />;
  const passage = shownPassage(row);
  if (passage === undefined)
    return (
      <p class="rp-last-nothing">{searched === undefined ? LAST_TIME.unread : LAST_TIME.nothing(searched)}</p>
    );
  const isPicked = row.picked !== undefined;
  return (
    <div class="rp-last-found" data-picked={isPicked ? '' : undefined}>
      <p class="rp-last-place">
        <span class="rp-last-label">{isPicked ? LAST_TIME.picked : LAST_TIME.likeliest}</span>
        {passage.place === '' ? null : (
          <button
            type="button"
            class="rp-textlink num"
            aria-label={LAST_TIME.openNow(passage.place)}
            onClick={() => props.onOpenNow(row, passage)}
          >
            {passage.place}
          </button>
        )}
      </p>
      <blockquote class="rp-last-words">{passage.words}</blockquote>
      {isPicked ? null : <p class="rp-last-because">{whyFound(passage)}</p>}
    </div>
  );
}

function whyFound({
  shared,
  theme,
}: {
  readonly shared: readonly string[];
  readonly theme?: string;
}): string {
  const parts = [
    shared.length === 0 ? undefined : LAST_TIME.sameWords(shared),
    theme === undefined ? undefined : LAST_TIME.sameTheme(theme),
  ];
  return parts.filter((part) => part !== undefined).join('. ');
}

function Said({
  said,
}: OpenRowProps & { readonly said: NonNullable<LastTimeRowValue['said']> }): JSX.Element {
  const { evidence } = said;
  return (
    <div class="rp-last-said">
      <p class="rp-last-value">
        <Icon name={SIGNS[said.value]} size={18} />
        <strong>{ANSWER_LABELS[said.value]}</strong>
        <span class="rp-meta">{LAST_TIME.saidBy(said.by, said.when)}</span>
      </p>
      {evidence.kind === 'quote' ? (
        <>
          <blockquote class="rp-last-words">{evidence.words}</blockquote>
          <p class="rp-meta num">{evidence.place}</p>
        </>
      ) : (
        <p class="rp-meta">
          {evidence.kind === 'statement'
            ? LAST_TIME.statementEvidence
            : LAST_TIME.searchedEvidence(evidence.words)}
        </p>
      )}
    </div>
  );
}
