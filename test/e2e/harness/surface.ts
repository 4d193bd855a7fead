import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Connection } from './connection.ts';
import { pressKey, typeText } from './keys.ts';
import { poll } from './poll.ts';

/** A name that a person hears: the whole of it, or a pattern. */
export type AccessibleName = string | RegExp;

/**
 * Something on the screen that a test drives as a person does: by role and name, which the browser's
 * accessibility tree gives, closed shadow roots included. `click`, `fill` and `text` wait for what they need.
 */
export interface Surface {
  /** Runs a function in the surface; it sees its arguments only, which must be plain values. */
  evaluate<T, A extends readonly unknown[]>(run: (...args: A) => T | Promise<T>, ...args: A): Promise<T>;
  /** Waits until the function gives a true value, and gives it. */
  waitFor<T, A extends readonly unknown[]>(run: (...args: A) => T | Promise<T>, ...args: A): Promise<T>;
  /** How many elements have this role and name now. */
  count(role: string, name?: AccessibleName): Promise<number>;
  /** Names of all elements with this role now, in the order of the document. */
  names(role: string): Promise<string[]>;
  click(role: string, name?: AccessibleName): Promise<void>;
  focus(role: string, name?: AccessibleName): Promise<void>;
  /** Replaces what a field holds. */
  fill(role: string, name: AccessibleName, text: string): Promise<void>;
  /** Real key events, one character after the other, to whatever has the focus. */
  type(text: string): Promise<void>;
  /** A key by its name, such as `Enter`, `Tab`, `Control+z`. */
  press(key: string): Promise<void>;
  /** The visible text of the whole surface. */
  text(): Promise<string>;
  waitForText(text: AccessibleName): Promise<void>;
  /** Writes a PNG. */
  screenshot(path: string): Promise<void>;
  /** Exceptions and console errors since the surface was opened. */
  readonly errors: readonly string[];
  readonly connection: Connection;
  close(): Promise<void>;
}

interface AxNode {
  readonly backendDOMNodeId?: number;
  readonly ignored?: boolean;
  readonly name?: { readonly value?: string };
}

function fits(name: string, wanted: AccessibleName | undefined): boolean {
  return wanted === undefined || (typeof wanted === 'string' ? name.trim() === wanted : wanted.test(name));
}

async function evaluateIn(connection: Connection, run: unknown, args: readonly unknown[]): Promise<unknown> {
  const answer = await connection.send('Runtime.evaluate', {
    expression: `(${String(run)})(...${JSON.stringify(args)})`,
    awaitPromise: true,
    returnByValue: true,
    userGesture: true,
  });
  const problem = answer.exceptionDetails as
    { text: string; exception?: { description?: string } } | undefined;
  if (problem) throw new Error(problem.exception?.description ?? problem.text);
  return (answer.result as { value?: unknown }).value;
}

async function find(connection: Connection, role: string, name?: AccessibleName): Promise<AxNode[]> {
  const { root } = await connection.send('DOM.getDocument', { depth: 0 });
  const { nodeId } = root as { nodeId: number };
  const answer = await connection
    .send('Accessibility.queryAXTree', { nodeId, role })
    .catch((error: Error) =>
      error.message.includes('Could not find node') ? undefined : Promise.reject(error),
    );
  // The page was loaded anew between the two.
  if (answer === undefined) return find(connection, role, name);
  return (answer.nodes as AxNode[]).filter((node) => !node.ignored && fits(node.name?.value ?? '', name));
}

async function clickNode(connection: Connection, backendNodeId: number): Promise<void> {
  await connection.send('DOM.scrollIntoViewIfNeeded', { backendNodeId });
  const { quads } = await connection.send('DOM.getContentQuads', { backendNodeId });
  const [quad] = quads as number[][];
  const [left = 0, top = 0, , , right = 0, bottom = 0] = quad ?? [];
  const mouse = { x: (left + right) / 2, y: (top + bottom) / 2, button: 'left', clickCount: 1 };
  await connection.send('Input.dispatchMouseEvent', { ...mouse, type: 'mouseMoved', button: 'none' });
  await connection.send('Input.dispatchMouseEvent', { ...mouse, type: 'mousePressed' });
  await connection.send('Input.dispatchMouseEvent', { ...mouse, type: 'mouseReleased' });
}

async function collectErrors(connection: Connection, errors: string[]): Promise<void> {
  connection.on('Runtime.exceptionThrown', ({ exceptionDetails }) => {
    const { text, exception } = exceptionDetails as { text: string; exception?: { description?: string } };
    errors.push(exception?.description ?? text);
  });
  connection.on('Runtime.consoleAPICalled', ({ type, args }) => {
    if (type !== 'error' && type !== 'assert') return;
    const values = args as { value?: unknown; description?: string }[];
    errors.push(values.map((value) => value.description ?? String(value.value)).join(' '));
  });
  connection.on('Log.entryAdded', ({ entry }) => {
    const { level, text } = entry as { level: string; text: string };
    if (level === 'error') errors.push(text);
  });
  for (const domain of ['Runtime', 'Log', 'DOM', 'Accessibility']) await connection.send(`${domain}.enable`);
}

/** Opens a surface on a line to a target. */
export async function openSurface(connection: Connection): Promise<Surface> {
  const errors: string[] = [];
  await collectErrors(connection, errors);
  const first = (role: string, name?: AccessibleName): Promise<number> =>
    poll(`${role} ${String(name ?? '')}`, async () => {
      const [node] = await find(connection, role, name);
      return node?.backendDOMNodeId;
    });
  const surface: Surface = {
    evaluate: (run, ...args) => evaluateIn(connection, run, args) as Promise<never>,
    waitFor: (run, ...args) =>
      poll(`(${String(run)})`, async () => ((await evaluateIn(connection, run, args)) || false) as never),
    count: async (role, name) => (await find(connection, role, name)).length,
    names: async (role) => (await find(connection, role)).map((node) => node.name?.value ?? ''),
    click: async (role, name) => clickNode(connection, await first(role, name)),
    focus: async (role, name) => {
      await connection.send('DOM.focus', { backendNodeId: await first(role, name) });
    },
    fill: async (role, name, text) => {
      await surface.focus(role, name);
      await pressKey(connection, 'Control+a');
      await pressKey(connection, 'Delete');
      await connection.send('Input.insertText', { text });
    },
    type: (text) => typeText(connection, text),
    press: (key) => pressKey(connection, key),
    text: () => surface.evaluate(() => document.body.innerText),
    waitForText: async (text) => {
      const has = (shown: string): boolean =>
        typeof text === 'string' ? shown.includes(text) : text.test(shown);
      let shown = '';
      const look = async (): Promise<boolean> => has((shown = await surface.text()));
      await poll(`the text ${String(text)}`, look).catch((error: Error) => {
        throw new Error(`${error.message}; there is:\n${shown}`);
      });
    },
    screenshot: async (path) => {
      const { data } = await connection.send('Page.captureScreenshot', { format: 'png' });
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, Buffer.from(data as string, 'base64'));
    },
    errors,
    connection,
    close: () => connection.close(),
  };
  return surface;
}
