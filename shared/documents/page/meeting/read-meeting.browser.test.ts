import { describe, expect, test } from 'vitest';
import { papersOf, type FoundMeeting } from '../../../core/found-meeting.ts';
import { readMeeting } from './read-meeting.ts';

const HOME = 'https://town.example/ieListDocuments.aspx?CId=12&MId=4177&Ver=4';

function parse(body: string, title = 'Agenda - Town Council'): Document {
  return new DOMParser().parseFromString(`<title>${title}</title>${body}`, 'text/html');
}
function read(body: string, url = HOME): FoundMeeting {
  const found = readMeeting(parse(body), url);
  if (!found) throw new Error('no meeting');
  return found;
}
const page = (content: string, links = '', sub = 'Scrutiny Panel - Tuesday, 12th January, 2027 6.30 pm') =>
  `<nav><a href="documents/s1/Menu.pdf">Menu</a></nav><div id="modgov">
   <div class="mgHeader"><h1 class="mgMainTitleTxt">Agenda and draft minutes</h1></div>
   <div class="mgSubTitle"><h2 class="mgSubTitleTxt">${sub}</h2></div>
   <div class="mgLinks"><ul class="mgActionList">${links}</ul></div>
   <div class="mgContent"><p><span class="mgLabel">Venue:&nbsp;</span>The Old\nHall</p>${content}</div></div>`;
const table = (rows: string, named = 'id="mgItemTable"') => `<table ${named}><tbody>${rows}</tbody></table>`;
const row = (no: string, id: number, title: string, rest = '') =>
  `<tr><td class="mgItemNumberCell"><p class="mgAiTitleTxt"><a name="AI${id}"></a>${no}</p></td>
   <td><p class="mgAiTitleTxt">${title}</p>${rest}</td></tr>`;
const titleLink = (href: string, words: string, size: string) =>
  `<a class="mgAiTitleLnk" href="${href}">${words} <span class="mgFileSize">${size}</span></a>`;
const additional = (...links: string[]) =>
  `<p class="mgSubItemTitleTxt">Additional documents:</p><ul class="mgBulletList">${links.map((link) => `<li>${link}</li>`).join('')}</ul>`;

const FULL = page(
  table(
    row('1.', 900, 'Apologies') +
      row(
        '7.',
        901,
        titleLink('documents/s51/Budget Report.pdf', 'Budget\n monitoring', 'PDF 119 KB'),
        additional(
          '<a href="documents/s52/Appendix 1.pdf">Appendix 1 <span class="mgFileSize">PDF 1 MB</span></a><span class="mgHide"> ref: 77</span>',
          '<a href="mgConvert2PDF.aspx?ID=53">Appendix 2 PDF 48 KB</a>',
          '<a href="documents/s54/Note.html">Note</a>',
        ),
      ) +
      row(
        '12a.',
        902,
        'Contract',
        '<ul class="mgActionList"><li><span class="mgRestricted">Restricted enclosure</span> <a href="x.aspx">View the reasons why item 12a is restricted</a></li></ul>',
      ),
  ),
  `<li><a href="documents/g4177/Agenda frontsheet 12th-Jan-2027.pdf?T=0">Agenda frontsheet PDF 60 KB</a></li>
   <li><a href="documents/g4177/Public reports pack 12th-Jan-2027.pdf?T=10">Agenda reports pack PDF 9 MB</a></li>
   <li><a href="documents/b80/Supplement 1.pdf?T=9">Supplement 1, item 7: late appendix PDF 20 KB</a></li>
   <li><a href="documents/g4177/Printed minutes 12th-Jan-2027.pdf?T=1">Printed draft minutes PDF 90 KB</a></li>`,
);

describe('a Modern.Gov meeting', () => {
  const found = read(FULL);

  test('the meeting itself: committee, date, place, key, whatever the page around it', () => {
    expect(found).toMatchObject({
      site: 'modgov',
      key: 'mg:town.example:m4177',
      title: 'Agenda and draft minutes',
      committee: 'Scrutiny Panel',
      date: '2027-01-12',
      place: 'The Old Hall',
      council: 'Town Council',
    });
    expect(found.cancelled).toBeUndefined();
  });

  test('items in the order of the page, by the id that stays when numbers change', () => {
    expect(found.items.map(({ key, no, title, order }) => [key, no, title, order])).toEqual([
      ['ai900', '1', 'Apologies', 0],
      ['ai901', '7', 'Budget monitoring', 1],
      ['ai902', '12a', 'Contract', 2],
    ]);
    const later = read(FULL.replace('>7.<', '>412.<'));
    expect(later.items[1]).toMatchObject({ key: 'ai901', no: '412' });
  });

  test('papers of an item: relative addresses with raw spaces, sizes taken out of titles, what sort each is', () => {
    expect(found.items[1]!.papers).toEqual([
      {
        key: 'mg:town.example:s51',
        url: 'https://town.example/documents/s51/Budget%20Report.pdf',
        title: 'Budget monitoring',
        sizeText: 'PDF 119 KB',
        role: 'report',
        form: 'pdf',
      },
      expect.objectContaining({ key: 'mg:town.example:s52', title: 'Appendix 1', sizeText: 'PDF 1 MB' }),
      expect.objectContaining({ key: 'mg:town.example:s53', title: 'Appendix 2', sizeText: 'PDF 48 KB' }),
      expect.objectContaining({ title: 'Note', role: 'additional', form: 'page' }),
      expect.objectContaining({ title: 'Supplement 1, item 7: late appendix', role: 'supplement' }),
    ]);
  });

  test('papers of the whole meeting: frontsheet, pack, printed minutes; a menu has none', () => {
    expect(found.papers.map(({ key, role }) => [key, role])).toEqual([
      ['mg:town.example:g4177:t0', 'frontsheet'],
      ['mg:town.example:g4177:t10', 'pack'],
      ['mg:town.example:g4177:t1', 'minutes'],
    ]);
    expect(papersOf(found)).toHaveLength(8);
  });

  test('an item that is not for the public has its mark, and papers beside it have none', () => {
    expect(found.items[2]!.restricted).toMatch(/restricted/i);
    expect(found.items[1]!.restricted).toBeUndefined();
    const one = read(
      page(
        table(
          row(
            '7.',
            1,
            'Homes',
            additional(
              '<a href="documents/s1/A.pdf">A</a>',
              '<a href="documents/s2/B.pdf">B</a> <span class="mgRestricted">Restricted</span>',
            ),
          ),
        ),
      ),
    );
    expect(one.items[0]!.restricted).toBeUndefined();
    expect(one.items[0]!.papers.map(({ restricted }) => restricted)).toEqual([undefined, 'Restricted']);
  });

  test('every spelling of the address is one meeting, and the table may have the name as a class', () => {
    const spellings = [
      'http://TOWN.example/ielistdocuments.aspx?mid=4177',
      'https://town.example/ieListDocuments.aspx?MeetingId=4177&LLL=0#AI901',
      'https://town.example/(S(abc))/ieListDocuments.aspx?CId=0&MID=4177',
    ];
    for (const url of spellings) {
      const again = read(FULL.replace('id="mgItemTable"', 'class="mgItemTable"'), url);
      expect([again.key, again.items.length], url).toEqual([found.key, 3]);
      expect(again.items[1]!.papers[0]!.key).toBe('mg:town.example:s51');
    }
  });

  test('a table pasted from Word has no items; a row without a title goes on with the item above', () => {
    const pasted =
      '<div class="mgWordPara"><table><tr><td><p class="mgAiTitleTxt">Not an item</p></td></tr></table></div>';
    const { items } = read(
      page(
        table(
          row('1.', 1, 'One', pasted) + '<tr><td></td><td><a href="documents/s8/More.pdf">More</a></td></tr>',
        ),
      ),
    );
    expect(items).toHaveLength(1);
    expect(items[0]!.papers.map(({ title }) => title)).toEqual(['More']);
  });

  test('a cancelled meeting is an ordinary page without papers; an item may speak of one', () => {
    expect(read(page('<p>CANCELLED</p>')).cancelled).toBe(true);
    expect(read(page('', '', 'CANCELLED, Panel - Tuesday, 12th January, 2027')).cancelled).toBe(true);
    expect(read(page(table(row('1.', 1, 'Cancelled operations')))).cancelled).toBeUndefined();
  });

  test('the page of one item is a part of its meeting', () => {
    const one = read(
      `<div id="modgov"><h1 class="mgMainTitleTxt">Agenda item</h1><h2 class="mgSubTitleTxt">Budget</h2>
       <div class="mgContent"><p><span class="mgLabel">Meeting:</span><a href="ieListDocuments.aspx?MID=4177">Panel - 12 January 2027 (Item 7.)</a></p>
       <ul class="mgBulletList"><li><a href="documents/s51/Budget Report.pdf">Budget PDF 119 KB</a></li></ul></div></div>`,
      'https://town.example/mgAi.aspx?ID=901#x',
    );
    expect(one).toMatchObject({ isPart: true, key: 'mg:town.example:m4177' });
    expect(one.items).toMatchObject([{ key: 'ai901', title: 'Budget', papers: [{ title: 'Budget' }] }]);
  });
});

describe('other pages', () => {
  test('a legacy page: date from its address, a row an item, its PDFs', () => {
    const found = read(
      `<div id="modgov"><h1 class="mgMainTitleTxt">Meeting documents</h1><div class="mgContent"><p>Part I</p>
       <table><tr><th>Item</th><th>Description</th><th>Resolution</th></tr>
       <tr><td>4</td><td><p>Roads</p><a href="Data/Cabinet/201401281400/Agenda/Roads report.pdf">Report</a></td><td>Noted</td></tr>
       <tr><td>5</td><td>Schools <a href="CeConvert2PDF.aspx?MID=1736&F=Schools.pdf&A=1">Schools (PDF, 1.2MB)</a></td><td></td></tr></table></div></div>`,
      'https://town.example/CeListDocuments.aspx?CommitteeId=132&MeetingId=1736&DF=28%2f01%2f2014&Ver=2',
    );
    expect(found).toMatchObject({ site: 'modgov-legacy', key: 'mg:town.example:cm1736', date: '2014-01-28' });
    expect(found.items).toMatchObject([
      { no: '4', title: 'Roads', papers: [{ title: 'Report' }] },
      { no: '5', papers: [{ title: 'Schools', sizeText: 'PDF, 1.2MB' }] },
    ]);
  });

  test('CMIS: labels, the list of files, sizes beside them, numbers in their titles', () => {
    const holder = (label: string, value: string) =>
      `<div class="holder"><div class="DNNLabel">${label}</div><div class="Value Venue">${value}</div></div>`;
    const file = (title: string, id: string) =>
      `<li class="DocumentListItem"><a class="TitleLink" href="/cmis/Document.ashx?czJK${id}=">${title}</a> <span class="FileSize">(156Kb)</span></li>`;
    const body = `<div id="dnn_ContentPane"><div class="ModCMISMeetingsC">${holder('Committee', 'Cabinet')}${holder('Date', '3 March 2026')}${holder('Venue', 'Hall')}
      <h3>Reports</h3><ul class="DocumentList">${file('07 Budget', 'a')}${file('Item 7 - Budget appendix', 'b')}${file('12 month plan', 'c')}</ul></div></div>`;
    const url =
      'https://town.example/cmis/Meetings/tabid/70/ctl/ViewMeetingPublic/mid/397/Meeting/15218/Committee/6/Default.aspx';
    const found = read(body, url);
    expect(found).toMatchObject({ site: 'cmis', committee: 'Cabinet', date: '2026-03-03', place: 'Hall' });
    expect(
      found.items.map(({ no, title, papers }) => [no, title, papers.map((paper) => paper.title)]),
    ).toEqual([
      [undefined, 'Reports', ['12 month plan']],
      ['7', 'Budget', ['07 Budget', 'Item 7 - Budget appendix']],
    ]);
    expect(found.items[0]!.papers[0]!.sizeText).toBe('156Kb');
    const tab = read(body, url.replace('Default.aspx', 'SelectedTab/Documents/Default.aspx'));
    expect(tab.key).toBe(found.key);
  });

  test('any page: links under the heading they stand below, titles from words, picture or file', () => {
    const found = read(
      `<main><h1>Parish meeting, 4 May 2026</h1><p><a href="/files/Agenda 4 May.pdf">Agenda (opens in new window)</a></p>
       <h2>Highways</h2><ul><li><a href="../a/Potholes.docx"><img alt="Potholes (Word, 20 KB)"></a></li><li><a href="/downloads/file/88/map">Map</a></li></ul>
       <p><strong>Item 3: Trees</strong></p><p><a href="Trees%20list.pdf"></a> <a href="mailto:a@b.c">mail</a> <a href="/news">news</a></p>
       </main><footer><a href="privacy.pdf">Privacy</a></footer>`,
      'https://parish.example/meetings/may/index.html',
    );
    expect(found).toMatchObject({ site: 'links', date: '2026-05-04', papers: [{ title: 'Agenda' }] });
    expect(
      found.items.map(({ no, title, papers }) => [no, title, papers.map((paper) => paper.title)]),
    ).toEqual([
      [undefined, 'Highways', ['Potholes', 'Map']],
      ['3', 'Trees', ['Trees list.pdf']],
    ]);
    expect(found.items[0]!.papers[0]).toMatchObject({
      url: 'https://parish.example/meetings/a/Potholes.docx',
      form: 'docx',
      sizeText: 'Word, 20 KB',
    });
  });

  test('a page without papers is no meeting; a Modern.Gov agenda that has none yet is one', () => {
    expect(readMeeting(parse('<main><p>Hello</p></main>'), 'https://a.example/')).toBeNull();
    expect(read(page(table(row('1.', 1, 'Apologies')))).items).toHaveLength(1);
    expect(readMeeting(parse('<p>x'), 'about:blank')).toBeNull();
  });

  test('links of a parsed page are read against where it was fetched, or the base it names', () => {
    const found = read(
      '<base href="/moderngov/">' + FULL,
      'https://town.example/x/ieListDocuments.aspx?MId=4177',
    );
    expect(found.items[1]!.papers[0]!.url).toBe(
      'https://town.example/moderngov/documents/s51/Budget%20Report.pdf',
    );
  });
});
