import type { JSX } from 'preact';
import type { WorkspaceId } from '../core/ids.ts';
import type { Audience } from '../core/view.ts';
import { layerLabel } from './strings/words.ts';

export interface LayerFilterProps {
  readonly layers: readonly Audience[];
  readonly hidden: ReadonlySet<WorkspaceId>;
  readonly counts: ReadonlyMap<WorkspaceId, number>;
  readonly onChange: (hidden: ReadonlySet<WorkspaceId>) => void;
}

/** Whose findings are shown; each layer can be hidden. Nothing where there is only one. */
export function LayerFilter({ layers, hidden, counts, onChange }: LayerFilterProps): JSX.Element | null {
  if (layers.length < 2) return null;
  return (
    <fieldset class="rp-layers">
      <legend class="rp-label">Show what is seen by</legend>
      {layers.map((layer) => (
        <label key={layer.ws} class="rp-check">
          <input
            type="checkbox"
            checked={!hidden.has(layer.ws)}
            onChange={(event) => {
              const next = new Set(hidden);
              if (event.currentTarget.checked) next.delete(layer.ws);
              else next.add(layer.ws);
              onChange(next);
            }}
          />
          <span class="rp-layers-name">{layerLabel(layer)}</span>
          <span class="num">{counts.get(layer.ws) ?? 0}</span>
        </label>
      ))}
    </fieldset>
  );
}
