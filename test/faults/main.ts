/** `npm run test:faults`: a hundred kills, where `npm test` does twenty. KILLS and SEED may be set. */
import process from 'node:process';
import { runKills } from './kills.ts';

const kills = Number(process.env['KILLS'] ?? 100);
const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000);
console.log(`${kills} kills, seed ${seed}`);
const report = await runKills(kills, seed);
console.log(
  `${report.acknowledged} acknowledged edits, ${report.lost.length} lost ${report.lost.slice(0, 10).join(' ')}`,
);
process.exit(report.lost.length === 0 && report.acknowledged > kills ? 0 : 1);
