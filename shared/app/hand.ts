/** Which hand holds the pen: cards and glyphs stand on its side, so that the arm lies over no words. */
export type Hand = 'right' | 'left';

/** Reads the setting `hand`. */
export function readHand(value: unknown): Hand {
  return value === 'left' ? 'left' : 'right';
}
