import { signal } from '@preact/signals-core';
import { expect, test } from 'vitest';
import { isAnswered, noteAnswered } from './answered.ts';

function settings() {
  const values = signal<Readonly<Record<string, unknown>>>({});
  return {
    values,
    set: (key: string, value: unknown) => {
      values.value = { ...values.value, [key]: value };
      return Promise.resolve();
    },
  };
}

test('what was answered is known, of the last 500', async () => {
  const here = settings();
  for (let n = 0; n < 501; n += 1) await noteAnswered(here, `c${n}`);
  expect(isAnswered(here, 'c500')).toBe(true);
  expect(isAnswered(here, 'c1')).toBe(true);
  expect(isAnswered(here, 'c0')).toBe(false);
});

test('a setting of any other shape is nothing', () => {
  const here = settings();
  here.values.value = { answered: 'c1' };
  expect(isAnswered(here, 'c1')).toBe(false);
});
