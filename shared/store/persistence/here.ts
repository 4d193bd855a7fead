/** Tells of a name whether this device has a database of it. */
export type IsHere = (name: string) => Promise<boolean>;

/**
 * True also where the browser does not say which databases there are: it is looked into then. The list is made after the
 * question, and once for all that is asked at the same moment.
 */
export function openIsHere(): IsHere {
  let asking: Promise<ReadonlySet<string> | undefined> | undefined;
  const list = async (): Promise<ReadonlySet<string> | undefined> => {
    // Whoever asks in this turn has asked before the list is made.
    await Promise.resolve();
    asking = undefined;
    try {
      return new Set((await indexedDB.databases()).map(({ name }) => name ?? ''));
    } catch {
      return undefined;
    }
  };
  return async (name) => (await (asking ??= list()))?.has(name) ?? true;
}
