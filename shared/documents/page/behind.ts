/** Whether words stand on a dark ground, so that tint and ink suit the page. */

let pen: OffscreenCanvasRenderingContext2D | null | undefined;

/** A page has few colours, and reading one back from a canvas is slow. */
const known = new Map<string, readonly [number, number, number, number]>();

/** Any CSS colour as red, green, blue and alpha from 0 to 255: the canvas understands what the browser does. */
function readColour(colour: string): readonly [number, number, number, number] {
  const before = known.get(colour);
  if (before) return before;
  const read = readAnyColour(colour);
  if (known.size < 500) known.set(colour, read);
  return read;
}

function readAnyColour(colour: string): readonly [number, number, number, number] {
  pen ??= new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
  if (!pen) return [255, 255, 255, 0];
  pen.clearRect(0, 0, 1, 1);
  pen.fillStyle = colour;
  pen.fillRect(0, 0, 1, 1);
  const [red = 255, green = 255, blue = 255, alpha = 0] = pen.getImageData(0, 0, 1, 1).data;
  return [red, green, blue, alpha];
}

/** WCAG relative luminance, 0 to 1. */
function luminance([red, green, blue]: readonly number[]): number {
  const part = (value = 0): number =>
    value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4;
  return 0.2126 * part(red) + 0.7152 * part(green) + 0.0722 * part(blue);
}

/**
 * By the nearest background colour that covers; where there is none, or a picture, by the words' own colour: light
 * words stand on something dark.
 */
export function isDarkBehind(element: Element): boolean {
  const view = element.ownerDocument.defaultView;
  if (view === null) return false;
  for (let at: Element | null = element; at !== null; at = at.parentElement) {
    const style = view.getComputedStyle(at);
    if (style.backgroundImage !== 'none') break;
    const colour = readColour(style.backgroundColor);
    if (colour[3] > 127) return luminance(colour) < 0.2;
  }
  return luminance(readColour(view.getComputedStyle(element).color)) > 0.4;
}
