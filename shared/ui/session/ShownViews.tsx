import type { JSX } from 'preact';
import type { MemberId } from '../../core/ids.ts';
import type { PassageView, Said } from '../../core/session.ts';
import { Glyph, Icon } from '../Glyph.tsx';
import { saidLabel, SESSION } from '../strings/session.ts';

export interface ShownViewsProps {
  readonly views: PassageView['views'];
  readonly nameOf: (member: MemberId) => string;
  readonly themeOf: (theme: string) => string;
}

/** What was chosen, all at once, the most chosen first; names only where all have agreed to them. */
export function ShownViews({ views, nameOf, themeOf }: ShownViewsProps): JSX.Element {
  if (views.length === 0) return <p class="rp-meta">{SESSION.choseNobody}</p>;
  const rows = [...Map.groupBy(views, ({ said }) => said)].sort(
    ([a, x], [b, y]) => Number(a === null) - Number(b === null) || y.length - x.length,
  );
  return (
    <section aria-label={SESSION.views}>
      <ul class="rp-shown">
        {rows.map(([said, of]) => (
          <li key={said}>
            <p class="rp-shown-said" data-kind={said === null || said === 'none' ? undefined : said}>
              <SaidGlyph said={said} size={22} />
              <strong>{saidLabel(said)}</strong>
            </p>
            <div>
              <p>
                {SESSION.chose(of.length)}
                {of.some(({ isMine }) => isMine) ? `. ${SESSION.yours}` : ''}
              </p>
              <ul class="rp-shown-views">
                {of.filter(hasWords).map((view, at) => (
                  <li key={at}>
                    {view.member === undefined ? null : <strong>{nameOf(view.member)}: </strong>}
                    {view.reason === undefined ? null : <q>{view.reason}</q>}
                    {view.themes.map((theme) => (
                      <span key={theme} class="rp-theme">
                        {themeOf(theme)}
                      </span>
                    ))}
                    {view.after ? <span class="rp-meta"> ({SESSION.after})</span> : null}
                  </li>
                ))}
              </ul>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function hasWords({ reason, themes, after, member }: PassageView['views'][number]): boolean {
  return reason !== undefined || themes.length > 0 || after === true || member !== undefined;
}

/** The sign of a choice, beside its words. */
export function SaidGlyph({
  said,
  size,
}: {
  readonly said: Said | null;
  readonly size: number;
}): JSX.Element {
  if (said === null) return <Icon name="info" size={size} />;
  return said === 'none' ? <Icon name="close" size={size} /> : <Glyph of={said} size={size} />;
}
