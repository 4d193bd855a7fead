/** Injected by the member's click, or by "Allow this council". Injected twice, it runs once. */
import { startPage, type Running } from './start-page.ts';

const KEY = Symbol.for('rapporteur-page');
const slot = globalThis as unknown as Record<symbol, Running | undefined>;

if (slot[KEY]?.isAlive() !== true) {
  // A script that an update left behind, and has not noticed yet.
  slot[KEY]?.dispose();
  slot[KEY] = startPage();
}
