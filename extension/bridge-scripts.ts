/** Where the bridge script runs: at the origins that the member paired, until withdrawn. */
import type { Desk } from '../shared/desk/desk.ts';
import { withdrawOrigin } from './browser/permissions.ts';
import { registerScript, unregisterScript } from './browser/scripts.ts';
import { councilPattern, readCouncils } from './councils.ts';
import { readGrants, removeGrant } from './grants.ts';

export const BRIDGE_SCRIPT = { id: 'bridge', file: 'bridge.js' } as const;

/** Match patterns have no port: the host looks at the exact origin. */
export function bridgePatterns(settings: Desk['settings']): readonly string[] {
  return readGrants(settings).flatMap((grant) => councilPattern(grant.origin) ?? []);
}

/** Takes the grant, the script and, unless a council on that host needs it, the permission away. Findings stay. */
export async function withdrawPairing(settings: Desk['settings'], origin: string): Promise<void> {
  await removeGrant(settings, origin);
  const patterns = [...new Set(bridgePatterns(settings))];
  if (patterns.length === 0) await unregisterScript(BRIDGE_SCRIPT.id);
  else await registerScript(BRIDGE_SCRIPT.id, BRIDGE_SCRIPT.file, patterns);
  const gone = councilPattern(origin);
  if (gone === undefined || patterns.includes(gone) || (await readCouncils()).includes(gone)) return;
  await withdrawOrigin(gone);
}
