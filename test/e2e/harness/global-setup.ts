import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { isBuilt, root } from '../../../.ci/tree.mjs';
import { startServer } from './serve.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Addresses of the server that all end-to-end tests share, without a slash at the end. */
    server: { app: string; samples: string } | undefined;
  }
}

function build(): void {
  if (isBuilt() || process.env.E2E_NO_BUILD === '1') return;
  const built = spawnSync(process.execPath, [join(root, '.ci/build.ts')], {
    cwd: root,
    encoding: 'utf8',
  });
  if (built.status !== 0) throw new Error(`The build failed:\n${built.stdout}\n${built.stderr}`);
}

/** Builds both homes when they are stale and starts one server for the whole run. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  build();
  if (!existsSync(join(root, 'server/main.ts'))) {
    project.provide('server', undefined);
    return () => Promise.resolve();
  }
  const server = await startServer();
  project.provide('server', { app: server.app, samples: server.samples });
  return async () => {
    await server.stop();
  };
}
