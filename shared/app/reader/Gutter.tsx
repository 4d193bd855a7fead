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
  pencil,
}: ReaderParts & { readonly tops: Tops }): JSX.Element {
  const crowds = useMemo(() => findCrowds(placed), [placed]);
  const spokenFor = new Set([...crowds.values()].flatMap(({ ids }) => ids.slice(1)));
  const shown = new Map(
    placed.flatMap(({ finding }) =>
      tops.has(finding.id) && !spokenFor.has(finding.id) ? [[finding.id, finding] as const] : [],
    ),
  );
  const ghosts = new Map(
    pencil.list.flatMap((each) => (tops.has(each.id) ? [[each.id, each] as const] : [])),
  );
  const active = state.active.value;
  /** Each press on a crowd opens its next one. */
  const open = (id: FindingId): void => {
    const ids = crowds.get(id)?.ids ?? [];
    const at = active === null ? -1 : ids.indexOf(active);
    actions.onOpen(ids[at + 1] ?? id);
  };
  const heights = placeAll([...shown.keys(), ...ghosts.keys()], tops);
  const box = useRef<HTMLDivElement>(null);
  const isNear = useNear(box, heights.size);
  return (
    <div class="gutter" ref={box}>
      {[...heights].map(([id, top]) => {
        const [finding, ghost] = [shown.get(id), ghosts.get(id)];
        if (!isNear(top)) return null;
        if (ghost !== undefined)
          return (
            <GutterGlyph
              key={id}
              ghost
              finding={id}
              kind={ghost.kind}
              place={writeShort(ghost.place)}
              top={top}
              active={state.suggestion.value === id}
              onOpen={pencil.actions.onOpen}
            />
          );
        return finding === undefined ? null : (
          <GutterGlyph
            key={id}
            finding={id}
            kind={finding.kind}
            ask={finding.ask.on}
            place={writeShort(citedOn(finding, edition?.id))}
            top={top}
            active={active === id || (active !== null && crowds.get(id)?.ids.includes(active))}
            count={crowds.get(id)?.count}
            onOpen={open}
          />
        );
      })}
    </div>
  );
}

/** Tops in reading order, so that no two touch, whatever they stand for. */
function placeAll(ids: readonly string[], tops: Tops): ReadonlyMap<string, number> {
  const inOrder = ids.toSorted((a, b) => (tops.get(a) ?? 0) - (tops.get(b) ?? 0));
  const wishes = inOrder.map((id) => Math.max(0, (tops.get(id) ?? 0) - LIFT));
  return new Map(spreadGutter(wishes, SIZE).map((top, at) => [inOrder[at]!, top]));
}
