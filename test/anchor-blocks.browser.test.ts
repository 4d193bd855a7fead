/** The check from the command line reads HTML without a browser: its words and blocks must be those of a browser. */
import { expect, test } from 'vitest';
import { parsePage } from '../.ci/anchor/html-nodes.ts';
import { SAMPLE_MEETINGS, papersOf } from '../seeds/meetings/all-meetings.ts';
import { createSampleSite } from '../seeds/site/create-sample-site.ts';
import { HOSTILE_PAGES } from '../seeds/site/hostile-pages.ts';
import { readText } from '../shared/documents/page/read-page.ts';
import { contentRoot } from '../shared/documents/page/skipped.ts';

const site = createSampleSite({ contentSecurityPolicy: "default-src 'none'" });

function fetchPage(address: string): string {
  const [path = '', query = ''] = address.split('?');
  const request = {
    method: 'GET',
    path,
    query: new URLSearchParams(query),
    cookies: new Map<string, string>(),
  };
  return site({ ...request, form: new URLSearchParams() }).body;
}

const HARD = [
  '',
  'only words',
  '<p>a<table><tr><td>b<p>c<li>d</table>e<form hidden>f</form><form><input name=id><p>g</form>',
  '<main hidden>x</main><div role="main">a<br>b<hr>c<h2>d<p>e</p></h2><h7>f</h7></div>g',
  '<ul><li>a<ul><li>b</ul><li>c<dl><dt>d<dd>e</dl></ul><ol><p>f</ol><a href="x">g<a href="y">h</a></a>',
  '<table><caption>a</caption><thead><tr><th colspan=3>b<th>c</thead>x<tr><td>d<td colspan=200>e<td>f</table>',
  '<table role=none><tr><td><p>1</p><p>2</table><table id=mgItemTable><tr><td>3</table><table><tr><td></table>',
  '<header>x</header><article><header>a</header><footer>b</footer></article><footer>x</footer><nav>x</nav>',
  '<p>a &amp; b &nbsp; c &#128512; &notanentity; <!-- x --> d<![CDATA[x]]></p><svg><text>x</text></svg><math><mi>x</math>',
  '<div contenteditable>x</div><div contenteditable=false>a</div><i aria-hidden=true>x</i><b lang=cy>b</b><span dir=rtl>c</span>',
  '<div class="cookie-banner">x</div><div id=login-menu>x</div><template><p>x</template><noscript>x</noscript><p class=mgHide>x',
  '<pre>\n a\n b</pre><textarea>x</textarea><select><option>x</select><button>x</button><details><summary>a</summary>b</details>',
  `${'<div>'.repeat(250)}a<p>b</p>${'</div>'.repeat(250)}`,
  '\u0000<p>a\u0000b\r\nc\rd</p>',
  '<body><frameset><frame></frameset><p>a</p>',
];

const pages = new Map<string, () => string>(HARD.map((html) => [html.slice(0, 60), () => html]));
for (const meeting of SAMPLE_MEETINGS) {
  const papers = papersOf(meeting).filter(({ form }) => form === 'html');
  for (const { id } of papers) {
    const address = `/${meeting.council}/documents/s${id}/x.html`;
    pages.set(address, () => fetchPage(address));
  }
  const agenda = `/${meeting.council}/ieListDocuments.aspx?MId=${meeting.id}`;
  pages.set(agenda, () => fetchPage(agenda));
}
for (const { name } of HOSTILE_PAGES) pages.set(name, () => fetchPage(`/hostile/${name}`));

/** With the names by which the reader of pages knows nodes, put back afterwards. */
function readWithout(html: string) {
  const { Node, Element, Document, NodeFilter } = globalThis;
  try {
    const document = parsePage(html);
    const body = document.querySelector('body');
    return { ...readText(contentRoot(document)).input, text: body?.textContent };
  } catch (error) {
    return error;
  } finally {
    Object.assign(globalThis, { Node, Element, Document, NodeFilter });
  }
}

test.each([...pages])('%s', (_name, load) => {
  const html = load();
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  const expected = { ...readText(contentRoot(parsed)).input, text: parsed.body.textContent };
  expect(readWithout(html)).toEqual(expected);
});
