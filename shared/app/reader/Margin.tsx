import type { JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { FindingId } from '../../core/ids.ts';
import type { PlacedFinding } from '../../core/view.ts';
import { FindingCard } from '../../ui/FindingCard.tsx';
import { isUnplaced } from '../../ui/group-findings.ts';
import { UNPLACED } from '../../ui/strings/words.ts';
import { READER } from '../strings/reader.ts';
import { candidatesIn } from '../../documents/page/candidates.ts';
import { layOutMargin } from './margin-layout.ts';
import type { ReaderParts } from './reader-parts.ts';
import type { Geometry } from './use-geometry.ts';
import { rightsIn } from '../sharing/use-rights.ts';
import { useNear } from './use-near.ts';

export interface MarginProps extends ReaderParts {
  readonly geometry: Geometry;
}

/** Cards beside their passages; those without a place stand in a list of their own at the top. */
export function Margin(props: MarginProps): JSX.Element {
  const { placed, geometry, state } = props;
  const withPlace = placed.filter((each) => geometry.tops.has(each.finding.id));
  const unplaced = placed.filter(isUnplaced);
  const box = useRef<HTMLDivElement>(null);
  const heights = useHeights(box, withPlace);
  const head = unplaced.length === 0 ? 0 : (heights.get('unplaced') ?? 0) + 12;
  const tops = layOutMargin(
    withPlace.map(({ finding }) => ({
      id: finding.id,
      wish: Math.max(head, (geometry.tops.get(finding.id) ?? 0) - 4),
      height: heights.get(finding.id) ?? 96,
    })),
    state.active.value ?? undefined,
  );
  const isNear = useNear(box, withPlace.length);
  const last = withPlace.at(-1)?.finding.id;
  const shown = withPlace.filter(({ finding }) => isNear(tops.get(finding.id) ?? 0));
  const floor = last === undefined ? 0 : (tops.get(last) ?? 0) + (heights.get(last) ?? 0) + 80;
  return (
    <aside
      class="margin"
      tabIndex={-1}
      aria-label={READER.margin}
      style={{ minHeight: `${Math.max(geometry.height, floor)}px` }}
      ref={box}
    >
      {unplaced.length === 0 ? null : (
        <section class="margin-unplaced" data-card="unplaced" aria-labelledby="unplaced">
          <h2 id="unplaced" class="rp-group-title">
            {UNPLACED.title} <span class="num">{unplaced.length}</span>
          </h2>
          <p class="rp-meta">{UNPLACED.detail}</p>
          {unplaced.map((each) => (
            <MarginCard key={each.finding.id} each={each} {...props} />
          ))}
        </section>
      )}
      <Leaders
        withPlace={withPlace}
        wishes={geometry.tops}
        tops={tops}
        active={state.active.value}
        height={floor}
      />
      {shown.map((each) => (
        <div
          key={each.finding.id}
          class="margin-card"
          data-card={each.finding.id}
          data-active={state.active.value === each.finding.id ? '' : undefined}
          style={{ transform: `translateY(${tops.get(each.finding.id) ?? 0}px)` }}
        >
          <MarginCard each={each} {...props} />
        </div>
      ))}
    </aside>
  );
}

function MarginCard({ each, ...props }: MarginProps & { readonly each: PlacedFinding }): JSX.Element {
  const { state, model, actions, edition, view, caps } = props;
  const isOpen = each.finding.id === state.active.value;
  return (
    <FindingCard
      placed={each}
      mode={isOpen ? state.mode.value : 'compact'}
      edition={edition?.id}
      themes={model.desk.themes.value}
      actions={actions}
      drafts={isOpen ? state.drafts.value : undefined}
      focus={isOpen ? state.focus.value : undefined}
      headingLevel={2}
      {...rightsIn(model, view, each.finding)}
      candidates={isOpen ? candidatesIn(props.paper?.words, each.anchor) : undefined}
      caps={caps}
    />
  );
}

interface LeadersProps {
  readonly withPlace: readonly PlacedFinding[];
  readonly wishes: ReadonlyMap<FindingId, number>;
  readonly tops: ReadonlyMap<string, number>;
  readonly active: FindingId | null;
  readonly height: number;
}

const LINE = 13;

/** Thin lines from the glyphs to their cards. */
function Leaders({ withPlace, wishes, tops, active, height }: LeadersProps): JSX.Element {
  return (
    <svg class="leaders" width="36" height={Math.max(height, 1)} aria-hidden="true" focusable="false">
      {withPlace.map(({ finding }) => {
        const from = (wishes.get(finding.id) ?? 0) + LINE;
        const to = (tops.get(finding.id) ?? 0) + 1;
        return (
          <path
            key={finding.id}
            d={`M0 ${from}H18V${to}H36`}
            class={finding.id === active ? 'leader leader-active' : 'leader'}
          />
        );
      })}
    </svg>
  );
}

/** Heights of the cards, measured after each change of theirs. */
function useHeights(
  box: { readonly current: HTMLElement | null },
  cards: readonly PlacedFinding[],
): ReadonlyMap<string, number> {
  const [heights, setHeights] = useState<ReadonlyMap<string, number>>(new Map());
  const ids = cards.map((each) => each.finding.id).join();
  useLayoutEffect(() => {
    const measure = (): void => {
      const next = new Map<string, number>();
      for (const card of box.current?.querySelectorAll<HTMLElement>('[data-card]') ?? []) {
        next.set(card.dataset.card ?? '', card.offsetHeight);
      }
      setHeights((before) => (isSame(before, next) ? before : next));
    };
    measure();
    const observer = new ResizeObserver(measure);
    for (const card of box.current?.querySelectorAll('[data-card]') ?? []) observer.observe(card);
    return () => observer.disconnect();
  }, [ids]);
  return heights;
}

function isSame(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): boolean {
  return a.size === b.size && [...a].every(([id, height]) => b.get(id) === height);
}
