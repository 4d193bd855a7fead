import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { citedOn, writePlace, writeShort } from '../core/citation.ts';
import type { Selectors } from '../core/selector.ts';
import type { FindingView } from '../core/view.ts';
import { AnchorNotice } from './AnchorNotice.tsx';
import { AudienceLine } from './AudienceLine.tsx';
import { CardActions } from './CardActions.tsx';
import { CardFigure } from './CardFigure.tsx';
import { CardComposer, CardNotes } from './CardNotes.tsx';
import type { FindingCardProps } from './finding-props.ts';
import { Glyph } from './Glyph.tsx';
import { MetNotice } from './MetNotice.tsx';
import { KindPicker } from './KindPicker.tsx';
import { Repair, RepairHistory } from './Repair.tsx';
import { seenBy } from './seen-by.ts';
import { SavedMark } from './StatusLine.tsx';
import { madeInWords } from './strings/words.ts';
import { adoptedBy, markedInFile } from './strings/adopted.ts';
import { kindInSentence, kindLabel } from './strings/kinds.ts';

/** "To improve, paragraph 3.11, by A. Marsh, ask at the meeting": what the card is called. */
function cardName(finding: FindingView, edition: FindingCardProps['edition']): string {
  const parts = [kindLabel(finding.kind), writePlace(citedOn(finding, edition), finding.packPage)];
  parts.push(
    finding.author.isMe ? 'by you' : `by ${finding.author.name}`,
    finding.ask.on ? 'ask at the meeting' : '',
    finding.madeIn === undefined ? '' : madeInWords(finding.madeIn.title),
  );
  return parts.filter((part) => part !== '').join(', ');
}

/** One finding: kind, words, place, themes, notes, author, who can see it, and where it stands. */
export function FindingCard(props: FindingCardProps): JSX.Element {
  const { placed, mode, actions } = props;
  const { finding } = placed;
  const confirmed = props.edition !== undefined && finding.confirmed.includes(props.edition);
  return (
    <article
      class="rp-card"
      id={`card-${finding.id}`}
      data-kind={finding.kind ?? 'mark'}
      data-mode={mode}
      data-anchor={placed.anchor.state}
      aria-label={cardName(finding, props.edition)}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && mode !== 'compact') actions.onClose(finding.id);
      }}
    >
      <CardHead {...props} />
      {placed.anchor.state === 'edited' && mode !== 'compact' ? null : (
        <blockquote class="rp-quote">{wordsOn(finding, props.edition).quote.exact}</blockquote>
      )}
      {mode === 'open' ? <Place of={citedOn(finding, props.edition)} pack={finding.packPage} /> : null}
      {mode === 'compact' ? null : <CardFigure figure={finding.figure} />}
      <AnchorNotice
        placed={placed}
        confirmed={confirmed}
        brief={mode === 'compact'}
        onConfirm={props.readOnly ? undefined : () => actions.onConfirm(finding.id)}
      />
      {mode === 'open' ? <Repair {...props} /> : null}
      {mode === 'open' ? <RepairHistory finding={finding} /> : null}
      {mode === 'editing' ? <CardComposer {...props} /> : <CardWords {...props} />}
      {/* Below what one types in, so that it moves nothing there. */}
      {mode === 'compact' || props.met === undefined ? null : (
        <MetNotice
          finding={finding}
          others={props.met}
          onKeepBoth={actions.onKeepBoth}
          onTalk={actions.onTalk}
        />
      )}
      {mode === 'open' ? props.story : null}
      {mode === 'open' ? <CardActions {...props} /> : null}
    </article>
  );
}

function authorWords({ author, source }: FindingView): string {
  if (source !== undefined) return `${markedInFile(source)}; ${adoptedBy(author.isMe, author.name)}`;
  return author.isMe ? 'You' : `Written by ${author.name}`;
}

/** Where its words stand, as it is cited everywhere, where that is more than what is at its head. */
function Place(props: { readonly of: Selectors; readonly pack: string | undefined }): JSX.Element | null {
  const { of, pack } = props;
  const place = writePlace(of, pack);
  const isMore = place !== '' && place !== writeShort(of);
  return isMore ? <p class="rp-card-cite num">{place}</p> : null;
}

/** A plain number needs no word before it for those who see where it stands. */
export function ShortPlace({ words }: { readonly words: string }): JSX.Element {
  const number = /^(paragraph )(\d.*)$/.exec(words);
  return (
    <span class="rp-card-place num">
      {number === null ? null : <span class="rp-hidden">{number[1]}</span>}
      {number?.[2] ?? words}
    </span>
  );
}

/** The words as they were marked; in a version where a member put the finding on others, those. */
function wordsOn({ sel, anchors }: FindingView, edition: FindingCardProps['edition']): Selectors {
  return (edition === undefined ? undefined : anchors[edition]) ?? sel;
}

function CardHead(props: FindingCardProps): JSX.Element {
  const { placed, mode, actions, headingLevel, readOnly, caps } = props;
  const [picking, setPicking] = useState(false);
  const { finding } = placed;
  const place = writeShort(citedOn(finding, props.edition));
  const style = finding.kind ?? 'mark';
  const Heading = `h${headingLevel ?? 3}` as 'h3';
  const open = mode !== 'compact';
  return (
    <>
      <div class="rp-card-head">
        <Glyph of={style} size={20} />
        <Heading class="rp-card-kind">
          {open ? (
            kindLabel(finding.kind)
          ) : (
            <button type="button" class="rp-card-open" onClick={() => actions.onOpen(finding.id)}>
              {kindLabel(finding.kind)}
            </button>
          )}
        </Heading>
        {open && !readOnly ? (
          <button
            type="button"
            class="rp-textlink rp-card-change"
            aria-expanded={picking}
            onClick={() => setPicking(!picking)}
          >
            {finding.kind === null ? 'Give it a kind' : 'Change kind'}
          </button>
        ) : null}
        {place === '' ? null : <ShortPlace words={place} />}
      </div>
      {picking && open ? (
        <KindPicker
          value={finding.kind}
          showKeys
          caps={caps}
          onChange={(kind) => {
            actions.onKind(finding.id, kind);
            setPicking(false);
          }}
        />
      ) : null}
    </>
  );
}

function isInGroup({ audiences }: FindingView): boolean {
  return audiences.some(({ kind }) => kind === 'group');
}

function CardWords(props: FindingCardProps): JSX.Element {
  const { saved } = props;
  const { finding } = props.placed;
  return (
    <>
      <CardNotes {...props} />
      {finding.otherKinds.map(({ author, kind }) => (
        <p key={author.member} class="rp-meta rp-other">
          <Glyph of={kind} size={14} /> {author.name} sees: {kindInSentence(kind)}
        </p>
      ))}
      <div class="rp-card-foot">
        {finding.themes.length === 0 ? null : (
          <ul class="rp-card-themes" aria-label="Themes">
            {finding.themes.map((theme) => (
              <li key={theme.id} class="rp-theme">
                {theme.label}
              </li>
            ))}
          </ul>
        )}
        {finding.ask.on ? (
          <span class="rp-ask">
            <Glyph of="ask" size={16} /> {finding.ask.question ?? 'Ask'}
            {isInGroup(finding) ? <span class="rp-meta">Only you see that</span> : null}
          </span>
        ) : null}
      </div>
      <div class="rp-card-meta">
        <span>{authorWords(finding)}</span>
        {seenBy(finding).map((audience) => (
          <AudienceLine key={audience.ws} audience={audience} isMine={finding.author.isMe} />
        ))}
        {finding.madeIn === undefined ? null : <span>{madeInWords(finding.madeIn.title)}</span>}
        {saved === undefined ? null : <SavedMark saved={saved} />}
      </div>
    </>
  );
}
