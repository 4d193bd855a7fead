import { afterEach, beforeEach, expect, test } from 'vitest';
import { openContexts } from './contexts.ts';
import { openLocalDb, type LocalDb } from './local-db.ts';
import { openSettings } from './settings.ts';

let local: LocalDb;
beforeEach(() => void (local = openLocalDb(`settings-${crypto.randomUUID()}`)));
afterEach(() => local.close());

test('[S225] what is set here while another context’s change is being read stays', async () => {
  const name = `settings-${crypto.randomUUID()}`;
  const other = openContexts(new BroadcastChannel(name));
  let answer: (() => void) | undefined;
  const slow: LocalDb = {
    ...local,
    settings: Object.create(local.settings, {
      toArray: {
        value: async () => {
          const rows = await local.settings.toArray();
          if (rows.length > 0) await new Promise<void>((resolve) => (answer = resolve));
          return rows;
        },
      },
    }) as LocalDb['settings'],
  };
  const contexts = openContexts(new BroadcastChannel(name));
  const settings = await openSettings(slow, contexts);
  await local.settings.put({ key: 'theirs', value: 1 });
  other.tell('setting', 'theirs');
  await expect.poll(() => answer !== undefined).toBe(true);
  await settings.set('room', 'question 2');
  answer!();
  await expect.poll(() => settings.values.value).toEqual({ theirs: 1, room: 'question 2' });
  contexts.dispose();
  other.dispose();
});
