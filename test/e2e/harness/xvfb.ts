import { spawn, spawnSync } from 'node:child_process';
import { onPath } from '../../../.ci/find-browser.mjs';
import { poll } from './poll.ts';

/** A screen that nobody looks at, with a keyboard and a mouse that the browser takes for real ones. */
export interface VirtualScreen {
  /** For {@link launchExtension}. */
  readonly display: string;
  /** Presses keys by their X names, such as `n`, `alt+shift+n`, `Escape`. */
  key(...names: string[]): void;
  type(text: string): void;
  /** Moves the mouse to a point of the screen and clicks. */
  click(x: number, y: number, button?: 'left' | 'right'): void;
  /** Drags from one point of the screen to another, as a person selects words. */
  drag(from: readonly [number, number], to: readonly [number, number]): void;
  stop(): void;
}

/** The reason why this machine can have no virtual screen, for a skipped test; undefined when it can. */
export function screenMissing(): string | undefined {
  const absent = ['Xvfb', 'xdotool'].filter((name) => onPath([name], process.env.PATH) === undefined);
  return absent.length > 0 ? `${absent.join(' and ')} not installed` : undefined;
}

/** Starts a virtual screen; ask {@link screenMissing} first. */
export async function openScreen(size = '1400x900x24'): Promise<VirtualScreen> {
  // It takes a free number itself: two test files that look for one at once would take the same.
  const server = spawn('Xvfb', ['-displayfd', '1', '-screen', '0', size, '-nolisten', 'tcp'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  let said = '';
  server.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const display = await poll('the virtual screen', () => (said.endsWith('\n') ? `:${said.trim()}` : false));
  const act = (...args: string[]): void => {
    const done = spawnSync('xdotool', args, { env: { ...process.env, DISPLAY: display }, encoding: 'utf8' });
    if (done.status !== 0) throw new Error(`xdotool ${args.join(' ')}: ${done.stderr}`);
  };
  return {
    display,
    key: (...names) => act('key', '--clearmodifiers', ...names),
    type: (text) => act('type', '--delay', '15', text),
    click: (x, y, button) => act('mousemove', String(x), String(y), 'click', button === 'right' ? '3' : '1'),
    drag(from, to) {
      act('mousemove', ...from.map(String), 'mousedown', '1');
      for (const part of [0.3, 0.7, 1]) {
        const [x, y] = [0, 1].map((n) => String(Math.round(from[n]! + (to[n]! - from[n]!) * part)));
        act('mousemove', x!, y!);
      }
      act('mouseup', '1');
    },
    stop: () => void server.kill('SIGTERM'),
  };
}
