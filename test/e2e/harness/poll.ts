/** How long the harness waits for anything before it says what did not happen. */
export const PATIENCE = 15_000;

/** Asks again and again until the answer is neither undefined nor false. Rejects with `what` after {@link PATIENCE}. */
export async function poll<T>(
  what: string,
  ask: () => Promise<T | undefined | false> | T | undefined | false,
  patience = PATIENCE,
): Promise<T> {
  const until = Date.now() + patience;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined && answer !== false) return answer;
    if (Date.now() > until) throw new Error(`waited ${patience} ms in vain for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 40));
  }
}
