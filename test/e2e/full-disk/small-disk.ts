import { spawnSync } from 'node:child_process';
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext } from 'playwright';

/** Why a small disk cannot be made on this machine; undefined where it can. */
export function smallDiskMissing(): string | undefined {
  const tried = spawnSync('unshare', ['-rm', 'mount', '-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', tmpdir()]);
  return tried.status === 0 ? undefined : 'this machine forbids user namespaces with a mount of their own';
}

export interface SmallDisk {
  readonly context: BrowserContext;
  /** Resolves when not one more block fits. */
  fill(): Promise<void>;
  free(): Promise<void>;
  close(): Promise<void>;
}

/** A Chromium whose profile is alone on a disk of `size` megabytes. */
export async function openSmallDisk(executable: string, size: number): Promise<SmallDisk> {
  const home = await mkdtemp(join(tmpdir(), 'small-disk-'));
  const profile = join(home, 'profile');
  const orders = join(home, 'orders');
  await Promise.all([mkdir(profile), mkdir(orders)]);
  const start = join(home, 'start.sh');
  await writeFile(start, script(executable, { profile, orders, size }));
  await chmod(start, 0o755);
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: start,
    headless: true,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      '--disk-cache-size=1',
    ],
  });
  const order = async (name: string): Promise<void> => {
    await writeFile(join(orders, name), '');
    while (existsSync(join(orders, name))) await new Promise((resolve) => setTimeout(resolve, 50));
  };
  return {
    context,
    fill: () => order('fill'),
    free: () => order('free'),
    async close() {
      await context.close();
      await rm(home, { recursive: true, force: true });
    },
  };
}

/** Inside the namespace: the disk, the browser, and somebody who fills and frees the disk when told. */
function script(
  executable: string,
  { profile, orders, size }: { readonly profile: string; readonly orders: string; readonly size: number },
): string {
  return `#!/bin/sh
exec unshare -rm sh -c '
mount -t tmpfs -o size=${size}m tmpfs "${profile}" || exit 1
"${executable}" "$@" &
browser=$!
while kill -0 $browser 2>/dev/null; do
  if [ -e "${orders}/fill" ]; then
    dd if=/dev/zero of="${profile}/ballast" bs=1M 2>/dev/null
    dd if=/dev/zero of="${profile}/crumbs" bs=512 2>/dev/null
    rm "${orders}/fill"
  fi
  if [ -e "${orders}/free" ]; then
    rm -f "${profile}/ballast" "${profile}/crumbs"
    rm "${orders}/free"
  fi
  sleep 0.1
done
wait $browser' sh "$@"
`;
}
