import type { JSX } from 'preact';
import { Button } from '../../ui/Button.tsx';
import { THEMES } from '../../ui/strings/themes.ts';
import type { ThemeParts } from './theme-parts.ts';

/** Themes that are shown as others, each with the way back. */
export function MergedThemes({ model, vocabulary, group, mayWrite }: ThemeParts): JSX.Element | null {
  const merged = (vocabulary?.merged ?? []).filter(({ ws }) => group === undefined || ws === group.ws);
  if (merged.length === 0) return null;
  return (
    <section aria-labelledby="themes-merged">
      <h2 id="themes-merged">
        {THEMES.merged} <span class="num">{merged.length}</span>
      </h2>
      <ul class="rp-theme-groups">
        {merged.map(({ id, label, into, ws }) => (
          <li key={`${ws}|${id}`} class="rp-theme-merged">
            <span>{THEMES.mergedRow(label, into.label)}</span>
            {mayWrite(ws) ? (
              <Button
                icon="undo"
                label={THEMES.unmergeLabel(label)}
                onClick={() =>
                  void model.run(
                    { type: 'theme.into', id, into: null, ws, at: model.world.now() },
                    THEMES.unmerged(label),
                  )
                }
              >
                {THEMES.unmerge}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
