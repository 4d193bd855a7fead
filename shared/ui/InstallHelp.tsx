import type { JSX } from 'preact';
import { Button } from './Button.tsx';
import { Icon } from './Glyph.tsx';

export interface InstallHelpProps {
  readonly device: 'iPad' | 'iPhone';
  /** "Go on in this tab": the member has read it. */
  readonly onContinue: () => void;
  /** Hands over what is here already by a file; absent where nothing is kept yet. */
  readonly onSaveCopy?: (() => void) | undefined;
  /** Hands over what is here already, or an invitation that was opened here, by a code typed on the Home Screen. */
  readonly onCode?: (() => void) | undefined;
}

/** On iPad and iPhone in a tab, before anything is kept. */
export function InstallHelp({ device, onContinue, onSaveCopy, onCode }: InstallHelpProps): JSX.Element {
  return (
    <section class="rp-panel" aria-label="Add to the Home Screen">
      <h2 class="rp-panel-title">Add Rapporteur to the Home Screen first</h2>
      <p class="rp-panel-text">
        In a tab, the browser may clear what a site keeps after seven days without use. On the Home Screen,
        your papers and marks stay on this {device}.
      </p>
      <ol class="rp-steps">
        <li>
          Tap <Icon name="share" size={18} /> <strong>Share</strong> in the browser’s bar.
        </li>
        <li>
          Choose <Icon name="plus" size={18} /> <strong>Add to Home Screen</strong>.
        </li>
        <li>Open Rapporteur from there.</li>
      </ol>
      {onSaveCopy === undefined && onCode === undefined ? null : (
        <p class="rp-panel-text">
          The Home Screen begins with an empty library.{' '}
          {onCode === undefined
            ? 'Save a copy here, then choose “Bring back a copy” there.'
            : 'Choose “Type a code” there, and type the code that Safari shows here.'}
        </p>
      )}
      <div class="rp-actions">
        {onCode === undefined ? null : (
          <Button look="primary" onClick={onCode}>
            Show the code
          </Button>
        )}
        {onSaveCopy === undefined ? null : (
          <Button look={onCode === undefined ? 'primary' : 'plain'} icon="download" onClick={onSaveCopy}>
            Save a copy
          </Button>
        )}
        <Button onClick={onContinue}>Go on in this tab</Button>
      </div>
    </section>
  );
}
