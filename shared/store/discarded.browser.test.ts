import { expect, test } from 'vitest';
import { openDocuments } from './documents.ts';
import { NO_CONTEXTS } from './testing/alone.ts';

test('[Y85] a document that is let go of while it is read keeps nobody waiting, and is not called saved', async () => {
  const documents = openDocuments({
    now: Date.now,
    contexts: NO_CONTEXTS,
    quarantine: async () => undefined,
    onTrouble: () => undefined,
  });
  const names = Array.from({ length: 20 }, (_, at) => `w/left/r/${Date.now()}-${at}`);
  const opened = names.map((name) => documents.open(name));
  // Some are under way, some not begun.
  await opened[0]!.loaded;
  documents.discard('left');
  await Promise.all(opened.map(({ loaded }) => loaded));
  const stored = await Promise.all(opened.map((each) => each.whenStored()));
  expect(stored.filter(({ ok }) => ok)).toEqual([]);
  await Promise.all(opened.map((each) => each.compact()));
  for (const each of opened) each.release();
  await documents.dispose();
});
