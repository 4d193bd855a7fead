import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import type { WorkspaceId } from '../core/ids.ts';
import type { Audience } from '../core/view.ts';
import { audienceChoice } from './strings/words.ts';

export interface AudienceChoiceProps {
  /** Those who may see it, such as only me and the group; the chosen one is told by its workspace. */
  readonly audiences: readonly Audience[];
  readonly value: WorkspaceId;
  readonly onChange: (ws: WorkspaceId) => void;
}

/** Who can see a note on a shared finding: said in words, chosen before it is kept. */
export function AudienceChoice({ audiences, value, onChange }: AudienceChoiceProps): JSX.Element {
  const name = useId();
  return (
    <fieldset class="rp-audiences">
      <legend class="rp-label">Who can see this note</legend>
      <div class="rp-choices">
        {audiences.map((audience) => (
          <label key={audience.ws} class="rp-check">
            <input
              type="radio"
              name={name}
              checked={audience.ws === value}
              onChange={() => onChange(audience.ws)}
            />
            <span>{audienceChoice(audience)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
