import type { Connection } from './connection.ts';

/** Windows key codes of the keys that have names. */
const NAMED: Readonly<Record<string, { code: number; command?: string; text?: string }>> = {
  Backspace: { code: 8 },
  Tab: { code: 9 },
  Enter: { code: 13, text: '\r' },
  Escape: { code: 27 },
  Space: { code: 32, text: ' ' },
  PageUp: { code: 33 },
  PageDown: { code: 34 },
  End: { code: 35 },
  Home: { code: 36 },
  ArrowLeft: { code: 37 },
  ArrowUp: { code: 38 },
  ArrowRight: { code: 39 },
  ArrowDown: { code: 40 },
  Delete: { code: 46 },
};

const MODIFIERS: Readonly<Record<string, number>> = { Alt: 1, Control: 2, Meta: 4, Shift: 8 };

/** Editing commands that the browser's window, absent in a test, would have sent along with the keys. */
const COMMANDS: Readonly<Record<string, string>> = { 'Control+a': 'selectAll', 'Control+z': 'undo' };

function codeOf(key: string): string {
  if (/^[a-z]$/i.test(key)) return `Key${key.toUpperCase()}`;
  return /^\d$/.test(key) ? `Digit${key}` : key;
}

/** Presses and lets go of a key, such as `m`, `Enter` or `Control+Shift+z`. */
export async function pressKey(connection: Connection, name: string): Promise<void> {
  const parts = name === '+' ? ['+'] : name.split('+');
  const key = parts.at(-1) ?? '';
  const modifiers = parts.slice(0, -1).reduce((sum, part) => sum + (MODIFIERS[part] ?? 0), 0);
  const named = NAMED[key];
  const plain = (modifiers & ~8) === 0;
  const text = plain ? (named ? named.text : key) : undefined;
  const command = COMMANDS[name];
  const event = {
    key: key === 'Space' ? ' ' : key,
    code: codeOf(key),
    windowsVirtualKeyCode: named?.code ?? key.toUpperCase().charCodeAt(0),
    modifiers,
  };
  await connection.send('Input.dispatchKeyEvent', {
    ...event,
    type: text === undefined ? 'rawKeyDown' : 'keyDown',
    ...(text === undefined ? {} : { text }),
    ...(command === undefined ? {} : { commands: [command] }),
  });
  await connection.send('Input.dispatchKeyEvent', { ...event, type: 'keyUp' });
}

/** Types a text, one key after the other. */
export async function typeText(connection: Connection, text: string): Promise<void> {
  for (const character of text) await pressKey(connection, character === '\n' ? 'Enter' : character);
}
