import { expect, test } from 'vitest';
import { readTyped } from './read-typed.ts';

test.each([
  ['', { kind: 'nothing' }],
  [' - ', { kind: 'nothing' }],
  [' 7q4m 2kxw ', { kind: 'code', code: '7Q4M2KXW' }],
  ['7Q4M-2KXW', { kind: 'code', code: '7Q4M2KXW' }],
  ['7Q4M 2KXW 9D3T H6VC 0PRN 5EAJ 8SYF', { kind: 'recovery', code: '7Q4M2KXW9D3TH6VC0PRN5EAJ8SYF' }],
  ['https://a.example/#/i/1.x.\n y.z', { kind: 'link', link: 'https://a.example/#/i/1.x.y.z' }],
])('%s is told for what it is', (text, typed) => {
  expect(readTyped(text)).toEqual(typed);
});
