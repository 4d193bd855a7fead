import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import type { PlacedFinding } from '../../core/view.ts';
import { Glyph } from '../../ui/Glyph.tsx';
import { ParagraphButtons } from '../../ui/ParagraphButtons.tsx';
import { kindLabel } from '../../ui/strings/kinds.ts';
import { READER } from '../strings/reader.ts';
import { createReading, type ReadingBlock } from './reading.ts';
import type { ReaderParts } from './reader-parts.ts';

/** The same words with real headings, and buttons after each paragraph, in reading order. */
export function ReadingView(props: ReaderParts): JSX.Element | null {
  const { paper, placed } = props;
  const blocks = useMemo(() => (paper === null ? [] : createReading(paper.page, placed)), [paper, placed]);
  if (paper === null) return null;
  return (
    <div class="reading rp-reading">
      {blocks.map((block) => (
        <Block key={block.paragraph.block} block={block} {...props} />
      ))}
    </div>
  );
}

type BlockProps = ReaderParts & { readonly block: ReadingBlock };

function Block({ block, ...props }: BlockProps): JSX.Element {
  const { text, label, kind, span } = block.paragraph;
  if (block.level !== undefined) {
    const Heading = `h${block.level}` as 'h2';
    return (
      <Heading class="reading-heading" data-start={span.start}>
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
      aria-label={label === undefined ? undefined : READER.paragraph(label)}
    >
      <p>
        {block.context === undefined ? null : <span class="reading-context">{block.context}: </span>}
        {text}
      </p>
      {block.findings.length === 0 ? null : <Marks findings={block.findings} {...props} />}
      <Buttons block={block} {...props} />
    </div>
  );
}

function Marks({
  findings,
  actions,
  state,
}: ReaderParts & { readonly findings: readonly PlacedFinding[] }): JSX.Element {
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
              state.sheet.value = 'findings';
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

function Buttons({ block, actions }: BlockProps): JSX.Element {
  const [isSplit, setSplit] = useState(false);
  return (
    <>
      <ParagraphButtons
        no={block.paragraph.label}
        onParagraph={() => void actions.mark(block.paragraph.words, {})}
        onSentence={block.sentences.length < 2 ? undefined : () => setSplit(!isSplit)}
      />
      {isSplit ? (
        <ul class="reading-sentences" aria-label={READER.sentences}>
          {block.sentences.map((sentence) => (
            <li key={sentence.span.start}>
              <button type="button" onClick={() => void actions.mark(sentence.span, {})}>
                {sentence.text}
              </button>
            </li>
          ))}
        </ul>
      ) : null}
    </>
  );
}
