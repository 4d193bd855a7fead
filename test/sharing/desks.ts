/** What a file of tests between desks begins with: a real server, a browser, and devices in profiles of their own. */
import { afterAll, beforeAll } from 'vitest';
import { openProfiles, startTestServer, type Profiles, type Tab, type TestServer } from './desk-profiles.ts';

export interface Desks {
  /** Open from the first test of the file to its last. */
  readonly server: TestServer;
  readonly profiles: Profiles;
  /** A new device of that name, with one tab. */
  device(name: string): Promise<Tab>;
}

/** Opens a server and a browser before the tests of the file that calls, and ends both after them. */
export function useDesks(): Desks {
  let server: TestServer | undefined;
  let profiles: Profiles | undefined;
  beforeAll(async () => {
    server = await startTestServer();
    profiles = await openProfiles(server.origin);
  }, 60_000);
  afterAll(async () => {
    await profiles?.end();
    await server?.end();
  });
  return {
    get server() {
      return server!;
    },
    get profiles() {
      return profiles!;
    },
    device: async (name) => (await profiles!.open(name)).tab(),
  };
}
