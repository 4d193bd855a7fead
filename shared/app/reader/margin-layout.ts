/** Where the margin cards stand. Pure: heights and wishes in, tops out. */
export interface MarginCard {
  readonly id: string;
  /** Where its passage begins, in CSS px from the top of the margin. */
  readonly wish: number;
  readonly height: number;
}

/**
 * Tops of the cards, in the order given (by place in the report), none overlapping. The active card stands at its
 * passage; those before it give way upwards, those after it downwards. Without one, cards only give way downwards.
 * When there is no room above, the cards above the active one are pushed back down and so is it: no card goes below 0.
 */
export function layOutMargin(
  cards: readonly MarginCard[],
  active: string | undefined,
  gap = 8,
): ReadonlyMap<string, number> {
  const tops = new Map<string, number>();
  const pivot = cards.findIndex((card) => card.id === active);
  if (pivot > 0) {
    let ceiling = cards[pivot]!.wish;
    for (let i = pivot - 1; i >= 0; i--) {
      const card = cards[i]!;
      ceiling = Math.min(card.wish, ceiling - gap - card.height);
      tops.set(card.id, ceiling);
    }
  }
  let floor = 0;
  for (const card of cards) {
    const top = Math.max(tops.get(card.id) ?? card.wish, floor);
    tops.set(card.id, top);
    floor = top + card.height + gap;
  }
  return tops;
}
