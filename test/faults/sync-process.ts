/** The sync server alone in a process, to be killed: `node sync-process.ts FOLDER PORT`. Says "ready" when it is. */
import process from 'node:process';
import { openTestServer } from './harness.ts';

const [folder = '', port = '0'] = process.argv.slice(2);
const server = await openTestServer({
  folder,
  port: Number(port),
  limits: { snapshotRows: 20, storeDelayMs: 50 },
});
process.once('SIGTERM', () => void server.close().then(() => process.exit(0)));
console.log('ready', server.port);
