/** Messages a second that one member may send, and how many may come at once. */
export interface PaceLimits {
  readonly perSecond: number;
  readonly burst: number;
  /** Longest a message may be held back, in milliseconds; what would wait longer is refused. */
  readonly mostWait: number;
}

export interface Pace {
  /** How long the next message of this member waits, in milliseconds; undefined: refused. */
  take(member: string, now: number): number | undefined;
}

/** Holds back who sends too much, each member for itself, by counting down a bucket that fills again. */
export function createPace({ perSecond, burst, mostWait }: PaceLimits): Pace {
  const full = new Map<string, number>();
  return {
    take: (member, now) => {
      // When the bucket will be full again, were nothing more to come.
      const next = Math.max(full.get(member) ?? 0, now) + 1000 / perSecond;
      const wait = next - now - (burst * 1000) / perSecond;
      if (wait > mostWait) return undefined;
      full.set(member, next);
      if (full.size > 1000) {
        for (const [name, at] of full) if (at < now) full.delete(name);
      }
      return Math.max(0, wait);
    },
  };
}
