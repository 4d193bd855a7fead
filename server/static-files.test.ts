import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import type { IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openServer } from './open-server.ts';
import type { RunningServer } from './open-server.ts';
import { cacheControl, resolvePath } from './static-files.ts';

let root = '';
let running: RunningServer;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'rapporteur-server-'));
  const pwa = join(root, 'dist', 'pwa');
  await mkdir(join(pwa, 'assets'), { recursive: true });
  await mkdir(join(root, 'seeds', 'pdf'), { recursive: true });
  await writeFile(join(root, 'package.json'), '{"version":"9.8.7"}');
  await writeFile(join(root, 'secret.txt'), 'secret');
  await writeFile(join(pwa, 'index.html'), '<!DOCTYPE html><title>App</title>');
  await writeFile(join(pwa, 'sw.js'), 'self');
  await writeFile(join(pwa, 'manifest.webmanifest'), '{}');
  await writeFile(join(pwa, 'assets', 'main-Ab12Cd34.js'), 'export {}');
  await writeFile(join(root, 'seeds', 'pdf', 'saltmere-2019.pdf'), '%PDF-1.7');
  const config = {
    host: '127.0.0.1',
    port: 'free',
    samplesPort: 'free',
    dataDir: join(root, 'data'),
  } as const;
  const opened = await openServer(config, root);
  if (!opened.ok) throw new Error(opened.sentence);
  running = opened.value;
});

afterAll(async () => {
  await running.close();
  await rm(root, { recursive: true });
});

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** Sends the path as it stands: `fetch` would tidy `..` away before it left. */
function ask(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  const { hostname, port } = new URL(running.appUrl);
  return new Promise((settle, reject) => {
    const sent = request({ hostname, port, path, headers, method }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () =>
        settle({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(parts).toString(),
        }),
      );
    });
    sent.on('error', reject);
    sent.end();
  });
}

const PAGE = { accept: 'text/html' };

describe('the PWA, served', () => {
  it('index.html at / and for a deep link, each with the policy and never cached blindly', async () => {
    for (const path of ['/', '/library', '/report/abc/finding/1?x=1']) {
      const answer = await ask(path, PAGE);
      expect(answer.status).toBe(200);
      expect(answer.body).toContain('<title>App</title>');
      expect(answer.headers).toMatchObject({
        'content-type': 'text/html; charset=utf-8',
        'cache-control': 'no-cache',
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cross-origin-opener-policy': 'same-origin',
      });
      const policy = answer.headers['content-security-policy'];
      expect(policy).toContain("require-trusted-types-for 'script'");
      expect(policy).toContain(`connect-src 'self' ${new URL(running.samplesUrl!).origin};`);
      expect(answer.headers['permissions-policy']).toContain('camera=()');
    }
  });

  it('a missing file is a 404, not the app', async () => {
    for (const path of ['/assets/gone-Ab12Cd34.js', '/favicon.ico', '/x.png']) {
      expect((await ask(path, PAGE)).status).toBe(404);
    }
  });

  it('right content types; immutable for hashed assets alone', async () => {
    const asset = await ask('/assets/main-Ab12Cd34.js');
    expect(asset.headers['content-type']).toBe('text/javascript; charset=utf-8');
    expect(asset.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect((await ask('/sw.js')).headers['cache-control']).toBe('no-cache');
    const manifest = await ask('/manifest.webmanifest');
    expect(manifest.headers['content-type']).toContain('application/manifest+json');
    expect(manifest.headers['cache-control']).toBe('no-cache');
    expect(cacheControl('/icons/icon-192.png')).toBe('no-cache');
  });

  it('an unchanged file is not sent twice; HEAD sends no body; POST is refused', async () => {
    const first = await ask('/sw.js');
    const again = await ask('/sw.js', { 'if-none-match': first.headers.etag ?? '' });
    expect([again.status, again.body]).toEqual([304, '']);
    const head = await ask('/sw.js', {}, 'HEAD');
    expect([head.status, head.body, head.headers['content-length']]).toEqual([200, '', '4']);
    expect((await ask('/', {}, 'POST')).status).toBe(405);
  });

  it.each([
    '/../secret.txt',
    '/assets/../../../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2f..%2fsecret.txt',
    '/assets/%2e%2e%2f%2e%2e%2f%2e%2e%2fsecret.txt',
    '/..\\..\\secret.txt',
    '/..%5c..%5csecret.txt',
    '//etc/passwd',
    '/%00',
    '/%E0%A4%A',
    '/.git/config',
  ])('%s never leaves the folder', async (path) => {
    const answer = await ask(path);
    expect(answer.body).not.toContain('secret');
    expect(answer.body).not.toContain('root:');
    expect(resolvePath('/app', path) ?? '/app/').toMatch(/^\/app(\/|$)/);
  });

  it('a hidden file is not served, even where it is', () => {
    for (const path of ['/.git/config', '/assets/.env', '/..']) {
      expect(resolvePath('/app', path)).toBeUndefined();
    }
    expect(resolvePath('/app', '/assets/x.js')).toBe('/app/assets/x.js');
  });

  it('/healthz says ok, the version and where the samples are', async () => {
    const health = await ask('/healthz');
    expect(health.status).toBe(200);
    expect(JSON.parse(health.body)).toEqual({ ok: true, version: '9.8.7', samples: running.samplesUrl });
  });

  it('/samples/ leads to the samples’ own origin, deep links too', async () => {
    for (const [path, target] of [
      ['/samples/', ''],
      ['/samples', ''],
      ['/samples/saltmere/mgAi.aspx?ID=18833', 'saltmere/mgAi.aspx?ID=18833'],
    ] as const) {
      const answer = await ask(path, PAGE);
      expect([answer.status, answer.headers.location]).toEqual([302, `${running.samplesUrl}${target}`]);
    }
  });
});

describe('the sample site, served', () => {
  const sample = (path: string, init: RequestInit = {}): Promise<Response> =>
    fetch(new URL(path, running.samplesUrl), { redirect: 'manual', ...init });

  it('pages with the samples’ policy, PDFs as PDFs', async () => {
    const agenda = await sample('saltmere/ieListDocuments.aspx?MId=3391');
    expect(agenda.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(agenda.headers.get('content-security-policy')).toContain("style-src 'self'");
    const pdf = await sample('saltmere/documents/s9401/Name with spaces.pdf');
    expect(pdf.headers.get('content-type')).toBe('application/pdf');
    expect(await pdf.text()).toBe('%PDF-1.7');
    expect((await sample('saltmere/documents/s5101/x.pdf')).status).toBe(404);
  });

  it('signing in over HTTP opens the restricted item', async () => {
    const path = 'saltmere/mgAi.aspx?ID=18840';
    const body = new URLSearchParams({ username: 'a', password: 'b' });
    const signedIn = await sample(path, { method: 'POST', body });
    expect(signedIn.status).toBe(302);
    const cookie = signedIn.headers.get('set-cookie')?.split(';')[0] ?? '';
    const open = await sample(path, { headers: { cookie } });
    expect(await open.text()).toContain('mgRestricted');
    const long = new URLSearchParams({ username: 'a'.repeat(20_000), password: 'b' });
    expect((await sample(path, { method: 'POST', body: long })).status).toBe(413);
  });
});
