import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Button, KeyCap } from './Button.tsx';
import { changeKey, DEFAULT_KEY_SETTINGS, keyCap, type KeyName, type KeySettings } from './keys.ts';
import { KEY_GROUPS, KEY_WORDS } from './strings/key-words.ts';

export interface KeysEditorProps {
  readonly settings: KeySettings;
  readonly onChange: (settings: KeySettings) => void;
}

/** All keys in one place: switched off together, or changed one by one (WCAG 2.1.4). */
export function KeysEditor({ settings, onChange }: KeysEditorProps): JSX.Element {
  const [waiting, setWaiting] = useState<KeyName | null>(null);
  const give = (name: KeyName, key: string | null): void => {
    setWaiting(null);
    onChange({ ...settings, map: changeKey(settings.map, name, key) });
  };
  return (
    <div class="rp-form">
      <label class="rp-check">
        <input
          type="checkbox"
          checked={settings.singleKeys}
          onChange={(event) => onChange({ ...settings, singleKeys: event.currentTarget.checked })}
        />
        <span>Use keys of one letter or figure</span>
      </label>
      <ul>
        {KEY_GROUPS.flatMap((group) => group.names).map((name) => (
          <li key={name} class="rp-keys-editor-row">
            <span>{KEY_WORDS[name]}</span>
            <span class="rp-keys-editor-caps">
              {settings.map[name].length === 0
                ? 'No key'
                : settings.map[name].map((key) => <KeyCap key={key}>{keyCap(key)}</KeyCap>)}
              <span class="rp-hidden">{settings.map[name].join(' or ')}</span>
            </span>
            <ChangeButton
              name={name}
              waiting={waiting === name}
              onWait={(on) => setWaiting(on ? name : null)}
              onKey={(key) => give(name, key)}
            />
          </li>
        ))}
      </ul>
      <div class="rp-actions">
        <Button onClick={() => onChange(DEFAULT_KEY_SETTINGS)}>Back to the usual keys</Button>
      </div>
    </div>
  );
}

interface ChangeButtonProps {
  readonly name: KeyName;
  readonly waiting: boolean;
  readonly onWait: (on: boolean) => void;
  /** Null: no key. */
  readonly onKey: (key: string | null) => void;
}

const NOT_KEYS: ReadonlySet<string> = new Set([
  'Shift',
  'Control',
  'Alt',
  'Meta',
  'Tab',
  'CapsLock',
  'AltGraph',
  'Dead',
]);

function ChangeButton({ name, waiting, onWait, onKey }: ChangeButtonProps): JSX.Element {
  return (
    <button
      type="button"
      class="rp-textlink"
      aria-pressed={waiting}
      onClick={() => onWait(!waiting)}
      onBlur={() => waiting && onWait(false)}
      onKeyDown={(event) => {
        if (!waiting || NOT_KEYS.has(event.key) || event.ctrlKey || event.metaKey || event.altKey) return;
        event.preventDefault();
        event.stopPropagation();
        if (event.key === 'Escape') onWait(false);
        else onKey(event.key === 'Delete' || event.key === 'Backspace' ? null : event.key);
      }}
    >
      {waiting ? 'Press a key, or Delete for none' : 'Change'}
      <span class="rp-hidden">: {KEY_WORDS[name]}</span>
    </button>
  );
}
