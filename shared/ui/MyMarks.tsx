import type { ComponentChildren, JSX } from 'preact';
import type { Kind } from '../core/kind.ts';
import { Glyph, Icon } from './Glyph.tsx';
import { MarksKey } from './MarksKey.tsx';
import { kindLabel, type MarkStyle } from './strings/kinds.ts';

export interface MarkRow {
  readonly id: string;
  readonly kind: Kind | null;
  readonly ask: boolean;
  readonly question?: string | undefined;
  readonly quote: string;
  /** Paper, qualified paragraph, page: "Cover report, 3.11". */
  readonly citation: string;
  readonly themes: readonly string[];
  readonly notes: readonly string[];
  /** "By R. Sen", where it is another member's. */
  readonly by?: string | undefined;
  /** "This device only", where it stands among marks of other papers. */
  readonly standing?: string | undefined;
  /** "Only you", or the groups' names; left out on paper, which goes to others. */
  readonly seenBy?: string | undefined;
  /** Opens the passage; absent on paper. */
  readonly onOpen?: (() => void) | undefined;
}

/** The marks of one paper, in page order. */
export interface MarksGroup {
  readonly id: string;
  /** "Item 5: Outcome of the inspection". */
  readonly title: string;
  /** Why it stays on this device, where it does. */
  readonly restricted?: string | undefined;
  readonly rows: readonly MarkRow[];
}

export interface MyMarksProps {
  /** The paper or meeting: "Performance and workforce, Fairmoor People Scrutiny Committee, 14 May 2024". */
  readonly title: string;
  readonly under?: ComponentChildren;
  /** From all papers, in agenda order. */
  readonly asked: readonly MarkRow[];
  /** Who can see what will be asked, in a sentence; left out on paper. */
  readonly askedSeenBy?: string | undefined;
  /** The others. With more than one paper each has its own heading. */
  readonly papers: readonly MarksGroup[];
  /** Buttons: print, Word file. Left out on paper. */
  readonly actions?: ComponentChildren;
  /** "Made on 25 November 2026, 16:20", for the foot of the paper. */
  readonly made: string;
  readonly sample?: boolean | undefined;
  /** What is said where there are no marks. */
  readonly none?: string | undefined;
  /** True where there is one paper only: the page's own heading names it. */
  readonly single?: boolean | undefined;
}

/** Ask first, then paper by paper in page order: quote, where it stands, note. Made for paper as much as for the screen. */
export function MyMarks(props: MyMarksProps): JSX.Element {
  const { asked, papers, single } = props;
  const isEmpty = asked.length === 0 && papers.length === 0;
  const rest = asked.length === 0 ? 'Marks' : 'Other marks';
  return (
    <article class="rp-marks">
      <header class="rp-marks-head">
        <h1 class="rp-title">{props.title}</h1>
        <p class="rp-under">
          {props.sample ? <span class="rp-sample">Sample</span> : null}
          {props.under}
        </p>
        {props.actions === undefined ? null : <div class="rp-actions rp-no-print">{props.actions}</div>}
      </header>
      {isEmpty ? <p class="rp-meta">{props.none ?? 'Nothing is marked here yet.'}</p> : null}
      {asked.length === 0 ? null : <MarksList title="Ask" under={props.askedSeenBy} rows={asked} />}
      {papers.map((paper) => (
        <MarksList
          key={paper.id}
          title={single ? rest : paper.title}
          restricted={paper.restricted}
          rows={paper.rows}
        />
      ))}
      <footer class="rp-marks-foot">
        <MarksKey />
        <p class="rp-under">{props.made}</p>
      </footer>
    </article>
  );
}

function MarksList({
  title,
  under,
  restricted,
  rows,
}: Omit<MarksGroup, 'id'> & { readonly under?: string | undefined }): JSX.Element {
  return (
    <section class="rp-marks-group">
      <h2 class="rp-group-title">
        {title} <span class="num">{rows.length}</span>
      </h2>
      {under === undefined ? null : <p class="rp-meta rp-no-print">{under}</p>}
      {restricted === undefined ? null : (
        <p class="rp-marks-restricted">
          <Icon name="lock" size={16} /> {restricted}
        </p>
      )}
      <ol>
        {rows.map((row) => (
          <li key={row.id} class="rp-marks-row">
            <MarksItem row={row} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function MarksItem({ row }: { readonly row: MarkRow }): JSX.Element {
  const style: MarkStyle = row.kind ?? (row.ask ? 'ask' : 'mark');
  return (
    <>
      <span class="rp-marks-kind">
        <Glyph of={style} size={18} />
        <span class="rp-marks-label" data-kind={style}>
          {row.kind === null && row.ask ? 'Ask' : kindLabel(row.kind)}
        </span>
      </span>
      <div class="rp-marks-words">
        {row.question === undefined ? null : <p class="rp-question">{row.question}</p>}
        <blockquote class="rp-quote">{row.quote}</blockquote>
        <p class="rp-citation">
          {row.onOpen === undefined ? (
            <span class="num">{row.citation}</span>
          ) : (
            <button type="button" class="rp-textlink num" onClick={row.onOpen}>
              {row.citation}
            </button>
          )}
          {row.by === undefined ? null : <span class="rp-marks-by">{row.by}</span>}
          {row.standing === undefined ? null : <span class="rp-meta"> · {row.standing}</span>}
          {row.seenBy === undefined ? null : <span class="rp-meta rp-no-print"> · {row.seenBy}</span>}
          {row.themes.map((theme) => (
            <span key={theme} class="rp-theme">
              {theme}
            </span>
          ))}
        </p>
        {row.notes.map((note, i) => (
          <p key={i} class="rp-note">
            {note}
          </p>
        ))}
      </div>
    </>
  );
}
