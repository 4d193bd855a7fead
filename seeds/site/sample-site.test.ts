import { describe, expect, it } from 'vitest';
import { createSampleSite } from './create-sample-site.ts';
import { HOSTILE_PAGES } from './hostile-pages.ts';
import { readText } from './read-text.ts';
import type { SiteResponse } from './site-types.ts';

const site = createSampleSite({ contentSecurityPolicy: "default-src 'none'" });

interface Asked {
  readonly method?: string;
  readonly cookies?: ReadonlyMap<string, string>;
  readonly form?: URLSearchParams;
}

function ask(address: string, asked: Asked = {}): SiteResponse {
  const url = new URL(`http://samples${address}`);
  return site({
    method: asked.method ?? 'GET',
    path: decodeURIComponent(url.pathname),
    query: url.searchParams,
    cookies: asked.cookies ?? new Map(),
    form: asked.form ?? new URLSearchParams(),
  });
}

const PUBLIC_PAGES = [
  '/saltmere/mgListCommittees.aspx?bcr=1',
  '/saltmere/ieListMeetings.aspx?CId=121&Year=0',
  '/saltmere/ieListDocuments.aspx?CId=121&MId=1188&Ver=4',
  '/saltmere/ieListDocuments.aspx?CId=121&MId=1736&Ver=4',
  '/saltmere/ieListDocuments.aspx?CId=121&MId=2204&Ver=4',
  '/saltmere/ieListDocuments.aspx?CId=121&MId=3391&Ver=4',
  '/saltmere/ieListDocuments.aspx?CId=134&MId=4177&Ver=4',
  '/aldenbury/ieListDocuments.aspx?CId=208&MId=6512&Ver=4',
  '/aldenbury/ieListDocuments.aspx?CId=208&MId=7184&Ver=4',
  '/saltmere/mgAi.aspx?ID=18833',
  '/saltmere/ieDecisionDetails.aspx?ID=1544',
  '/saltmere/mgIssueHistoryHome.aspx?IId=871&Opt=0',
  '/saltmere/CeListDocuments.aspx?CommitteeId=121&MeetingId=1188&DF=15%2f03%2f2011&Ver=2',
  '/saltmere/documents/s5102/Report.html',
  '/saltmere/documents/s9477/Supplement.html',
  '/aldenbury/documents/s12802/Note.html',
];

describe('the sample committee sites', () => {
  it.each(PUBLIC_PAGES)('%s says Sample inside its content and outside of it', (address) => {
    const { status, body } = ask(address);
    expect(status).toBe(200);
    const content = body.slice(body.indexOf('<main'), body.indexOf('</main>'));
    expect(readText(content)).toMatch(/\bSample\b/);
    expect(readText(body.replace(content, ''))).toMatch(/\bSample\b/);
  });

  it('parameter and page names count in any case', () => {
    const wanted = ask('/saltmere/ieListDocuments.aspx?CId=121&MId=3391&Ver=4').body;
    expect(ask('/saltmere/ielistdocuments.aspx?mid=3391').body).toBe(wanted);
    expect(ask('/Saltmere/IELISTDOCUMENTS.ASPX?MeetingId=3391&LLL=0').body).toBe(wanted);
  });

  it('an agenda has the shape of the real software', () => {
    const { body } = ask('/saltmere/ieListDocuments.aspx?MId=3391');
    for (const part of ['<div id="modgov">', 'class="mgHeader"', 'id="mgItemTable"', 'class="mgWordPara"']) {
      expect(body).toContain(part);
    }
    expect(body).toContain('id="AI18833"');
    expect(body).toContain('href="documents/s9401/Outcome of the Ofsted Inspection.pdf"');
    expect(body).toContain('<span class="mgHide"> ref: 17401</span>');
    expect(ask('/aldenbury/ieListDocuments.aspx?MId=6512').body).toContain('class="mgItemTable"');
  });

  it('the same sentence stands under Decision: and under Minutes:', () => {
    const text = readText(ask('/saltmere/mgAi.aspx?ID=18833').body);
    const sentence =
      '2. That the action plan and the new strategic improvement plan come to Cabinet in January 2020.';
    expect(text.split(sentence)).toHaveLength(3);
    expect(text.indexOf('Decision:')).toBeLessThan(text.indexOf('Minutes:'));
  });

  it('text nodes hold hard line ends and runs of hard spaces', () => {
    const { body } = ask('/saltmere/ieListDocuments.aspx?MId=1736');
    expect(body).toMatch(/[a-z,]\n[a-z]/);
    expect(body).toContain('(i)&nbsp;&nbsp;&nbsp;');
  });

  it('a restricted item asks for a sign-in, then carries the restricted mark', () => {
    const address = '/saltmere/mgAi.aspx?ID=18840';
    const closed = ask(address);
    expect(closed.body).toContain('type="password"');
    expect(closed.body).not.toContain('6% more');
    const form = new URLSearchParams({ username: 'sample', password: 'sample' });
    const signedIn = ask(address, { method: 'POST', form });
    expect(signedIn).toMatchObject({ status: 302, headers: { Location: address } });
    expect(signedIn.headers['Set-Cookie']).toContain('sampleMember=yes; Path=/saltmere; HttpOnly');
    const open = ask(address, { cookies: new Map([['sampleMember', 'yes']]) });
    expect(open.body).toContain('<span class="mgRestricted">Restricted</span>');
    expect(readText(open.body)).toContain('The first provider asks for 6% more');
  });

  it('the public agenda only mentions excluding the public; one paper says Part 2 in its header', () => {
    const agenda = ask('/saltmere/ieListDocuments.aspx?MId=3391').body;
    expect(readText(agenda)).toContain('the public be excluded from the meeting');
    expect(agenda).not.toContain('mgRestricted');
    expect(readText(agenda)).not.toContain('6% more');
    expect(readText(ask('/saltmere/documents/s7741/x.html').body)).toContain(
      'A Part 2 (Not for publication)',
    );
  });

  it('reports are PDFs too, by attachment, by pack and by handler', () => {
    for (const address of [
      '/saltmere/documents/s9401/Any name.pdf',
      '/saltmere/documents/g3391/Public reports pack.pdf?T=10',
      '/saltmere/mgConvert2PDF.aspx?ID=9401',
      '/saltmere/mgConvert2PDF.aspx?ID=3391&T=10',
    ]) {
      expect(ask(address).pdf).toBe('saltmere-2019.pdf');
    }
  });

  it('an unknown page is a 404 of the council, and of the site', () => {
    for (const address of [
      '/saltmere/nothing.aspx',
      '/saltmere/documents/s1/x.html',
      '/nowhere/',
      '/hostile/x',
    ]) {
      expect(ask(address).status).toBe(404);
    }
  });

  it('hostile pages have their own policies, and none that the site adds', () => {
    for (const { name } of HOSTILE_PAGES) expect(ask(`/hostile/${name}`).status).toBe(200);
    expect(ask('/hostile/strict-csp').headers['Content-Security-Policy']).toBe("default-src 'none'");
    expect(ask('/hostile/fields').headers['Content-Security-Policy']).toBeUndefined();
    expect(ask('/hostile/coep').headers['Cross-Origin-Embedder-Policy']).toBe('require-corp');
    expect(ask('/hostile/long').body.length).toBeGreaterThan(4_000_000);
    expect(readText(ask('/hostile/empty').body)).toBe('');
  });
});
