import type { JSX } from 'preact';
import { writeCitation, type MarkEntry, type Marks } from '../../exchange/marks.ts';
import { Glyph, Icon } from '../../ui/Glyph.tsx';
import { MARK_LABEL, KIND_LABELS } from '../../ui/strings/kinds.ts';
import { writeRoute } from '../route.ts';
import { MARKS } from '../strings/marks.ts';

/** Ask first, then each paper. */
export function MarksList({ marks }: { readonly marks: Marks }): JSX.Element {
  return (
    <>
      {marks.ask.length === 0 ? null : (
        <section class="marks-section marks-ask" aria-labelledby="marks-ask">
          <h2 id="marks-ask">
            <Glyph of="ask" size={22} /> {MARKS.ask}
          </h2>
          <ol>
            {marks.ask.map((entry) => (
              <MarkItem key={entry.finding} entry={entry} />
            ))}
          </ol>
        </section>
      )}
      {marks.papers.map((paper) => (
        <section key={paper.rid} class="marks-section" aria-labelledby={`marks-${paper.rid}`}>
          <h2 id={`marks-${paper.rid}`}>
            {paper.item === undefined ? null : (
              <span class="marks-item">
                {MARKS.item} <span class="num">{paper.item}</span>
              </span>
            )}
            {paper.title}
          </h2>
          {paper.restricted ? (
            <p class="marks-restricted">
              <Icon name="lock" size={16} /> {MARKS.restricted}
            </p>
          ) : null}
          <ol>
            {paper.entries.map((entry) => (
              <MarkItem key={entry.finding} entry={entry} />
            ))}
          </ol>
        </section>
      ))}
    </>
  );
}

function MarkItem({ entry }: { readonly entry: MarkEntry }): JSX.Element {
  const label = entry.kind === null ? MARK_LABEL : KIND_LABELS[entry.kind];
  return (
    <li class="mark" data-kind={entry.kind ?? 'mark'}>
      <p class="mark-kind">
        <Glyph of={entry.kind ?? 'mark'} size={18} /> {label}
      </p>
      <div class="mark-body">
        {entry.question === undefined ? null : <p class="mark-question">{entry.question}</p>}
        <blockquote>{entry.quote}</blockquote>
        <p class="mark-cite">
          <a href={writeRoute({ page: 'reader', rid: entry.rid, finding: entry.finding })}>
            {writeCitation(entry.citation)}
          </a>
        </p>
        {entry.themes.length === 0 ? null : (
          <p class="mark-themes">
            <span class="sr-only">{MARKS.themes}: </span>
            {entry.themes.map((theme) => (
              <span key={theme} class="mark-theme">
                #{theme}
              </span>
            ))}
          </p>
        )}
        {entry.notes.map((note, index) => (
          <p key={index} class="mark-note">
            <span class="sr-only">{MARKS.note}: </span>
            {note}
          </p>
        ))}
      </div>
    </li>
  );
}
