/** How often an address may do something: so many times in a span, counted from the first. */
export interface Tries {
  has(address: string): boolean;
  spend(address: string): void;
}

const MOST_ADDRESSES = 50_000;

/** `span` and `now` in milliseconds; `now` never goes back. */
export function openTries(most: number, span: number, now: () => number): Tries {
  const spent = new Map<string, { count: number; readonly ends: number }>();
  const find = (address: string): { count: number; readonly ends: number } | undefined => {
    const found = spent.get(address);
    if (found && found.ends > now()) return found;
    spent.delete(address);
    return undefined;
  };
  return {
    has: (address) => (find(address)?.count ?? 0) < most,
    spend(address) {
      const found = find(address);
      if (found) found.count++;
      else spent.set(address, { count: 1, ends: now() + span });
      if (spent.size > MOST_ADDRESSES) spent.delete(spent.keys().next().value!);
    },
  };
}
