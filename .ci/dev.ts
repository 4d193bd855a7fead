// npm run dev: the PWA with hot reload, the extension built again on each change, and the sample committee site.
import { rmSync } from 'node:fs';
import { build, createServer, type InlineConfig } from 'vite';
import { become } from './installed.mjs';
import { root } from './tree.mjs';

process.env.EXTENSION_DEV = '1';
rmSync(`${root}dist/dev-extension`, { recursive: true, force: true });

const config = (mode: string): InlineConfig => ({
  configFile: `${root}vite.config.ts`,
  configLoader: 'native',
  mode,
});

const server = await createServer(config('pwa'));
await server.listen();
server.printUrls();
for (const mode of ['extension', 'content', 'page-facts', 'bridge']) {
  const watched = { ...config(mode), logLevel: 'warn', build: { watch: {} } } as const;
  await build(watched);
}
console.log(
  'Extension: load dist/dev-extension unpacked. It is built again on each change; then press Reload there.',
);
become(process.execPath, ['--watch', 'server/main.ts'], {});
