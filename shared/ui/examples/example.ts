import type { JSX } from 'preact';

/** One state of one component: shown in the gallery, read by axe, pictured. */
export interface Example {
  readonly component: string;
  readonly state: string;
  /** Shown on the desk, on paper, or over the whole width. */
  readonly on?: 'desk' | 'paper' | 'wide';
  readonly render: () => JSX.Element;
}
