/** A box that a member draws over a picture of words. */
export interface DrawnBox {
  /** From 1. */
  readonly page: number;
  /** Two corners that lie across from each other, in points of the page's own space. */
  readonly corners: readonly [from: readonly [number, number], to: readonly [number, number]];
  /** Still under the pointer. */
  readonly isMoving: boolean;
}
