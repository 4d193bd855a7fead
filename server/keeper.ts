/**
 * `node server/keeper.ts`: the groups of this server (DATA_DIR) with their people. `node server/keeper.ts GROUP MEMBER`
 * makes a member keeper, where a group has none who could let anybody in. It stands in the group's log for all to see.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { listGroups, nameKeeper, type KnownGroup } from './api/name-keeper.ts';
import { SYSTEM_CLOCK } from './clock.ts';
import { readServerConfig } from './config.ts';
import { DATABASE_FILE, openDatabase, type ServerDatabase } from './store/database.ts';

process.umask(0o077);
const [ws, member] = process.argv.slice(2);
const config = readServerConfig(process.env, process.cwd());
if (!config.ok) giveUp(config.sentence);
else if (!existsSync(join(config.value.dataDir, DATABASE_FILE)))
  giveUp(`There is no database in ${config.value.dataDir}. Set DATA_DIR to the server’s data folder.`);
else {
  const opened = openDatabase(config.value.dataDir);
  if (!opened.ok) giveUp(opened.sentence);
  else {
    act(opened.value);
    opened.value.close();
  }
}

function act(database: ServerDatabase): void {
  if (ws === undefined) console.log(listGroups(database, SYSTEM_CLOCK).map(describe).join('\n\n'));
  else if (member === undefined) giveUp('Name the group and the member: node server/keeper.ts GROUP MEMBER');
  else if (nameKeeper(database, SYSTEM_CLOCK, ws, member))
    console.log(
      'Done. It holds from the member’s next contact, in five minutes at most; the group’s log says so.',
    );
  else
    giveUp(
      'This group has no such member with a device. Run it without GROUP and MEMBER to see who there is.',
    );
}

function describe({ ws: id, name, people }: KnownGroup): string {
  const hasKeeper = people.some(({ role, hasDevice }) => role === 'keeper' && hasDevice);
  const lines = people.map((one) => {
    const lost = one.hasDevice ? '' : ', devices lost';
    return `  ${one.member}  ${one.role}${lost}  ${one.name === '' ? '(no name)' : one.name}`;
  });
  return [`${id}  ${name}${hasKeeper ? '' : '  (no keeper)'}`, ...lines].join('\n');
}

function giveUp(sentence: string): void {
  console.error(sentence);
  process.exitCode = 1;
}
