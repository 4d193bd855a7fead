import { expect, test } from 'vitest';
import { isPrivateAddress } from './private-host.ts';

test.each([
  'http://10.0.0.5/paper',
  'http://192.168.1.1/',
  'http://172.16.0.1/',
  'http://172.31.255.1/',
  'http://169.254.169.254/latest',
  'http://100.64.0.1/',
  'http://0.0.0.0/',
  'http://0xa000005/',
  'http://intranet/paper',
  'http://modgov.council.local/',
  'http://members.council.internal./',
  'http://[fd00::1]/',
  'http://[fe80::1]/',
  'http://[::ffff:10.0.0.5]/',
  'http://[::]/',
])('[Y41] %s is inside: it is not asked', (url) => expect(isPrivateAddress(url)).toBe(true));

test.each([
  'https://democracy.council.example/ieListDocuments.aspx?MId=1',
  'https://172.32.0.1/',
  'https://100.128.0.1/',
  'https://11.0.0.1/',
  'https://[2001:db8::1]/',
  'http://127.0.0.1:8080/',
  'http://localhost:5173/',
  'http://[::1]/',
])('[Y41] %s may be asked', (url) => expect(isPrivateAddress(url)).toBe(false));
