import type { ComponentChildren, JSX } from 'preact';
import type { FindingId } from '../core/ids.ts';
import type { PlacedFinding } from '../core/view.ts';
import { WasNow } from './AnchorNotice.tsx';
import { Button } from './Button.tsx';
import { Glyph, Icon } from './Glyph.tsx';
import { NewsParagraph, type NewsPart } from './NewsParagraph.tsx';
import { CHANGES } from './strings/changes.ts';
import { kindLabel } from './strings/kinds.ts';

export interface ChangedMark {
  readonly placed: PlacedFinding;
  /** Where it stood and where it stands, as they are cited. */
  readonly was: string;
  readonly now?: string | undefined;
  /** The member has said "yes, this passage" on this version. */
  readonly isChecked: boolean;
  readonly readOnly?: boolean | undefined;
}

export interface ChangedParagraph {
  /** Where it stands now. */
  readonly place: string;
  readonly findings: readonly PlacedFinding[];
  /** Undefined where what it said before is not known. */
  readonly parts: readonly NewsPart[] | undefined;
  /** As it reads now. */
  readonly words: string;
  readonly onGoTo: () => void;
}

export interface ChangeListProps {
  readonly groups: readonly {
    readonly id: 'gone' | 'ambiguous' | 'edited' | 'moved';
    readonly marks: readonly ChangedMark[];
  }[];
  readonly paragraphs: readonly ChangedParagraph[];
  readonly onGoTo: (finding: FindingId) => void;
  /** Its card, with what can be done about it. */
  readonly onOpen: (finding: FindingId) => void;
  readonly onConfirm: (finding: FindingId) => void;
}

/** What another version did to what was marked: before and after, and what is new around it. */
export function ChangeList(props: ChangeListProps): JSX.Element {
  return (
    <div class="rp-changes">
      {props.groups.map(({ id, marks }) =>
        marks.length === 0 ? null : (
          <Group key={id} id={id} count={marks.length}>
            {marks.map((mark) => (
              <Mark key={mark.placed.finding.id} mark={mark} {...props} />
            ))}
          </Group>
        ),
      )}
      {props.paragraphs.length === 0 ? null : (
        <Group id="paragraphs" count={props.paragraphs.length}>
          {props.paragraphs.map((paragraph) => (
            <Paragraph key={paragraph.findings[0]?.finding.id} {...paragraph} />
          ))}
        </Group>
      )}
    </div>
  );
}

interface GroupProps {
  readonly id: keyof (typeof CHANGES)['groups'];
  readonly count: number;
  readonly children: ComponentChildren;
}

function Group({ id, count, children }: GroupProps): JSX.Element {
  return (
    <section class="rp-group" data-group={id}>
      <h2 class="rp-group-title">
        {CHANGES.groups[id]} <span class="num">{count}</span>
      </h2>
      {children}
    </section>
  );
}

function Mark({ mark, ...list }: ChangeListProps & { readonly mark: ChangedMark }): JSX.Element {
  const { finding, anchor } = mark.placed;
  const { state } = anchor;
  const isPlaced = state === 'moved' || state === 'edited' || state === 'exact';
  return (
    <article class="rp-change" aria-label={`${kindLabel(finding.kind)}, ${mark.was}`}>
      <h3 class="rp-change-head">
        <Glyph of={finding.kind ?? 'mark'} size={18} /> {kindLabel(finding.kind)}
      </h3>
      <Places {...mark} />
      {state === 'edited' ? (
        <WasNow was={anchor.was} now={anchor.now} />
      ) : (
        <blockquote class="rp-quote">{finding.sel.quote.exact}</blockquote>
      )}
      {mark.isChecked ? (
        <p class="rp-meta rp-change-checked">
          <Icon name="check" size={16} /> {CHANGES.checked}
        </p>
      ) : null}
      <div class="rp-change-actions">
        {isPlaced ? (
          <Button icon="text" onClick={() => list.onGoTo(finding.id)}>
            {CHANGES.goThere}
          </Button>
        ) : (
          <Button icon="unplaced" onClick={() => list.onOpen(finding.id)}>
            {CHANGES.openCard}
          </Button>
        )}
        {isPlaced && !mark.isChecked && !mark.readOnly ? (
          <Button icon="check" onClick={() => list.onConfirm(finding.id)}>
            {CHANGES.confirm}
          </Button>
        ) : null}
      </div>
    </article>
  );
}

function Places({ was, now }: ChangedMark): JSX.Element {
  if (now !== undefined && was === now) {
    return (
      <p class="rp-meta">
        <span class="num">{now}</span>. {CHANGES.samePlace}
      </p>
    );
  }
  return (
    <dl class="rp-change-places rp-meta">
      <dt>{CHANGES.was}</dt>
      <dd class="num">{was === '' ? CHANGES.nowhere : was}</dd>
      {now === undefined ? null : (
        <>
          <dt>{CHANGES.now}</dt>
          <dd class="num">{now === '' ? CHANGES.nowhere : now}</dd>
        </>
      )}
    </dl>
  );
}

function Paragraph({ place, findings, parts, words, onGoTo }: ChangedParagraph): JSX.Element {
  return (
    <article class="rp-change" aria-label={place}>
      <h3 class="rp-change-head">
        {findings.map(({ finding }) => (
          <Glyph key={finding.id} of={finding.kind ?? 'mark'} size={18} />
        ))}{' '}
        <span class="num">
          {place === '' ? findings.map(({ finding }) => kindLabel(finding.kind)).join(', ') : place}
        </span>
      </h3>
      {parts === undefined ? (
        <>
          <p class="rp-meta">
            {CHANGES.unseen} {CHANGES.unseenNow}
          </p>
          <p class="rp-news">{words}</p>
        </>
      ) : (
        <NewsParagraph parts={parts} />
      )}
      <div class="rp-change-actions">
        <Button icon="text" onClick={onGoTo}>
          {CHANGES.goThere}
        </Button>
      </div>
    </article>
  );
}
