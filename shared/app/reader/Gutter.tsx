import type { JSX } from 'preact';
import { useMemo, useRef } from 'preact/hooks';
import { citedOn, writeShort } from '../../core/citation.ts';
import type { FindingId } from '../../core/ids.ts';
import { GutterGlyph, spreadGutter } from '../../ui/GutterGlyph.tsx';
import { findCrowds } from './crowds.ts';
import type { ReaderParts } from './reader-parts.ts';
import type { Tops } from './use-geometry.ts';
import { useNear } from './use-near.ts';

const SIZE = 44;
/** From the top of a line of text to the top of a glyph that stands in its middle. */
const LIFT = 9;

/** The tab stops of the marks, at the edge of the paper in reading order; those that have no line share one. */
export function Gutter({
  placed,
  state,
  actions,
  edition,
  tops,
}: ReaderParts & { readonly tops: Tops }): JSX.Element {
  const crowds = useMemo(() => findCrowds(placed), [placed]);
  const spokenFor = new Set([...crowds.values()].flatMap(({ ids }) => ids.slice(1)));
  const shown = placed.filter(({ finding: { id } }) => tops.has(id) && !spokenFor.has(id));
  const active = state.active.value;
  /** Each press on a crowd opens its next one. */
  const open = (id: FindingId): void => {
    const ids = crowds.get(id)?.ids ?? [];
    const at = active === null ? -1 : ids.indexOf(active);
    actions.onOpen(ids[at + 1] ?? id);
  };
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
            place={writeShort(citedOn(finding, edition?.id))}
            top={spread[index]}
            active={
              active === finding.id || (active !== null && crowds.get(finding.id)?.ids.includes(active))
            }
            count={crowds.get(finding.id)?.count}
            onOpen={open}
          />
        ) : null,
      )}
    </div>
  );
}
