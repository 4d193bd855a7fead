import type { JSX } from 'preact';
import { KINDS, type Kind } from '../../core/kind.ts';
import { KindFilter } from '../../ui/Outline.tsx';
import type { MarkStyle } from '../../ui/strings/kinds.ts';
import type { ReaderParts } from './reader-parts.ts';

const STYLES: readonly (Kind | 'mark')[] = ['mark', ...KINDS];

/** The key to the kinds with their lines and counts; each can be hidden while reading. */
export function ReaderKinds({ view, state }: ReaderParts): JSX.Element {
  const hidden = state.hidden.value;
  const counts: Partial<Record<MarkStyle, number>> = {};
  for (const { kind } of view.findings) counts[kind ?? 'mark'] = (counts[kind ?? 'mark'] ?? 0) + 1;
  return (
    <KindFilter
      styles={STYLES}
      counts={counts}
      shown={new Set(STYLES.filter((style) => !hidden.has(style)))}
      onChange={(shown) => (state.hidden.value = new Set(STYLES.filter((style) => !shown.has(style))))}
    />
  );
}
