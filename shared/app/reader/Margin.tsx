import type { JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { PlacedFinding } from '../../core/view.ts';
import { FindingCard } from '../../ui/FindingCard.tsx';
import { isUnplaced } from '../../ui/group-findings.ts';
import { UNPLACED } from '../../ui/strings/words.ts';
import { READER } from '../strings/reader.ts';
import { candidatesIn } from '../../documents/page/candidates.ts';
import { themeHelpOf } from '../themes/theme-help.ts';
import { PencilCard } from '../suggest/PencilCard.tsx';
import { LaterStory } from './LaterStory.tsx';
import { layOutMargin } from './margin-layout.ts';
import { spanOf } from './outline.ts';
import type { ReaderParts } from './reader-parts.ts';
import type { Geometry } from './use-geometry.ts';
import { rightsIn } from '../sharing/use-rights.ts';
import { useNear } from './use-near.ts';

export interface MarginProps extends ReaderParts {
  readonly geometry: Geometry;
}

interface Beside {
  readonly id: string;
  readonly start: number;
  readonly card: JSX.Element;
}

/** Cards beside their passages; those without a place stand in a list of their own at the top. */
export function Margin(props: MarginProps): JSX.Element {
  const { placed, geometry, state, pencil } = props;
  const unplaced = placed.filter(isUnplaced);
  const cards = cardsBeside(props);
  const box = useRef<HTMLDivElement>(null);
  const heights = useHeights(box, cards);
  const head = unplaced.length === 0 ? 0 : (heights.get('unplaced') ?? 0) + 12;
  const active = state.active.value ?? state.suggestion.value ?? undefined;
  const tops = layOutMargin(
    cards.map(({ id }) => ({
      id,
      wish: Math.max(head, (geometry.tops.get(id) ?? 0) - 4),
      height: heights.get(id) ?? 96,
    })),
    active,
  );
  const isNear = useNear(box, cards.length);
  const last = cards.at(-1)?.id;
  const shown = cards.filter(({ id }) => isNear(tops.get(id) ?? 0));
  const floor = last === undefined ? 0 : (tops.get(last) ?? 0) + (heights.get(last) ?? 0) + 80;
  const ghosts = new Set(pencil.list.map(({ id }) => id));
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
        cards={cards}
        ghosts={ghosts}
        wishes={geometry.tops}
        tops={tops}
        active={active}
        height={floor}
      />
      {shown.map(({ id, card }) => (
        <div
          key={id}
          class="margin-card"
          data-card={id}
          data-active={active === id ? '' : undefined}
          style={{ transform: `translateY(${tops.get(id) ?? 0}px)` }}
        >
          {card}
        </div>
      ))}
    </aside>
  );
}

/** Of findings and of suggestions, in page order. */
function cardsBeside(props: MarginProps): readonly Beside[] {
  const { placed, geometry, pencil } = props;
  const findings = placed.flatMap((each): Beside[] => {
    const { id } = each.finding;
    if (!geometry.tops.has(id)) return [];
    return [{ id, start: spanOf(each)?.start ?? 0, card: <MarginCard {...props} each={each} /> }];
  });
  const ghosts = pencil.list.flatMap((shown): Beside[] => {
    const { start } = shown.suggestion.span;
    if (!geometry.tops.has(shown.id)) return [];
    return [{ id: shown.id, start, card: <PencilCard {...props} shown={shown} isBeside /> }];
  });
  return ghosts.length === 0 ? findings : [...findings, ...ghosts].toSorted((a, b) => a.start - b.start);
}

function MarginCard({ each, ...props }: MarginProps & { readonly each: PlacedFinding }): JSX.Element {
  const { state, model, actions, edition, view, caps } = props;
  const isOpen = each.finding.id === state.active.value;
  return (
    <FindingCard
      placed={each}
      mode={isOpen ? state.mode.value : 'compact'}
      edition={edition?.id}
      story={isOpen ? <LaterStory model={model} finding={each.finding} /> : undefined}
      themes={model.desk.themes.value}
      themeHelp={
        isOpen && state.mode.value === 'editing' ? themeHelpOf(model, view, each.finding) : undefined
      }
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
  readonly cards: readonly Pick<Beside, 'id'>[];
  readonly ghosts: ReadonlySet<string>;
  readonly wishes: ReadonlyMap<string, number>;
  readonly tops: ReadonlyMap<string, number>;
  readonly active: string | undefined;
  readonly height: number;
}

const LINE = 13;

/** Thin lines from the glyphs to their cards. */
function Leaders({ cards, ghosts, wishes, tops, active, height }: LeadersProps): JSX.Element {
  return (
    <svg class="leaders" width="36" height={Math.max(height, 1)} aria-hidden="true" focusable="false">
      {cards.map(({ id }) => {
        const from = (wishes.get(id) ?? 0) + LINE;
        const to = (tops.get(id) ?? 0) + 1;
        return (
          <path
            key={id}
            d={`M0 ${from}H18V${to}H36`}
            class={id === active ? 'leader leader-active' : 'leader'}
            data-ghost={ghosts.has(id) ? '' : undefined}
          />
        );
      })}
    </svg>
  );
}

/** Heights of the cards, measured after each change of theirs. */
function useHeights(
  box: { readonly current: HTMLElement | null },
  cards: readonly Pick<Beside, 'id'>[],
): ReadonlyMap<string, number> {
  const [heights, setHeights] = useState<ReadonlyMap<string, number>>(new Map());
  const ids = cards.map(({ id }) => id).join();
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
