import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { GutterGlyph, spreadGutter } from '../../ui/GutterGlyph.tsx';
import type { ReaderParts } from './reader-parts.ts';
import type { Tops } from './use-geometry.ts';
import { useNear } from './use-near.ts';

const SIZE = 44;
/** From the top of a line of text to the top of a glyph that stands in its middle. */
const LIFT = 9;

/** The tab stops of the marks, at the edge of the paper in reading order. */
export function Gutter({ placed, state, actions, tops }: ReaderParts & { readonly tops: Tops }): JSX.Element {
  const shown = placed.filter((each) => tops.has(each.finding.id));
  const spread = spreadGutter(
    shown.map((each) => Math.max(0, (tops.get(each.finding.id) ?? 0) - LIFT)),
    SIZE,
  );
  const box = useRef<HTMLDivElement>(null);
  const isNear = useNear(box, shown.length);
  return (
    <div class="gutter" ref={box}>
      {shown.map(({ finding }, index) =>
        isNear(spread[index] ?? 0) ? (
          <GutterGlyph
            key={finding.id}
            finding={finding.id}
            kind={finding.kind}
            ask={finding.ask.on}
            paragraph={finding.sel.paragraph}
            top={spread[index]}
            active={state.active.value === finding.id}
            onOpen={actions.onOpen}
          />
        ) : null,
      )}
    </div>
  );
}
