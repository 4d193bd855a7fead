import { signal } from '@preact/signals';
import { expect, test } from 'vitest';
import { countNote, isTold } from './note-told.ts';

test('[Y89] it is said under three notes, and not again', async () => {
  const values = signal<Readonly<Record<string, unknown>>>({});
  const settings = {
    values,
    change: async (key: string, how: (value: unknown) => unknown) => {
      values.value = { ...values.value, [key]: how(values.value[key]) };
    },
  };
  const told: boolean[] = [];
  for (let n = 0; n < 5; n++) {
    told.push(isTold(values.value));
    await countNote(settings);
  }
  expect(told).toEqual([false, false, false, true, true]);
});
