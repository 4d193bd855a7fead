import type { JSX } from 'preact';
import { MarksKey } from '../MarksKey.tsx';
import { BRIEF } from '../strings/brief.ts';
import { showDate } from '../strings/times.ts';
import { initialsOf, type QuestionValue } from './brief-values.ts';
import { Found } from './Found.tsx';
import { Passage } from './Passage.tsx';

export interface BriefPaperOptions {
  readonly quotes: boolean;
  readonly lines: boolean;
  readonly initials: boolean;
  readonly large: boolean;
}

export interface BriefPaperProps extends BriefPaperOptions {
  readonly questions: readonly QuestionValue[];
  /** "People Scrutiny Committee, Tuesday 8 October 2019". */
  readonly meeting?: string | undefined;
  readonly item?: string | undefined;
  /** "Six questions from the reports of 2011, 2016 and 2019". */
  readonly under: string;
  /** "Rapporteur brief, made 20:41 on 1 October 2019". */
  readonly made: string;
}

const ANSWER_LINES = 3;
const NOTE_LINES = 9;

/** The brief as it is printed on A4. What a rule proposed and nobody kept is not on paper. */
export function BriefPaper(props: BriefPaperProps): JSX.Element {
  const { questions, lines, large } = props;
  return (
    <article class="rp-paper" data-large={large ? '' : undefined} data-lines={lines ? '' : undefined}>
      <header class="rp-paper-head">
        <div>
          <h1 class="rp-paper-title">{BRIEF.printTitle}</h1>
          {props.meeting === undefined ? null : <p>{props.meeting}</p>}
          <p>{props.under}</p>
        </div>
        {props.item === undefined ? null : (
          <p class="rp-paper-item">
            {BRIEF.item} <span class="num">{props.item}</span>
          </p>
        )}
      </header>
      {questions.map((question, i) => (
        <section key={question.id} class="rp-paper-part">
          {question.paper === undefined ? null : (
            <h2 class="rp-paper-report">
              <span>{question.paper.title}</span>
              <span class="num">
                {question.paper.date === undefined ? '' : showDate(question.paper.date)}
              </span>
            </h2>
          )}
          <PaperQuestion {...props} question={question} n={i + 1} />
        </section>
      ))}
      {lines ? (
        <section class="rp-paper-notes">
          <h2>{BRIEF.notes}</h2>
          <Lines n={NOTE_LINES} />
        </section>
      ) : null}
      <footer class="rp-paper-foot">
        <MarksKey />
        <p>{BRIEF.numbers}</p>
        <p class="rp-paper-made">{props.made}</p>
      </footer>
    </article>
  );
}

function PaperQuestion(
  props: BriefPaperProps & { readonly question: QuestionValue; readonly n: number },
): JSX.Element {
  const { question, n, quotes, lines, initials } = props;
  const { because, stem, followUp, passages, owner } = question;
  return (
    <div class="rp-paper-row">
      <span class="rp-paper-n num">{n}</span>
      <div class="rp-paper-q">
        <h3>{because === undefined ? stem : BRIEF.askAbout}</h3>
        {followUp === undefined ? null : (
          <p class="rp-paper-follow">
            <strong>{BRIEF.followUpShort}</strong> {followUp}
          </p>
        )}
        {quotes || because !== undefined
          ? passages.map((passage) => (
              <Passage key={passage.id} passage={{ ...passage, change: undefined }} />
            ))
          : null}
        {quotes ? <Found found={question.found} /> : null}
        {initials ? <p class="rp-paper-by">{initialsOf(owner)}</p> : null}
      </div>
      {lines ? (
        <div class="rp-paper-answer">
          <p>{BRIEF.answer}</p>
          <Lines n={ANSWER_LINES} />
        </div>
      ) : null}
    </div>
  );
}

function Lines({ n }: { readonly n: number }): JSX.Element {
  return (
    <div aria-hidden="true">
      {Array.from({ length: n }, (_, i) => (
        <div key={i} class="rp-paper-line" />
      ))}
    </div>
  );
}
