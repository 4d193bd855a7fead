import { describe, expect, test } from 'vitest';
import { readPageFacts } from './facts.ts';

function parse(body: string, title = 'A page'): Document {
  return new DOMParser().parseFromString(`<title>${title}</title>${body}`, 'text/html');
}
const modgov = (main: string, sub: string, content: string): string =>
  `<div id="modgov"><h1 class="mgMainTitleTxt">${main}</h1><h2 class="mgSubTitleTxt">${sub}</h2>` +
  `<div class="mgContent">${content}</div></div>`;
const label = (name: string, value: string): string =>
  `<p><span class="mgLabel">${name}&nbsp;</span>${value}</p>`;
const signs = (body: string) => readPageFacts(parse(body)).restrictionSigns;

describe('what a Modern.Gov page says of itself', () => {
  test('a meeting page: committee, date, place, council', () => {
    const facts = readPageFacts(
      parse(
        modgov(
          'Agenda and minutes',
          'Policy &amp; Scrutiny\nCommittee - Wednesday, 1st December, 2021 7.00 pm',
          label('Venue:', 'Committee Room 1'),
        ),
        'Agenda for Policy Committee on Wednesday - Saltmere Borough Council (Sample)',
      ),
    );
    expect(facts).toMatchObject({
      title: 'Agenda and minutes',
      committee: 'Policy & Scrutiny Committee',
      meetingDate: '2021-12-01',
      place: 'Committee Room 1',
      council: 'Saltmere Borough Council',
      sample: false,
    });
    expect(facts.item).toBeUndefined();
  });

  test('an item page is named by its item, and knows its meeting', () => {
    const facts = readPageFacts(
      parse(
        modgov(
          'Agenda item',
          'Annual report on safeguarding',
          label('Meeting:', 'Cabinet - Tuesday, 17th September, 2019 2.00 pm (Item 499.)'),
        ),
      ),
    );
    expect(facts).toMatchObject({
      title: 'Annual report on safeguarding',
      committee: 'Cabinet',
      meetingDate: '2019-09-17',
      item: { no: '499', title: 'Annual report on safeguarding' },
    });
  });

  test('links to papers, the size taken out of the title, each address once', () => {
    const facts = readPageFacts(
      parse(
        modgov(
          'Agenda',
          'Cabinet - 1 May 2020',
          '<a href="https://c.example/documents/s123/Report.pdf">Report <span class="mgFileSize">PDF 119 KB</span></a>' +
            '<a href="https://c.example/documents/s123/Report.pdf#page=2">again</a>' +
            '<a href="https://c.example/mgConvert2PDF.aspx?ID=5">Minutes PDF 1.2 MB</a><a href="https://c.example/x">no</a>' +
            '<nav><a href="https://c.example/privacy.pdf">no</a></nav>' +
            '<li><a href="https://c.example/Document.ashx?czJK=">Plan</a><span class="FileSize">(156Kb)</span></li>',
        ),
      ),
    );
    expect(facts.links).toEqual([
      { url: 'https://c.example/documents/s123/Report.pdf', title: 'Report', size: 'PDF 119 KB' },
      { url: 'https://c.example/mgConvert2PDF.aspx?ID=5', title: 'Minutes', size: 'PDF 1.2 MB' },
      { url: 'https://c.example/Document.ashx?czJK=', title: 'Plan', size: '156Kb' },
    ]);
  });
});

describe('what other pages say', () => {
  test('CMIS labels', () => {
    const holder = (name: string, value: string): string =>
      `<div class="holder"><div class="DNNLabel">${name}</div><div class="Value Venue">${value}</div></div>`;
    const facts = readPageFacts(
      parse(
        `<h1>Meeting</h1>${holder('Committee', 'Overview')}${holder('Date', '22/10/2015')}${holder('Venue', 'Hall')}`,
      ),
    );
    expect(facts).toMatchObject({ committee: 'Overview', meetingDate: '2015-10-22', place: 'Hall' });
  });

  test('a report’s own header, with a raised ordinal', () => {
    const facts = readPageFacts(
      parse(
        '<main><h1>Peer review</h1><p>Saltmere-on-Sea Borough Council</p>' +
          '<p>Report of Corporate Director for People to Children &amp; Lifelong Learning Scrutiny Committee on 5<sup>th</sup> January 2016</p></main>',
      ),
    );
    expect(facts).toMatchObject({
      title: 'Peer review',
      council: 'Saltmere-on-Sea Borough Council',
      committee: 'Children & Lifelong Learning Scrutiny Committee',
      meetingDate: '2016-01-05',
    });
  });

  test('nothing at all still has a title', () => {
    expect(readPageFacts(parse('<p>words</p>', 'The title'))).toEqual({
      title: 'The title',
      restrictionSigns: [],
      sample: false,
      links: [],
    });
    expect(readPageFacts(parse('<p>words</p>', '')).title).toBe('Untitled page');
  });
});

describe('signs of restriction, verbatim, with where they stood', () => {
  test('a header line that says Part 2 or not for publication', () => {
    for (const words of [
      'A Part 2 (Not for publication)',
      'Part II',
      'NOT FOR PUBLICATION by virtue of paragraph 3',
      'Exempt information',
    ]) {
      const body = `<h1>Prices</h1><table><tr><td><p>Report to Cabinet</p><p>${words}</p></td><td>Agenda Item No.</td></tr></table><p>1. Purpose</p>`;
      expect(signs(body)[0]).toEqual({ where: 'header', words });
    }
    expect(signs('<h1>T</h1><p>A Part 1 (Public Agenda Item)</p><p>1. Purpose</p>')).toEqual([]);
  });

  const header = (words: string): string =>
    `<h1>Prices</h1><p>Report to Cabinet</p><p>${words}</p><p>1. Purpose</p>`;

  test.each([
    'CONFIDENTIAL – PART 2',
    'Classification: Part 2',
    'Status: Part II (Exempt)',
    'Access: Exempt',
    'Access to information: Exempt',
    'Security classification: Restricted',
    'Exempt Appendix A',
    'EXEMPT: contains commercially sensitive information',
    'EXEMPT - Paragraph 3',
    'Exempt by virtue of paragraph 3 of Part 1 of Schedule 12A',
    'Confidential report, under paragraph 1 (information relating to any individual)',
    'This report contains exempt information',
    'This paper is confidential and must not be copied.',
    'This report is exempt from publication under paragraph 3',
    'Summary. The report contains information which is confidential',
    'Exempt from disclosure',
    'This appendix contains exempt information',
    'Private and confidential',
    'Strictly private &amp; confidential',
    'Not to be published',
    'Part 2 (Exempt under paragraphs 1 and 2 of Part I of Schedule 12A)',
  ])('[R1] the header line "%s" is one', (words) => {
    expect(signs(header(words))[0]).toEqual({ where: 'header', words: words.replace('&amp;', '&') });
  });

  test.each([
    'Classification: Part 1',
    'Status: Public',
    'Part 1, with Part 2 appendix B',
    'This decision is exempt from call-in',
    'This report does not contain exempt information',
    'Appendix A to this report contains exempt information',
    'The appendix is confidential',
    'Exempt from call-in',
    'This report contains no exempt information and is public',
    'The minutes are not to be published before the next meeting',
    'Exempt information under paragraph 3 will be considered in private after the public has left',
    'The committee will then decide on excluding the public under Part 2 of the agenda',
    'Residents spoke of a private and confidential conversation with the council',
  ])('[R4] the line "%s" is none', (words) => {
    expect(signs(header(words)).filter(({ where }) => where !== 'body')).toEqual([]);
  });

  test('an agenda that only mentions excluding the public has signs in its body only', () => {
    const mention =
      'That the public be excluded on the grounds of the disclosure of exempt information as defined in Part 1 of Schedule 12A';
    for (const body of [
      `<h1>Agenda</h1><p>1. Apologies</p><p>2. Exclusion</p><p>${mention}</p><h2>Part 2</h2>`,
      `<h1>Agenda</h1><ul><li>Apologies</li><li>${mention}</li><li>Exempt items</li></ul>`,
      `<h1>Agenda</h1><p>${mention}</p>`,
    ]) {
      expect(new Set(signs(body).map((sign) => sign.where))).toEqual(new Set(['body']));
    }
  });

  test('Modern.Gov’s restricted mark: of the page, or of one item in the list', () => {
    const mark = '<span class="mgRestricted">Restricted</span>';
    expect(
      signs(
        modgov(
          'Agenda item',
          'Prices',
          `<p>${mark}</p>${label('Reasons why item 9. is restricted:', 'Paragraph 3')}`,
        ),
      ),
    ).toEqual([
      { where: 'mark', words: 'Restricted' },
      { where: 'mark', words: 'Reasons why item 9. is restricted: Paragraph 3' },
    ]);
    expect(
      signs(
        modgov(
          'Agenda',
          'Cabinet - 1 May 2020',
          `<table class="mgItemTable"><tr><td>9.</td><td>${mark}</td></tr></table>`,
        ),
      ),
    ).toEqual([{ where: 'item', words: 'Restricted' }]);
  });
});
