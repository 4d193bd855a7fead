import type { JSX } from 'preact';
import { SUGGEST } from '../../ui/strings/suggestions.ts';
import type { AppModel } from '../app-model.ts';
import { SUGGESTIONS_SETTING, wantsSuggestions } from '../suggest/read-suggestions.ts';

/** Whether rules suggest findings in papers. */
export function SuggestionsSection({ model }: { readonly model: AppModel }): JSX.Element {
  const { settings } = model.desk;
  return (
    <section aria-labelledby="set-suggestions">
      <h2 id="set-suggestions">{SUGGEST.settingTitle}</h2>
      <p class="settings-detail">{SUGGEST.settingDetail}</p>
      <label class="rp-check">
        <input
          type="checkbox"
          checked={wantsSuggestions(model)}
          onChange={(event) => void settings.set(SUGGESTIONS_SETTING, event.currentTarget.checked)}
        />
        <span>{SUGGEST.setting}</span>
      </label>
    </section>
  );
}
