/**
 * `node server/backup.ts FILE`: a copy of the running server's database (DATA_DIR) in FILE, and of its papers in
 * FILE.blobs. Restoring: put FILE into an empty data folder as `rapporteur.sqlite`, FILE.blobs as `blobs`, and start.
 */
import { resolve } from 'node:path';
import process from 'node:process';
import { BLOB_FOLDER, makeBackup } from './store/make-backup.ts';
import { readServerConfig } from './config.ts';

// What a backup holds is as private as the data folder.
process.umask(0o077);
const target = process.argv[2];
const config = readServerConfig(process.env, process.cwd());
if (target === undefined || !config.ok) {
  console.error(
    config.ok ? 'Name the file that the backup goes to: node server/backup.ts FILE' : config.sentence,
  );
  process.exitCode = 1;
} else {
  const made = await makeBackup(config.value.dataDir, resolve(target), Date.now());
  if (made.ok) {
    console.log(
      `Backed up to ${resolve(target)}, with ${made.value} papers in ${resolve(target)}.${BLOB_FOLDER}.`,
    );
  } else {
    console.error(made.sentence);
    process.exitCode = 1;
  }
}
