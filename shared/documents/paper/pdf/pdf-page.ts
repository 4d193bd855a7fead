/** The text of one page as pdf.js gives it, with where each piece stands. */

/** A piece of text. Its place is the lower left of its baseline, in points of the page's own space. */
export interface PdfItem {
  readonly str: string;
  /** Whether its line ends with it. */
  readonly hasEOL: boolean;
  readonly x: number;
  readonly y: number;
  /** Along the line. */
  readonly width: number;
  /** Of its print. */
  readonly height: number;
  /** How its line is turned, in degrees against the clock; absent: it runs to the right. */
  readonly angle?: number;
  /** Reads from right to left. */
  readonly isRtl?: true;
}

export interface PdfPageText {
  /** As the page is shown, in points. */
  readonly width: number;
  readonly height: number;
  /** Lower left corner of what is shown of the page's own space; absent: 0, 0. */
  readonly origin?: readonly [x: number, y: number];
  /** How the page is turned to be shown, clockwise. */
  readonly rotate?: 90 | 180 | 270;
  /** The page's own label, where the file has labels. */
  readonly label?: string;
  /** Has next to no words, but a picture: a page that was scanned. */
  readonly isPicture?: true;
  readonly items: readonly PdfItem[];
}

/** A piece of a line: what stands between two angles of the page, along and across the line, in points. */
export interface Stretch {
  readonly angle: number;
  readonly from: number;
  readonly to: number;
  readonly top: number;
  readonly bottom: number;
}

/** Print reaches this far over and under its baseline, in its own heights. Measured on pages printed by browsers. */
const OVER = 0.88;
const UNDER = 0.22;

/** The box of a part of an item, `from` and `to` being shares of its width. */
export function stretchOf({ x, y, width, height, angle = 0, isRtl }: PdfItem, from = 0, to = 1): Stretch {
  const [along, across] = turned(x, y, -angle);
  const [left, right] = isRtl === true ? [1 - to, 1 - from] : [from, to];
  return {
    angle,
    from: along + width * left,
    to: along + width * right,
    top: across + height * OVER,
    bottom: across - height * UNDER,
  };
}

/** Upper left, upper right, lower left, lower right: as Acrobat reads `QuadPoints`. Tenths of a point. */
export function quadOf({ angle, from, to, top, bottom }: Stretch): readonly number[] {
  const corners = [
    [from, top],
    [to, top],
    [from, bottom],
    [to, bottom],
  ] as const;
  return corners.flatMap(([along, across]) => turned(along, across, angle)).map(rounded);
}

/** Where a point of the page's own space stands on the page as it is shown, from its lower left. */
export function shownAt(
  { width, height, origin = [0, 0], rotate }: PdfPageText,
  x: number,
  y: number,
): readonly [x: number, y: number] {
  const [a, b] = [x - origin[0], y - origin[1]];
  if (rotate === 90) return [b, height - a];
  if (rotate === 180) return [width - a, height - b];
  if (rotate === 270) return [width - b, a];
  return [a, b];
}

function turned(x: number, y: number, degrees: number): readonly [x: number, y: number] {
  if (degrees === 0) return [x, y];
  const angle = (degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return [x * cos - y * sin, x * sin + y * cos];
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
