import { expect, test } from 'vitest';
import { readMarkComment, writeMarkComment, type CommentWords, type MarkComment } from './mark-comment.ts';

const WORDS: CommentWords = {
  kinds: {
    strength: 'Strength',
    development: 'To improve',
    recommendation: 'Recommendation',
    action: 'Action or promise',
    risk: 'Risk',
    indicator: 'Figure or grade',
    decision: 'Decision',
  },
  plain: 'Mark',
  asked: 'Ask',
  ask: 'To ask',
};
const PLAIN: MarkComment = { kind: null, ask: false, themes: [], notes: [] };

test.each<[string, MarkComment, string]>([
  ['a plain mark', PLAIN, 'Mark'],
  ['a kind', { ...PLAIN, kind: 'risk', themes: ['Costs', 'Staff'] }, 'Risk: Costs, Staff'],
  ['a theme with a comma', { ...PLAIN, kind: 'risk', themes: ['Health, care'] }, 'Risk: Health, care;'],
  ['what is asked', { ...PLAIN, ask: true, question: 'When: in May?' }, 'Ask\nTo ask: When: in May?'],
  ['asked without a question', { ...PLAIN, kind: 'risk', ask: true }, 'Risk\nTo ask'],
  ['notes', { ...PLAIN, notes: ['One\ntwo.', 'Three\n\nfour.'] }, 'Mark\n\nOne\ntwo.\n\nThree\n \nfour.'],
  [
    'all of it',
    { kind: 'action', ask: true, question: 'Who?', themes: ['A', 'B, C'], notes: ['Risk: not a head'] },
    'Action or promise: A; B, C;\nTo ask: Who?\n\nRisk: not a head',
  ],
])('[D54] %s is written as a person reads it, and read back', (_name, comment, text) => {
  expect(writeMarkComment(comment, WORDS)).toBe(text);
  expect(readMarkComment(text, WORDS)).toEqual(comment);
});

test('[D54] what somebody else wrote is a note, and so is what they added', () => {
  expect(readMarkComment('Look at this.', WORDS)).toEqual({ ...PLAIN, notes: ['Look at this.'] });
  expect(readMarkComment('Risk of flood', WORDS)).toEqual({ ...PLAIN, notes: ['Risk of flood'] });
  expect(readMarkComment('', WORDS)).toEqual(PLAIN);
  expect(readMarkComment('Risk\nand more', WORDS)).toEqual({ ...PLAIN, kind: 'risk', notes: ['and more'] });
});
