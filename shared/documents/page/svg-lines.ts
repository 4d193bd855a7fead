/** The eight lines and the plain one as SVG paths: what `text-decoration` draws, drawn by hand. Pure. */
import type { Line } from './paint-style.ts';

/** A stretch of one line of text, in CSS pixels. */
export interface Stretch {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface Stroke {
  readonly d: string;
  readonly width: number;
  /** `stroke-dasharray`, and round ends for dots. */
  readonly dash?: string;
  readonly round?: true;
}

/** @param y where the line's middle lies */
export function strokesOf(line: Line, left: number, right: number, y: number): Stroke[] {
  const { width, style } = line;
  const d = `M${round(left)} ${round(y)}H${round(right)}`;
  switch (style) {
    case 'dashed':
      return [{ d, width, dash: `${width * 3} ${width * 1.5}` }];
    case 'dotted':
      return [{ d, width, dash: `0 ${width * 2}`, round: true }];
    case 'double':
      return [
        { d, width },
        { d: `M${round(left)} ${round(y + width * 2)}H${round(right)}`, width },
      ];
    case 'wavy':
      return [{ d: wave(left, right, y), width }];
    case 'solid':
      return [{ d, width }];
  }
}

function wave(left: number, right: number, y: number): string {
  const step = 4;
  const curves = Math.max(1, Math.round((right - left) / step / 2));
  return `M${round(left)} ${round(y)}${`q${step / 2} ${-step} ${step} 0t${step} 0`.repeat(curves)}`;
}

function round(value: number): number {
  return Math.round(value * 2) / 2;
}

/** Boxes that follow each other on one line of text become one. */
export function joinStretches(boxes: readonly Stretch[]): Stretch[] {
  const out: Stretch[] = [];
  for (const box of boxes) {
    if (box.right - box.left < 0.5) continue;
    const last = out.at(-1);
    const isNext =
      last !== undefined && Math.abs(last.bottom - box.bottom) < 2 && Math.abs(box.left - last.right) < 3;
    if (!isNext) out.push(box);
    else out[out.length - 1] = { ...last, right: box.right, top: Math.min(last.top, box.top) };
  }
  return out;
}
