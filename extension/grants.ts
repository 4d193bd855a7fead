/** The PWAs that the member paired: kept in this device's settings, so that the host, panel and options all know them. */
import type { Desk } from '../shared/desk/desk.ts';

/** What the member agreed to for one origin. The device workspace is never among `workspaces`. */
export interface PairGrant {
  readonly origin: string;
  readonly workspaces: readonly string[];
  readonly at: number;
}

type Settings = Desk['settings'];
const KEY = 'paired';

export function readGrants(settings: Settings): readonly PairGrant[] {
  const kept = settings.values.value[KEY];
  return Array.isArray(kept) ? (kept as readonly PairGrant[]) : [];
}

export function findGrant(settings: Settings, origin: string): PairGrant | undefined {
  return readGrants(settings).find((grant) => grant.origin === origin);
}

export async function putGrant(settings: Settings, grant: PairGrant): Promise<void> {
  const others = readGrants(settings).filter(({ origin }) => origin !== grant.origin);
  await settings.set(KEY, [...others, grant]);
}

export async function removeGrant(settings: Settings, origin: string): Promise<void> {
  await settings.set(
    KEY,
    readGrants(settings).filter((grant) => grant.origin !== origin),
  );
}
