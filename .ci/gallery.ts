// npm run gallery: every component in every state, with hot reload.
import { preact } from '@preact/preset-vite';
import { createServer } from 'vite';
import { root } from './tree.mjs';

const server = await createServer({
  root: `${root}shared/ui/gallery`,
  configFile: false,
  cacheDir: `${root}node_modules/.vite/gallery`,
  plugins: [preact()],
  server: { port: 5175, fs: { allow: [root] } },
});
await server.listen();
server.printUrls();
