import { describe, expect, test } from 'vitest';
import { judgeTyped, type TypedWords } from './judge-typed.ts';

const typed = (more: Partial<TypedWords>): TypedWords => ({
  url: 'https://council.example/documents/s1/Appendix.pdf',
  title: 'Appendix A',
  quote: 'the action plan comes back in January',
  ...more,
});

describe('[R1] a paper known by its link alone is judged by the words that are known of it', () => {
  test.each([
    { title: 'Exempt appendix' },
    { url: 'https://council.example/documents/s1/EXEMPT_Appendix_1.pdf' },
    { url: 'https://council.example/documents/s1/Contracts%20-%20Part%202.pdf' },
    { quote: 'NOT FOR PUBLICATION\nThe contract ends in May.' },
  ])('restricted: %o', (more) => {
    expect(judgeTyped(typed(more)).restricted).toBe(true);
  });

  test.each([
    {},
    { url: 'https://council.example/documents/s1/100%.pdf' },
    { quote: `The confidential helpline for young carers ${'took more calls than last year '.repeat(4)}` },
  ])('public: %o', (more) => {
    expect(judgeTyped(typed(more)).restricted).toBe(false);
  });

  test('the words that decided are named', () => {
    expect(judgeTyped(typed({ title: 'Exempt appendix' })).reason).toBe('Exempt appendix');
  });
});
