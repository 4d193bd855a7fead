/** Test builder: pages that want to make index and snapshot disagree, or to get something into the snapshot. */

const MODERN_GOV = `
<div class="mgHeader"><h1 class="mgMainTitleTxt">Agenda and minutes</h1></div>
<div class="mgSubTitle"><h2 class="mgSubTitleTxt">People Scrutiny Committee - Tuesday, 8th October, 2019 6.30 pm</h2></div>
<div class="mgContent"><p><span class="mgLabel">Venue:</span>&nbsp;Committee Room 1</p>
<table class="mgItemTable"><tr><td class="mgItemNumberCell"><a name="AI18833"></a><p class="mgAiTitleTxt">7.</p></td>
<td><p class="mgAiTitleTxt"><a class="mgAiTitleLnk" href="documents/s123/Report one.pdf">Report one
<span class="mgFileSize">PDF 119 KB</span></a></p>
<ul class="mgBulletList"><li><a href="documents/s124/App.pdf">Appendix</a><span class="mgHide">ref: 13567</span></li></ul>
<div class="mgWordPara"><div class="WordSection1"><p class="MsoNormal"><span style="">3.1&nbsp;&nbsp; The
Committee noted the report.</span></p><p class="MsoNormal">&nbsp;</p>
<table><tr><th>Strengths</th><th>Areas</th></tr><tr><td><ul><li>One</li><li>Two</li></ul></td><td>Three</td></tr>
<tr><td colspan="2">Both</td></tr></table></div></div></td></tr></table></div>`;

type Builder = string | ((root: HTMLElement) => void);

export const HOSTILE_PAGES: Readonly<Record<string, Builder>> = {
  'a committee page of Modern.Gov': MODERN_GOV,
  'nested tables, cells without white space between them':
    '<table><tr><td>12</td><td>34<table><tr><td>5</td><td>6</td></tr></table>7</td></tr></table>8',
  'text foster-parented out of a table': '<table>early<tr><td>in</td></tr>late<b>bold</b></table>after',
  'a table whose rows have text between the cells': (root) => {
    const table = document.createElement('table');
    const row = document.createElement('tr');
    const cell = document.createElement('td');
    cell.append('cell');
    row.append('loose', cell, 'text');
    table.append('in the table', row);
    root.append('before', table, 'after');
  },
  'cells and rows without a table': (root) => {
    for (const tag of ['td', 'tr', 'tbody', 'caption', 'th', 'col']) {
      const element = document.createElement(tag);
      element.append(tag);
      root.append(element);
    }
  },
  'forms, fields, and what is typed in them':
    '<form>Name <label>of member<input value="typed"></label><textarea>words</textarea><select><option>A</option>' +
    '</select><button>Send</button><fieldset><legend>Legend</legend>Inside</fieldset></form><form>Second</form>',
  'custom elements, with a shadow root': (root) => {
    const card = document.createElement('x-card');
    card.append('light words');
    card.attachShadow({ mode: 'open' }).innerHTML = '<p>shadow words <slot></slot></p>';
    root.append('before', card, 'after');
  },
  'scripts, styles, comments, templates, noscript':
    'a<script>var x = "<p>no</p>"</script>b<style>p{}</style>c<!-- no --><template><p>no</p></template>' +
    '<noscript><p>no</p></noscript>d',
  'entities and mark-up as words':
    '&lt;script&gt;alert(1)&lt;/script&gt; &amp;amp; &amp;lt; &nbsp; &#x80; A&B',
  'broken nesting':
    '<p>one<div>two<p>three</div>four<b>five<i>six</b>seven</i><h2>eight<h3>nine</h2>ten<li>x<li>y',
  'links in links': (root) => {
    const outer = document.createElement('a');
    outer.href = 'https://c.example/1';
    const inner = document.createElement('a');
    inner.href = 'https://c.example/2';
    inner.append('inner');
    outer.append('outer', inner, 'tail');
    root.append(outer, 'after');
  },
  'a paragraph with blocks inside, made by a script': (root) => {
    const paragraph = document.createElement('p');
    const inner = document.createElement('div');
    inner.append('block');
    paragraph.append('before', inner, 'after');
    root.append(paragraph);
  },
  'mutation XSS':
    '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=fired=1&gt;">' +
    '</table></mtext></math><svg><p><style><g title="</style><img src=x onerror=fired=1>"></svg>' +
    '<form><math><mtext></form><form><mglyph><style></math><img src onerror=fired=1>words',
  'names that would shadow the document':
    '<p id="body">one</p><a id="createElement" name="x">two</a><b id="x&quot;y">3</b>',
  'plaintext, xmp and listing': (root) => {
    for (const tag of ['xmp', 'listing', 'plaintext']) {
      const element = document.createElement(tag);
      element.append('\n\n<b>as it is</b> & so');
      root.append(element, 'after');
    }
  },
  'SVG and MathML':
    'one<svg><text>drawn</text><foreignObject><p>in</p></foreignObject></svg>two' +
    '<math><mi>x</mi><mo>=</mo><mn>1</mn><annotation>no</annotation></math>three',
  'insertions, deletions, ruby, details':
    '<p><del>old</del><ins>new</ins><ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby></p>' +
    '<details><summary>More</summary>folded away</details>',
  'hidden parts, menus and notices':
    '<p hidden>no</p><p aria-hidden="true">no</p><nav>no</nav><div role="navigation">no</div><div contenteditable>no</div>' +
    '<div class="cookie-banner">no</div><div id="user-menu">no</div><p>yes</p><dialog open>no</dialog>',
  'entities, line breaks and white space of all sorts':
    '<pre>\n\n one\n two </pre>a<br>b<br><br>c<hr>d&#13;e&#12;f&shy;g&zwj;h&#8232;i\u3000j<wbr>k',
  'addresses that are no addresses':
    '<a href="javascript:alert(1)">a</a><a href="data:text/html,x">b</a><a href=" ">c</a><a href="http://[">d</a>' +
    '<a href="ftp://x.example">e</a><a href="/(S(abc123))/f.aspx">f</a><a>g</a>',
  'frames and media':
    'a<iframe srcdoc="<p>no</p>"></iframe><video>no</video><object>no</object><img alt="no" src="x">b',
  'NUL and halves of surrogate pairs': (root) => {
    root.append('a\0b', '\ud83d', '\ude00', 'c\ud83d');
  },
  'no words at all': '<p>&nbsp;</p><img alt="x">',
};

export function buildHostile(name: string): HTMLElement {
  const root = document.createElement('div');
  const builder = HOSTILE_PAGES[name];
  if (typeof builder === 'function') builder(root);
  else root.innerHTML = builder ?? '';
  return root;
}
