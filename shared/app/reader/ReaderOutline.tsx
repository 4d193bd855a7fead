import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { Outline } from '../../ui/Outline.tsx';
import { createOutline, spanOf } from './outline.ts';
import type { ReaderParts } from './reader-parts.ts';

/** Headings and numbered paragraphs; the row that holds the open finding is current. */
export function ReaderOutline({ paper, placed, state, goToSpan }: ReaderParts): JSX.Element {
  const rows = useMemo(() => (paper === null ? [] : createOutline(paper.words, placed)), [paper, placed]);
  const active = placed.find((each) => each.finding.id === state.active.value);
  const start = (active && spanOf(active)?.start) ?? -1;
  const current = start < 0 ? undefined : rows.findLast((row) => row.span.start <= start);
  return (
    <Outline
      rows={rows}
      current={current?.id}
      onGoTo={(id) => {
        const row = rows.find((each) => each.id === id);
        state.sheet.value = null;
        if (row !== undefined) goToSpan(row.span, true);
      }}
    />
  );
}
