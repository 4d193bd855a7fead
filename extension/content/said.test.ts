import { expect, test } from 'vitest';
import { createSaid } from './said.ts';

const facts = (...signs: [where: 'mark' | 'body', words: string][]) => ({
  title: 'A',
  restrictionSigns: signs.map(([where, words]) => ({ where, words })),
  sample: false,
  links: [{ url: 'https://a.example/', title: 'a' }],
});

test('a sign that goes again still counts; running text and links are left out', () => {
  const said = createSaid();
  said.hear(facts(['mark', 'Restricted'], ['body', 'may exclude the public']));
  said.hear(facts());
  expect(said.facts).toEqual({ ...facts(['mark', 'Restricted']), links: [] });
});
