/** Documents that nobody has open, exchanged with the server some at a time, and let go again ([Y25]). */
import { ok, type Result } from '../../core/result.ts';
import type { Heads } from '../../core/server-protocol.ts';
import type { Held } from './held-document.ts';
import type { SharedWord, ShareMemory } from './share-types.ts';

export interface VisitDeps {
  readonly memory: ShareMemory;
  readonly hold: (name: string) => Held;
  readonly isOpen: (name: string) => boolean;
  /** Those that nobody has open leave the server and are held no longer; gives them. */
  readonly letGo: (all: readonly Held[]) => readonly Held[];
  readonly askHeads: () => Promise<Result<Heads>>;
  readonly serverNameOf: (name: string) => Promise<string>;
  readonly isDisposed: () => boolean;
}

/** What is left to do when the server has answered: to be awaited beside the next batch. */
export interface Visited {
  /** Resolves when what came is on this device's disk and remembered, and what nobody has open is closed. */
  readonly ended: Promise<void>;
}

/**
 * Resolves when the server has said of each what it has, or cannot.
 * @param before numbers that the server gave before this
 */
export async function visit(
  deps: VisitDeps,
  names: readonly string[],
  before: Heads | undefined,
): Promise<Visited> {
  const all = names.map(deps.hold);
  const answers = await Promise.all(all.map((one) => one.whenShared()));
  if (deps.isDisposed()) return { ended: Promise.resolve() };
  const rows = deps.memory.rows();
  const shared = all.filter((_one, i) => answers[i]);
  const sent = new Set(
    shared.filter((one) => one.hasMarks || (one.hasOwn && rows.get(one.name)?.touched !== false)),
  );
  const after = sent.size > 0 || !before ? await deps.askHeads() : ok(before);
  // Whatever the server had numbered is here once it has answered after that.
  // A sealed document may have been joined up meanwhile, which is sent too.
  const settle = async (one: Held): Promise<boolean> => (await one.settle()) && one.whenShared();
  const settled = await Promise.all(shared.map((one) => (sent.has(one) || !before ? settle(one) : true)));
  if (deps.isDisposed()) return { ended: Promise.resolve() };
  const known = shared.filter((one, i) => settled[i] === true && one.state.value.state === 'shared');
  const words = known.flatMap((one) => {
    const heads = sent.has(one) || !before ? after : ok(before);
    return heads.ok ? [{ one, heads: heads.value, upTo: one.takeMarks() }] : [];
  });
  return { ended: end(deps, deps.letGo(all), words) };
}

interface Word {
  readonly one: Held;
  readonly heads: Heads;
  readonly upTo: SharedWord['upTo'];
}

/** A number is remembered only of what this device's disk has: what a killed context had in memory is asked for again. */
async function end(deps: VisitDeps, gone: readonly Held[], words: readonly Word[]): Promise<void> {
  const said = await Promise.all(
    words.map(async ({ one: { name, whenStored }, heads: { epoch, heads }, upTo }) => {
      const head = heads[await deps.serverNameOf(name)] ?? 0;
      return { name, upTo, ...((await whenStored()) ? { at: { epoch, head } } : {}) };
    }),
  );
  if (said.length > 0 && !deps.isDisposed()) {
    await deps.memory.shared(said.map((word) => ({ ...word, isOpen: deps.isOpen(word.name) })));
  }
  for (const one of gone) one.dispose();
}
