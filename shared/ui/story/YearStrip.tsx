import type { JSX } from 'preact';
import type { Kind } from '../../core/kind.ts';
import { Glyph } from '../Glyph.tsx';
import { kindLabel } from '../strings/kinds.ts';
import { STRIP } from '../strings/strip.ts';

export interface YearStripProps {
  readonly theme: string;
  readonly years: readonly {
    readonly label: string;
    readonly kinds: readonly (Kind | null)[];
    readonly isNow: boolean;
  }[];
  /** Of the theme's thread. */
  readonly href: string;
}

/** What each year said on the theme of a finding, silence drawn, with the way to its story. */
export function YearStrip({ theme, years, href }: YearStripProps): JSX.Element {
  return (
    <section class="rp-strip" aria-label={STRIP.label(theme)}>
      <p class="rp-strip-theme">{theme}</p>
      <ol>
        {years.map(({ label, kinds, isNow }) => (
          <li key={label} data-silent={kinds.length === 0 ? '' : undefined} aria-current={isNow || undefined}>
            <span class="rp-strip-kinds">
              {kinds.map((kind) => (
                <Glyph key={kind ?? 'mark'} of={kind ?? 'mark'} size={16} label={kindLabel(kind)} />
              ))}
              {kinds.length === 0 ? <span class="rp-hidden">{STRIP.nothing}</span> : null}
            </span>
            <span class="num">{label}</span>
          </li>
        ))}
      </ol>
      <a class="rp-button rp-button-link" href={href}>
        {STRIP.follow}
        <span class="rp-hidden">: {theme}</span>
      </a>
    </section>
  );
}
