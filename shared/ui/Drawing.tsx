import type { JSX } from 'preact';
import type { Shape } from './glyph-paths.ts';

export interface DrawingProps {
  readonly shape: Shape;
  readonly cls: string;
  /** CSS pixels; 20 when absent. */
  readonly size?: number | undefined;
  /** Said by a screen reader. Absent: the words beside it say it, and the drawing is hidden. */
  readonly label?: string | undefined;
}

/** One silhouette as SVG in the current ink. */
export function Drawing({ shape, size = 20, label, cls }: DrawingProps): JSX.Element {
  return (
    <svg
      class={cls}
      viewBox="0 0 20 20"
      width={size}
      height={size}
      focusable="false"
      role={label === undefined ? undefined : 'img'}
      aria-label={label}
      aria-hidden={label === undefined ? 'true' : undefined}
    >
      {shape.line === undefined ? null : (
        <path
          d={shape.line}
          fill="none"
          stroke="currentColor"
          stroke-width={shape.width ?? 1.6}
          stroke-linecap={shape.width === undefined ? 'round' : 'butt'}
        />
      )}
      {shape.fill === undefined ? null : <path d={shape.fill} fill="currentColor" fill-rule="evenodd" />}
    </svg>
  );
}
