import type { JSX } from 'preact';
import { KeyCap } from './Button.tsx';
import { Dialog } from './Dialog.tsx';
import { keyCap, type KeyMap, type KeyName, type KeySettings } from './keys.ts';
import { KEY_GROUPS, KEY_WORDS } from './strings/key-words.ts';

export interface KeysHelpProps {
  readonly settings: KeySettings;
  readonly onClose: () => void;
  /** Switches single keys on and off. */
  readonly onSingleKeys: (on: boolean) => void;
  readonly inline?: boolean | undefined;
}

/** All keys, and the switch for those of one letter (WCAG 2.1.4). */
export function KeysHelp({ settings, onClose, onSingleKeys, inline }: KeysHelpProps): JSX.Element {
  return (
    <Dialog title="Keys" onClose={onClose} inline={inline}>
      <p class="rp-meta">Keys work in the paper, never while you type. Everything has a button as well.</p>
      <div class="rp-keys">
        {KEY_GROUPS.map((group) => (
          <section key={group.title}>
            <h3 class="rp-group-title">{group.title}</h3>
            <KeyRows names={group.names} map={settings.map} />
          </section>
        ))}
      </div>
      <label class="rp-check">
        <input
          type="checkbox"
          checked={settings.singleKeys}
          onChange={(event) => onSingleKeys(event.currentTarget.checked)}
        />
        <span>Use keys of one letter or figure</span>
      </label>
    </Dialog>
  );
}

function KeyRows({ names, map }: { readonly names: readonly KeyName[]; readonly map: KeyMap }): JSX.Element {
  return (
    <dl>
      {names.map((name) => (
        <div key={name} class="rp-key-row">
          <dt>
            {map[name].map((key) => (
              <KeyCap key={key}>{keyCap(key)}</KeyCap>
            ))}
            <span class="rp-hidden">{map[name].join(' or ') || 'no key'}</span>
          </dt>
          <dd>{KEY_WORDS[name]}</dd>
        </div>
      ))}
    </dl>
  );
}
