/** Where the sample committee site is, so that a sample brought in and one met on the site are the same report. */
import type { Settings } from '../shared/desk/desk.ts';

const SETTING = 'sample-site';
const PATIENCE_MS = 2_000;
/** Where there is no sample site: a name that no machine answers to. */
const NOWHERE = 'https://samples.invalid';

export interface Surroundings {
  readonly fetch: (url: string, options: { readonly signal: AbortSignal }) => Promise<Response>;
  readonly location: Pick<Location, 'protocol' | 'hostname' | 'port'>;
}

/**
 * What the server says of itself; offline what it said last; else one port up, where `npm start` serves it. Origin
 * without a slash at the end. Never rejects.
 */
export async function findSampleSite(
  settings: Pick<Settings, 'values' | 'set'>,
  around: Surroundings,
): Promise<string> {
  const said = await askServer(around);
  if (said !== undefined) {
    await settings.set(SETTING, said).catch(() => undefined);
    return said;
  }
  const before = settings.values.value[SETTING];
  return typeof before === 'string' ? before : onePortUp(around.location);
}

async function askServer({ fetch }: Surroundings): Promise<string | undefined> {
  try {
    const answer = await fetch('/healthz', { signal: AbortSignal.timeout(PATIENCE_MS) });
    const { samples } = (await answer.json()) as { readonly samples?: unknown };
    if (samples === null) return NOWHERE;
    return typeof samples === 'string' ? new URL(samples).origin : undefined;
  } catch {
    return undefined;
  }
}

function onePortUp({ protocol, hostname, port }: Surroundings['location']): string {
  return Number(port) > 0 ? `${protocol}//${hostname}:${Number(port) + 1}` : NOWHERE;
}
