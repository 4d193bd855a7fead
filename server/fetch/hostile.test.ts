import { describe, expect, it } from 'vitest';
import { openSite, openTestFetch, PUBLIC, type Answer } from './test-web.ts';

const HTML = { 'Content-Type': 'text/html' };
const PAGE = '<!DOCTYPE html><p>Agenda';
const AT = 'http://saltmere.gov.uk/';

/** What comes of a site that leads to this address. */
async function redirected(location: string, from = AT): Promise<Answer & { connected: readonly string[] }> {
  const site = await openSite((request, response) => {
    if (request.headers.host === new URL(from).host && request.url === '/') {
      response.writeHead(302, { Location: location }).end();
    } else response.writeHead(200, HTML).end(PAGE);
  });
  const resolve = (host: string): Promise<readonly string[]> =>
    Promise.resolve([host === 'inside.gov.uk' ? '10.0.0.7' : PUBLIC]);
  const server = await openTestFetch({ site, resolve });
  return { ...(await server.get(from)), connected: server.connected };
}

describe('names that lead elsewhere', () => {
  it.each([
    ['only a private one', ['127.0.0.1']],
    ['a private one among public ones', [PUBLIC, '10.0.0.1']],
    ['IPv6 to this machine', ['::1']],
    ['IPv4 inside IPv6', ['::ffff:169.254.169.254']],
    ['NAT64', ['64:ff9b::a9fe:a9fe']],
  ])('[V46] %s: nothing is connected to', async (_what, addresses) => {
    const { get, connected } = await openTestFetch({ site: 1, resolve: () => Promise.resolve(addresses) });
    expect(await get(AT)).toMatchObject({ status: 403, code: 'fetch-private' });
    expect(connected).toEqual([]);
  });

  it('[V46] rebinding: one look-up, and what it gave is where it goes', async () => {
    const site = await openSite((_request, response) => void response.writeHead(200, HTML).end(PAGE));
    const answers = [[PUBLIC], ['127.0.0.1'], ['127.0.0.1']];
    let looked = 0;
    const resolve = (): Promise<readonly string[]> => Promise.resolve(answers[looked++]!);
    const { get, connected } = await openTestFetch({ site, resolve });
    expect(await get(AT)).toMatchObject({ status: 200 });
    expect([looked, connected]).toEqual([1, [`saltmere.gov.uk:80 ${PUBLIC}`]]);
    expect(await get(AT)).toMatchObject({ code: 'fetch-private' });
    expect(connected).toHaveLength(1);
  });

  it('[V48] rebinding between a redirect and the next look-up', async () => {
    const site = await openSite(
      (_request, response) => void response.writeHead(302, { Location: '/again' }).end(),
    );
    let looked = 0;
    const resolve = (): Promise<readonly string[]> =>
      Promise.resolve([looked++ === 0 ? PUBLIC : '192.168.0.1']);
    const { get, connected } = await openTestFetch({ site, resolve });
    expect(await get(AT)).toMatchObject({ code: 'fetch-private' });
    expect(connected).toHaveLength(1);
  });

  it('[V46] a name that is none, and one that nobody answers for', async () => {
    const none = await openTestFetch({ site: 1, resolve: () => Promise.reject(new Error('ENOTFOUND')) });
    expect(await none.get(AT)).toMatchObject({ status: 502, code: 'site-unreachable' });
    const empty = await openTestFetch({ site: 1, resolve: () => Promise.resolve([]) });
    expect(await empty.get(AT)).toMatchObject({ code: 'site-unreachable' });
    const never = { site: 1, limits: { connect: 20 }, resolve: () => new Promise<never>(() => undefined) };
    expect(await (await openTestFetch(never)).get(AT)).toMatchObject({ status: 504, code: 'site-slow' });
    // Nobody listens there.
    expect(await (await openTestFetch({ site: 1 })).get(AT)).toMatchObject({ code: 'site-unreachable' });
  });
});

describe('redirects', () => {
  it.each([
    ['a private number', 'http://127.0.0.1:4700/', 'fetch-host'],
    ['an odd spelling', 'http://2130706433/', 'fetch-host'],
    ['a cloud’s secrets', 'http://169.254.169.254/latest/meta-data/', 'fetch-host'],
    ['a name that leads inside', 'http://inside.gov.uk/', 'fetch-private'],
    ['a host that is not on the list', 'https://example.org/', 'fetch-host'],
    ['another port', 'http://saltmere.gov.uk:8080/', 'fetch-host'],
    ['userinfo', 'http://a:b@saltmere.gov.uk/', 'site-failed'],
    ['a file', 'file:///etc/passwd', 'site-failed'],
    ['a script', 'javascript:alert(1)', 'site-failed'],
    ['nothing that can be read', 'http://[', 'site-failed'],
  ])('[V48] to %s is not followed', async (what, location, code) => {
    const answer = await redirected(location);
    expect([what, answer.code]).toEqual([what, code]);
    expect(answer.connected).toHaveLength(1);
  });

  it('[V48] to another host of the list is followed, and the last address told', async () => {
    const answer = await redirected('//other.gov.uk/a?b=1#c');
    expect(answer).toMatchObject({ status: 200, body: PAGE });
    expect(answer.said.url).toBe('http://other.gov.uk/a?b=1');
    expect(answer.connected).toEqual([`saltmere.gov.uk:80 ${PUBLIC}`, `other.gov.uk:80 ${PUBLIC}`]);
  });

  it.each([
    [5, 200],
    [6, 502],
  ])('[V48] %i in a row: status %i', async (count, status) => {
    const site = await openSite((request, response) => {
      const no = Number(request.url!.slice(1) || 0);
      if (no === count) response.writeHead(200, HTML).end(PAGE);
      else response.writeHead([301, 302, 303, 307, 308][no % 5]!, { Location: `/${no + 1}` }).end('x');
    });
    const { get } = await openTestFetch({ site });
    expect((await get(AT)).status).toBe(status);
  });
});

describe('what is not what was meant', () => {
  it.each([
    [401, 'site-refused'],
    [403, 'site-refused'],
    [404, 'page-gone'],
    [410, 'page-gone'],
    [429, 'site-busy'],
    [500, 'site-failed'],
    [503, 'site-busy'],
    [204, 'site-failed'],
    [304, 'site-failed'],
    [206, 'site-failed'],
  ])('[V50] status %i is %s', async (status, code) => {
    const site = await openSite((_request, response) => void response.writeHead(status, HTML).end());
    expect(await (await openTestFetch({ site })).get(AT)).toMatchObject({ code });
  });

  it.each([
    ['image/png', '\u0089PNG'],
    ['application/pdf', PAGE],
    ['text/html', 'MZ'],
    ['application/json', '{}'],
    ['text/css', '<'],
  ])('[V50] %s with %j is neither page nor paper', async (type, body) => {
    const site = await openSite((_request, response) => {
      response.writeHead(200, { 'Content-Type': type }).end(Buffer.from(body, 'latin1'));
    });
    expect(await (await openTestFetch({ site })).get(AT)).toMatchObject({ status: 415, code: 'fetch-type' });
  });
});
