import type { JSX } from 'preact';
import { KINDS, type Kind } from '../../core/kind.ts';
import { LayerFilter } from '../../ui/LayerFilter.tsx';
import { countLayers } from '../../ui/seen-by.ts';
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
    <>
      <ReaderLayers view={view} state={state} />
      <KindFilter
        styles={STYLES}
        counts={counts}
        shown={new Set(STYLES.filter((style) => !hidden.has(style)))}
        onChange={(shown) => (state.hidden.value = new Set(STYLES.filter((style) => !shown.has(style))))}
      />
    </>
  );
}

/** Whose findings are shown, where several have this report. */
function ReaderLayers({ view, state }: Pick<ReaderParts, 'view' | 'state'>): JSX.Element | null {
  const hasGroup = view.layers.some((layer) => layer.kind === 'group');
  if (!hasGroup) return null;
  return (
    <div class="reader-layers">
      <LayerFilter
        layers={view.layers}
        hidden={state.hiddenLayers.value}
        counts={countLayers(view.findings)}
        onChange={(hidden) => (state.hiddenLayers.value = hidden)}
      />
    </div>
  );
}
