import { describe, expect, it } from 'vitest';
import { readHostList, type HostList } from './host-list.ts';
import { readTarget } from './target.ts';

function list(text: string): HostList {
  const hosts = readHostList(text);
  if (typeof hosts === 'string') throw new Error(hosts);
  return hosts;
}

function read(text: string, hosts = '*.gov.uk, bücher.example.org papers.example.org:8080'): string {
  const target = readTarget(text, list(hosts));
  return target.ok ? target.value.href : target.code;
}

describe('what an address may be', () => {
  it.each([
    [
      'https://democracy.saltmere.gov.uk/ieListDocuments.aspx?CId=1&MId=2#AI3',
      'https://democracy.saltmere.gov.uk/ieListDocuments.aspx?CId=1&MId=2',
    ],
    ['HTTP://A.B.GOV.UK:80/x', 'http://a.b.gov.uk/x'],
    ['https://saltmere.gov.uk./a b', 'https://saltmere.gov.uk/a%20b'],
    ['https://Ｓaltmere。gov.uk/', 'https://saltmere.gov.uk/'],
    ['https://bücher.example.org/', 'https://xn--bcher-kva.example.org/'],
    ['http://papers.example.org:8080/x', 'http://papers.example.org:8080/x'],
  ])('[V47] %s is asked', (text, href) => {
    expect(read(text)).toBe(href);
  });

  it.each([
    'file:///etc/passwd',
    'ftp://saltmere.gov.uk/',
    'javascript:alert(1)',
    'data:text/html,x',
    'blob:https://saltmere.gov.uk/1',
    'saltmere.gov.uk/paper',
    '//saltmere.gov.uk/paper',
    'https://member:secret@saltmere.gov.uk/',
    'https://member@saltmere.gov.uk/',
    'https://example.org@saltmere.gov.uk/',
    'https://',
    'https://saltmere .gov.uk/',
    `https://saltmere.gov.uk/${'x'.repeat(5000)}`,
  ])('[V47] %s is no address', (text) => {
    expect(read(text)).toBe('address-invalid');
  });

  it.each([
    'http://127.0.0.1/',
    'http://127.1/',
    'http://0x7f.1/',
    'http://0177.0.0.1/',
    'http://2130706433/',
    'http://0/',
    'http://127.0.0.1./',
    'http://①②⑦.0.0.1/',
    'http://%31%32%37.0.0.1/',
    'http://[::1]/',
    'http://[::ffff:127.0.0.1]/',
    'http://[64:ff9b::7f00:1]/',
    'http://8.8.8.8/',
  ])('[V47] %s is a number, and numbers are on no list', (text) => {
    expect(read(text)).toBe('fetch-host');
  });

  it.each([
    'https://gov.uk/',
    'https://notgov.uk/',
    'https://saltmere.gov.uk.example.org/',
    'https://saltmere-gov.uk/',
    'https://localhost/',
    'https://saltmere.gov.uk:8443/',
    'http://saltmere.gov.uk:443/',
    'http://saltmere.gov.uk:22/',
    'http://papers.example.org/',
    'https://a.papers.example.org:8080/',
    'https://xn--gov-uk-9za.example/',
  ])('[V47] %s is not on the list', (text) => {
    expect(read(text)).toBe('fetch-host');
  });

  it('[V47] `no` is nowhere', () => {
    expect(read('https://saltmere.gov.uk/', 'no')).toBe('fetch-host');
  });
});

describe('the operator’s list', () => {
  it.each([
    '*',
    '*.uk',
    'uk',
    'localhost',
    '127.0.0.1',
    '*.127.0.0.1',
    '[::1]',
    '2130706433',
    'https://a.gov.uk',
    'a.gov.uk/x',
    'a@b.gov.uk',
    'a.gov.uk:0',
    'a.gov.uk:70000',
    'a.*.gov.uk',
  ])('[V47] %s is none', (word) => {
    expect(readHostList(`*.gov.uk ${word}`)).toBe(word);
  });
});
