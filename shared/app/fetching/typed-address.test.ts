import { expect, test } from 'vitest';
import { readTypedAddress } from './typed-address.ts';

test.each([
  ['https://saltmere.gov.uk/a?b=1', 'https://saltmere.gov.uk/a?b=1'],
  ['  HTTPS://Saltmere.gov.uk/A \n', 'https://saltmere.gov.uk/A'],
  ['saltmere.gov.uk/ieListDocuments.aspx?MId=2', 'https://saltmere.gov.uk/ieListDocuments.aspx?MId=2'],
  ['saltmere.gov.uk:8080/x', 'https://saltmere.gov.uk:8080/x'],
  ['<https://saltmere.gov.uk/a>', 'https://saltmere.gov.uk/a'],
  ['The papers are here: https://saltmere.gov.uk/a.', 'https://saltmere.gov.uk/a'],
  ['http://127.0.0.1:4701/saltmere/', 'http://127.0.0.1:4701/saltmere/'],
])('%j is %s', (typed, href) => {
  expect(readTypedAddress(typed)).toBe(href);
});

test.each([
  '',
  '   ',
  'the cabinet meeting',
  'cabinet',
  'javascript:alert(1)',
  'file:///etc/passwd',
  'mailto:a@b.gov.uk',
])('%j is no address', (typed) => {
  expect(readTypedAddress(typed)).toBeUndefined();
});
