/**
 * Silhouettes on a 20-unit square, legible at 13 px, each unique so that they survive one-colour print. `fill` is
 * painted evenodd (knock-outs are holes); `line` is stroked.
 */
import type { MarkStyle } from './strings/kinds.ts';

export interface Shape {
  readonly fill?: string;
  readonly line?: string;
  /** Stroke in units; 1.6 when absent. */
  readonly width?: number;
}

export const KIND_SHAPES: Readonly<Record<MarkStyle, Shape>> = {
  strength: { fill: 'M10 2a8 8 0 1 0 0 16 8 8 0 0 0 0-16zM9 5.8h2V9h3.2v2H11v3.2H9V11H5.8V9H9z' },
  development: {
    fill: 'M10 2a8 8 0 1 0 0 16 8 8 0 0 0 0-16zm0 1.9A6.1 6.1 0 0 1 16.1 10H3.9A6.1 6.1 0 0 1 10 3.9z',
  },
  recommendation: { fill: 'M2 4h10.2L18 10l-5.8 6H2z' },
  action: { line: 'M3 3h14v14H3zM6.2 10.3l2.8 2.8 5-6', width: 2 },
  risk: { fill: 'M10 1.6 19 18H1zM9 7.2v5.2h2V7.2zm0 6.6v2h2v-2z' },
  indicator: { fill: 'M2 12h4v6H2zm6-4.5h4V18H8zM14 2h4v16h-4z' },
  decision: { fill: 'M10 .8 19.2 10 10 19.2.8 10zM6.6 7.4v1.8h6.8V7.4zm0 3.4v1.8h6.8v-1.8z' },
  ask: {
    line: 'M2.9 2.9h14.2v10.8H9.6L5.6 17.6v-3.9H2.9z',
    fill: 'M7.7 6.9c0-1.5 1-2.3 2.4-2.3s2.3.8 2.3 2c0 1-.6 1.5-1.1 1.9-.4.3-.5.5-.5.9H9.2c0-.9.3-1.4.9-1.9.4-.3.6-.5.6-.8 0-.4-.2-.6-.6-.6s-.7.3-.7.8zm1.4 3.3h1.7v1.7H9.1z',
    width: 1.9,
  },
  mark: { fill: 'M13.2 1.6l4.2 4.2-7.9 7.9-4.9.7.7-4.9zM2 16.2h16v2H2z' },
};

/** By themselves, so that the script in council pages carries these two and not all icons. */
export const NOTE_SHAPE: Shape = {
  line: 'M3.2 3.2h13.6v9.4l-4.2 4.2H3.2zM16.6 12.6h-4v4M6.2 7h7.6M6.2 10h5',
};
export const DOWN_SHAPE: Shape = { line: 'M4.5 7.5 10 13l5.5-5.5', width: 1.8 };

export const ICON_SHAPES = {
  search: { line: 'M8.5 3a5.5 5.5 0 1 1 0 11 5.5 5.5 0 0 1 0-11zM12.6 12.6 17.2 17.2' },
  offline: {
    line: 'M3 2.5 17.5 17M6 6.6A4 4 0 0 0 5.6 14.6H14M8.2 5.2a4.6 4.6 0 0 1 6.4 3.6 3 3 0 0 1 2.2 4.4',
  },
  shared: {
    line: 'M6 14.8a3.8 3.8 0 0 1-.4-7.5 4.7 4.7 0 0 1 9 .9 3.1 3.1 0 0 1 1.9 3M9.6 14.6l2.4 2.4 4.6-5',
  },
  sharing: {
    line: 'M6 14.8a3.8 3.8 0 0 1-.4-7.5 4.7 4.7 0 0 1 9 .9 3.2 3.2 0 0 1 .2 6.4M10.4 17.4v-7M7.8 12.6l2.6-2.6 2.6 2.6',
  },
  unshared: {
    line: 'M6 14.8a3.8 3.8 0 0 1-.4-7.5 4.7 4.7 0 0 1 9 .9 3.2 3.2 0 0 1 .2 6.4M8.4 11.4l4 4M12.4 11.4l-4 4',
  },
  copy: { line: 'M7 7h10v10H7zM13 6.6V3H3v10h3.6' },
  tablet: { line: 'M4.5 2.5h11v15h-11zM9 15.2h2' },
  device: { line: 'M3 4h14v9.5H3zM7 16.8h6M10 13.5v3.3' },
  saved: { line: 'M3.2 3.2h11l2.6 2.6v11H3.2zM6.6 3.4v3.8h6V3.4M10 10.2a2 2 0 1 1 0 4 2 2 0 0 1 0-4z' },
  kept: { line: 'M10 2.6a7.4 7.4 0 1 1 0 14.8 7.4 7.4 0 0 1 0-14.8zM6.8 10.2l2.3 2.3 4.2-4.8' },
  link: {
    line: 'M8.2 11.8 11.8 8.2M9 5.6l1.9-1.9a3.8 3.8 0 0 1 5.4 5.4L14.4 11M5.6 9l-1.9 1.9a3.8 3.8 0 0 0 5.4 5.4L11 14.4',
  },
  file: { line: 'M4.5 2.5h7l4 4v11h-11zM11.3 2.7v4h4' },
  undo: { line: 'M7 4 3.4 7.6 7 11.2M3.6 7.6h8a4.3 4.3 0 0 1 0 8.6H7' },
  trash: { line: 'M3.5 5.5h13M7.5 5.2V3h5v2.2M5 5.7l.8 11.5h8.4L15 5.7M8.4 8.6v5.6M11.6 8.6v5.6' },
  up: { line: 'M4.5 12.5 10 7l5.5 5.5', width: 1.8 },
  down: DOWN_SHAPE,
  left: { line: 'M12.5 4.5 7 10l5.5 5.5', width: 1.8 },
  right: { line: 'M7.5 4.5 13 10l-5.5 5.5', width: 1.8 },
  back: { line: 'M16.5 10h-13M8.5 4.8 3.3 10l5.2 5.2', width: 1.8 },
  check: { line: 'M4 10.6l4 4 8-9.4', width: 1.9 },
  close: { line: 'M4.5 4.5l11 11M15.5 4.5l-11 11', width: 1.8 },
  plus: { line: 'M10 3.5v13M3.5 10h13', width: 1.8 },
  people: {
    line: 'M7.4 3.4a2.9 2.9 0 1 1 0 5.8 2.9 2.9 0 0 1 0-5.8zM2 16.8c0-3.2 2-5 5.4-5s5.4 1.8 5.4 5M13 3.8a2.8 2.8 0 0 1 0 5.2M15 12.3c2 .6 3 2.1 3 4.5',
  },
  person: {
    line: 'M10 3a3.1 3.1 0 1 1 0 6.2A3.1 3.1 0 0 1 10 3zM4.2 17c0-3.4 2.2-5.3 5.8-5.3s5.8 1.9 5.8 5.3',
  },
  lock: { line: 'M4.5 9h11v8.2h-11zM7 8.8V6.2a3 3 0 0 1 6 0v2.6M10 12v2.2' },
  keyboard: { line: 'M2 5.5h16v9.5H2zM5 8.5h.2M8.3 8.5h.2M11.6 8.5h.2M14.8 8.5h.2M6 11.9h8' },
  print: { line: 'M5.5 7V2.8h9V7M5.5 14H3V7.2h14V14h-2.5M5.5 11.4h9v5.8h-9z' },
  download: { line: 'M10 3v9.4M5.8 8.4 10 12.6l4.2-4.2M3.2 13.4v3.4h13.6v-3.4' },
  upload: { line: 'M10 12.6V3.2M5.8 7.2 10 3l4.2 4.2M3.2 13.4v3.4h13.6v-3.4' },
  outline: { line: 'M3 4.8h.2M6.6 4.8H17M6 10h.2M9.4 10H17M6 15.2h.2M9.4 15.2H17' },
  note: NOTE_SHAPE,
  settings: {
    line: 'M2.8 6h7M14.2 6h3M12 3.8a2.2 2.2 0 1 1 0 4.4 2.2 2.2 0 0 1 0-4.4zM2.8 14h3M10.2 14h7M8 11.8a2.2 2.2 0 1 1 0 4.4 2.2 2.2 0 0 1 0-4.4z',
  },
  warning: { line: 'M10 2.6a7.4 7.4 0 1 1 0 14.8 7.4 7.4 0 0 1 0-14.8zM10 6v5M10 13.6v.3' },
  info: { line: 'M10 2.6a7.4 7.4 0 1 1 0 14.8 7.4 7.4 0 0 1 0-14.8zM10 9.2v4.8M10 6.2v.3' },
  share: { line: 'M10 12V2.8M6.6 6 10 2.6 13.4 6M6 8.6H4v8.6h12V8.6h-2' },
  pen: { line: 'M3.4 16.6l.8-3.8L13.4 3.6l3 3-9.2 9.2zM11.4 5.6l3 3' },
  text: { line: 'M3 16 8 4l5 12M4.8 12h6.4M14.4 16V9.6' },
  unplaced: { line: 'M3 5.5h5M12 5.5h5M3 10h2.5M14.5 10H17M3 14.5h5M12 14.5h5', width: 1.8 },
} as const satisfies Readonly<Record<string, Shape>>;

export type IconName = keyof typeof ICON_SHAPES;
