import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanAddress, readPaperKey, reportIdOf } from './paper-key.ts';

const keyOf = (address: string): string => {
  const result = readPaperKey(address);
  if (!result.ok) throw new Error(result.code);
  return result.value;
};

const HOSTS = [
  'democracy.borough.example',
  'borough.moderngov.example',
  'www.borough.example/moderngov',
  'www.city.example/modernGov',
  '127.0.0.1:4701',
];

/** One paper, all its spellings: page names and parameter names in any case, with noise that does not count. */
const PAPERS = [
  { tail: 'm4177', pages: ['ieListDocuments.aspx'], names: ['MId', 'MID', 'MeetingId', 'Mid'], id: '4177' },
  {
    tail: 'cm1736',
    pages: ['CeListDocuments.aspx', 'celistdocuments.aspx'],
    names: ['MeetingId', 'MID'],
    id: '1736',
  },
  { tail: 'ai59816', pages: ['mgAi.aspx', 'mgai.aspx'], names: ['ID', 'Id', 'id'], id: '59816' },
  { tail: 'd812', pages: ['ieDecisionDetails.aspx'], names: ['ID', 'id'], id: '812' },
  {
    tail: 'is6535',
    pages: ['mgIssueHistoryHome.aspx', 'mgDecisionDetails.aspx', 'ieIssueDetails.aspx'],
    names: ['IId', 'IID'],
    id: '6535',
  },
  { tail: 's60860', pages: ['mgConvert2PDF.aspx'], names: ['ID'], id: '60860' },
];

const NOISE = [
  'Ver=4',
  'LLL=0',
  'PlanId=0',
  'CId=132',
  'Opt=1',
  'utm_source=mail',
  'DF=28%2f01%2f2014',
  'J=2',
];
const SESSIONS = ['', '/(S(abc123def))', '/(X(1)S(zyx987))'];

describe('[K] a paper has one key', () => {
  for (const host of HOSTS) {
    for (const paper of PAPERS) {
      it(`[K1] however its address is spelled: ${host} ${paper.tail}`, () => {
        const spelling = fc.record({
          scheme: fc.constantFrom('http', 'https', 'HTTPS'),
          shout: fc.boolean(),
          session: fc.constantFrom(...SESSIONS),
          page: fc.constantFrom(...paper.pages),
          name: fc.constantFrom(...paper.names),
          noise: fc.subarray(NOISE),
          first: fc.boolean(),
          hash: fc.constantFrom('', '#AI18833', '#:~:text=noted'),
        });
        fc.assert(
          fc.property(spelling, (s) => {
            const [name = '', ...base] = host.split('/');
            const site = `${s.shout ? name.toUpperCase() : name}${base.map((part) => `/${part}`).join('')}`;
            const own = `${s.name}=${paper.id}`;
            const query = s.first ? [own, ...s.noise] : [...s.noise, own];
            const address = `${s.scheme}://${site}${s.session}/${s.page}?${query.join('&')}${s.hash}`;
            expect(keyOf(address)).toBe(`mg:${host.toLowerCase()}:${paper.tail}`);
          }),
          { verbose: true },
        );
      });
    }
  }

  it('[K2] attachments and packs are known by their numbers, not by their file names', () => {
    const site = 'https://democracy.borough.example';
    expect(keyOf(`${site}/documents/s91234/Annual%20report.pdf`)).toBe('mg:democracy.borough.example:s91234');
    expect(keyOf(`${site}/documents/s91234/Annual report final.pdf?`)).toBe(
      'mg:democracy.borough.example:s91234',
    );
    expect(keyOf(`${site}/mgConvert2PDF.aspx?ID=91234`)).toBe('mg:democracy.borough.example:s91234');
    const pack = 'mg:democracy.borough.example:g4177:t10';
    expect(keyOf(`${site}/documents/g4177/Public%20reports%20pack%2004th-Jun-2026.pdf?T=10`)).toBe(pack);
    expect(keyOf(`${site}/documents/g4177/Public reports pack 04th-Jun-2026.pdf`)).toBe(pack);
    expect(keyOf(`${site}/mgConvert2PDF.aspx?ID=4177&t=10`)).toBe(pack);
    expect(keyOf(`${site}/documents/g4177/Agenda frontsheet.pdf?T=0`)).not.toBe(pack);
  });

  it('[K3] two hosts, two meetings, two kinds of page are different papers', () => {
    const keys = [
      'https://a.example/ieListDocuments.aspx?MId=1',
      'https://b.example/ieListDocuments.aspx?MId=1',
      'https://a.example/moderngov/ieListDocuments.aspx?MId=1',
      'https://a.example/ieListDocuments.aspx?MId=2',
      'https://a.example/CeListDocuments.aspx?MeetingId=1',
      'https://a.example/mgAi.aspx?ID=1',
      'https://a.example/ieListMeetings.aspx?x=1',
    ].map(keyOf);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('[K4] any other address is normalised: scheme, port, fragment, order and tracking do not count', () => {
    const key = 'url:www.borough.example/Meetings/paper?a=1&b=Two';
    expect(keyOf('http://WWW.borough.example:80/Meetings/paper/?b=Two&a=1#top')).toBe(key);
    expect(keyOf('https://www.borough.example/Meetings//paper?a=1&utm_medium=x&b=Two&fbclid=y')).toBe(key);
    expect(keyOf('https://www.borough.example/meetings/paper?a=1&b=Two')).not.toBe(key);
    expect(keyOf('https://www.borough.example')).toBe(keyOf('http://www.borough.example/'));
    expect(keyOf('https://x.example/(X(1)S(abc))/ieListMeetings.aspx?CommitteeId=3&LLL=0')).toBe(
      keyOf('http://x.example/ielistmeetings.aspx?committeeid=3'),
    );
  });

  it('[K5] what is no web address has no key', () => {
    for (const address of ['', 'about:blank', 'file:///c:/a.pdf', 'javascript:alert(1)', 'not an address']) {
      expect(readPaperKey(address)).toMatchObject({ ok: false, code: 'address-invalid' });
    }
  });

  it('[K6] the rid is 26 characters of base32, equal on every device', async () => {
    const rid = await reportIdOf('mg:democracy.borough.example:m4177');
    expect(rid).toMatch(/^[a-z2-7]{26}$/);
    expect(rid).toBe(await reportIdOf('mg:democracy.borough.example:m4177'));
    expect(rid).not.toBe(await reportIdOf('mg:democracy.borough.example:m4178'));
  });
});

describe('the address that is kept of a paper', () => {
  const kept: readonly [string, string][] = [
    ['https://c.example/mgAi.aspx?ID=7#para-3', 'https://c.example/mgAi.aspx?ID=7'],
    ['https://c.example/(S(abc123))/mgAi.aspx?ID=7', 'https://c.example/mgAi.aspx?ID=7'],
    ['https://c.example/a;jsessionid=1A2B?x=1&b=%20', 'https://c.example/a?x=1&b=%20'],
    ['https://c.example/a?PHPSESSID=9f&x=1', 'https://c.example/a?x=1'],
    ['https://me:secret@c.example/a', 'https://c.example/a'],
    ['https://c.example/a?T=10&MId=4', 'https://c.example/a?T=10&MId=4'],
    ['chrome://version', 'chrome://version'],
  ];
  it.each(kept)('[S36] %s without fragment, session and credentials', (address, expected) => {
    expect(cleanAddress(address)).toBe(expected);
  });
});
