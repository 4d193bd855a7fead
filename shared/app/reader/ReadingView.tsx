import { Fragment, type JSX } from 'preact';
import { useMemo, useRef, useState } from 'preact/hooks';
import { describeParagraph } from '../../core/citation.ts';
import type { FindingId } from '../../core/ids.ts';
import type { PlacedFinding } from '../../core/view.ts';
import { Button } from '../../ui/Button.tsx';
import { Glyph } from '../../ui/Glyph.tsx';
import { ParagraphButtons } from '../../ui/ParagraphButtons.tsx';
import { canAttach } from '../../ui/Repair.tsx';
import { REPAIR } from '../../ui/strings/repair.ts';
import { kindLabel } from '../../ui/strings/kinds.ts';
import { rightsIn } from '../sharing/use-rights.ts';
import { PencilMarks } from '../suggest/PencilMarks.tsx';
import { READER } from '../strings/reader.ts';
import type { ReaderPaper } from './reader-paper.ts';
import { createReading, partAt, type ReadingBlock, type ReadingPart } from './reading.ts';
import { READING_WORDS } from './reading-selection.ts';
import { scrollToSpan } from './scroll-to.ts';
import { useMedia } from './use-media.ts';
import { useReadingSelection } from './use-reading-selection.ts';
import type { ReaderParts } from './reader-parts.ts';

/** The same words with real headings, and buttons after each paragraph, in reading order. */
export function ReadingView(props: ReaderParts): JSX.Element | null {
  const { paper, placed } = props;
  const at = paper?.readingAt?.value;
  const part = useMemo(() => paper && partAt(paper.words, at), [paper, at]);
  const { from = 0, to = 0 } = part ?? {};
  const blocks = useMemo(
    () => (paper === null ? [] : createReading(paper.words, placed, { from, to })),
    [paper, placed, from, to],
  );
  const box = useRef<HTMLDivElement>(null);
  useReadingSelection(box, props);
  if (paper === null) return null;
  const attach = findingToAttach(props);
  return (
    <div ref={box} class="reading rp-reading" {...shownOffsets(paper, { from, to })}>
      <OtherPart paper={paper} block={from - 1} label={READER.earlier} />
      {blocks.length === 0 ? <p class="reader-none">{READER.noWords}</p> : null}
      {blocks.map((block, at) => (
        <Fragment key={block.paragraph.block}>
          <PageBreak
            page={pageOf(paper, block)}
            before={at === 0 ? undefined : pageOf(paper, blocks[at - 1])}
          />
          <Block block={block} attach={attach} {...props} />
        </Fragment>
      ))}
      <OtherPart paper={paper} block={to} label={READER.further} />
    </div>
  );
}

/** Which offsets the part holds, for whoever goes to one. */
function shownOffsets({ words: { index } }: ReaderPaper, { from, to }: ReadingPart): Record<string, number> {
  const end = index.blocks[to]?.start ?? index.text.length + 1;
  return { 'data-from': from === 0 ? 0 : (index.blocks[from]?.start ?? 0), 'data-to': end };
}

/** To the part of a long paper before or behind the one that is shown. */
function OtherPart({
  paper,
  block,
  label,
}: {
  readonly paper: ReaderPaper;
  readonly block: number;
  readonly label: (page: string) => string;
}): JSX.Element | null {
  const to = paper.words.index.blocks[block];
  if (to === undefined) return null;
  return (
    <p class="reading-other">
      <Button onClick={() => scrollToSpan(paper, to, { focus: true, jump: true })}>
        {label(paper.pageOf?.(to.start) ?? '')}
      </Button>
    </p>
  );
}

function pageOf(paper: ReaderPaper, block: ReadingBlock | undefined): string | undefined {
  return block && paper.pageOf?.(block.paragraph.span.start);
}

/** Where another page of a PDF begins. */
function PageBreak(props: { page: string | undefined; before: string | undefined }): JSX.Element | null {
  return props.page === props.before ? null : <p class="reading-page num">{props.page}</p>;
}

/** The open finding, if it can be put on other words. */
function findingToAttach({ placed, state, edition, model, view }: ReaderParts): FindingId | undefined {
  const open = placed.find(({ finding }) => finding.id === state.active.value);
  if (open === undefined || rightsIn(model, view, open.finding).readOnly) return undefined;
  return canAttach(open, edition?.id) ? open.finding.id : undefined;
}

type BlockProps = ReaderParts & {
  readonly block: ReadingBlock;
  readonly attach: FindingId | undefined;
};

function Block({ block, ...props }: BlockProps): JSX.Element {
  const { text, label, kind, span, block: ordinal } = block.paragraph;
  if (block.level !== undefined) {
    const Heading = `h${block.level}` as 'h2';
    return (
      <Heading class={`reading-heading ${READING_WORDS}`} data-block={ordinal} data-start={span.start}>
        {text}
      </Heading>
    );
  }
  return (
    <div
      class="reading-block"
      data-block={kind}
      data-start={span.start}
      role="group"
      aria-label={label === undefined ? undefined : READER.place(describeParagraph(label))}
    >
      <p>
        {block.context === undefined ? null : <span class="reading-context">{block.context}: </span>}
        <span class={READING_WORDS} data-block={ordinal}>
          {text}
        </span>
      </p>
      {block.findings.length === 0 ? null : <Marks findings={block.findings} {...props} />}
      <PencilMarks span={span} {...props} />
      <Buttons block={block} {...props} />
    </div>
  );
}

function Marks({
  findings,
  actions,
  state,
}: ReaderParts & { readonly findings: readonly PlacedFinding[] }): JSX.Element {
  const isWide = useMedia('(min-width: 1240px)');
  return (
    <ul class="reading-marks" aria-label={READER.findings}>
      {findings.map(({ finding }) => (
        <li key={finding.id}>
          <button
            type="button"
            class="reading-mark"
            data-kind={finding.kind ?? 'mark'}
            aria-pressed={state.active.value === finding.id}
            onClick={() => {
              actions.onOpen(finding.id);
              // Beside the words where there is room.
              if (isWide) state.pane.value = 'findings';
              else state.sheet.value = 'findings';
            }}
          >
            <Glyph of={finding.kind ?? 'mark'} size={16} /> {kindLabel(finding.kind)}:{' '}
            <q>{finding.sel.quote.exact}</q>
          </button>
        </li>
      ))}
    </ul>
  );
}

function Buttons({ block, actions, attach }: BlockProps): JSX.Element {
  const [isSplit, setSplit] = useState(false);
  return (
    <>
      <ParagraphButtons
        no={block.paragraph.label}
        onParagraph={() => void actions.mark(block.paragraph.words, {})}
        onSentence={block.sentences.length < 2 ? undefined : () => setSplit(!isSplit)}
        onAttach={attach === undefined ? undefined : () => actions.onAttach?.(attach, block.paragraph.words)}
      />
      {isSplit ? (
        <ul class="reading-sentences" aria-label={READER.sentences}>
          {block.sentences.map((sentence) => (
            <li key={sentence.span.start}>
              <button type="button" onClick={() => void actions.mark(sentence.span, {})}>
                {sentence.text}
              </button>
              {attach === undefined ? null : (
                <Button
                  look="link"
                  label={`${REPAIR.attach}: ${sentence.text}`}
                  onClick={() => actions.onAttach?.(attach, sentence.span)}
                >
                  {REPAIR.attach}
                </Button>
              )}
            </li>
          ))}
        </ul>
      ) : null}
    </>
  );
}
