/** A council's site with one meeting, for tests: its page, its papers, and what becomes of them. */
import { fail, ok } from '../../core/result.ts';
import type { CouncilSite } from '../../desk/desk.ts';

export const URL_OF_PAGE = 'https://town.example/ieListDocuments.aspx?MId=4177';
const link = (id: number, name: string, size: string): string =>
  `<a href="documents/s${id}/${name}.pdf">${name} <span class="mgFileSize">PDF ${size}</span></a>`;
const item = (id: number, no: string, title: string, ...links: string[]): string =>
  `<tr><td class="mgItemNumberCell"><p class="mgAiTitleTxt"><a name="AI${id}"></a>${no}.</p></td>
   <td><p class="mgAiTitleTxt">${title}</p><ul>${links.map((each) => `<li>${each}</li>`).join('')}</ul></td></tr>`;
const pageOf = (items: string, links = ''): string =>
  `<title>Agenda - Town Council</title><div id="modgov"><h1 class="mgMainTitleTxt">Agenda</h1>
   <h2 class="mgSubTitleTxt">Scrutiny Panel - Tuesday, 12th January, 2027 6.30 pm</h2><div class="mgLinks">${links}</div>
   <div class="mgContent"><table id="mgItemTable"><tbody>${items}</tbody></table></div></div>`;

export const MONDAY = pageOf(
  item(1, '6', 'Minutes', link(5, 'Draft minutes', '20 KB')) +
    item(2, '7', 'Budget', link(1, 'Budget report', '119 KB'), link(2, 'Appendix 1', '40 KB')) +
    item(3, '9', 'Contract', link(3, 'Appendix B (Exempt)', '9 KB')),
);
export const THURSDAY = pageOf(
  item(1, '6', 'Minutes') +
    item(2, '7', 'Budget', link(1, 'Budget report', '119 KB'), link(2, 'Appendix 1', '52 KB')) +
    item(3, '9', 'Contract', link(3, 'Appendix B (Exempt)', '9 KB')),
  link(9, 'Supplement 1, item 7', '12 KB'),
);

export interface Town {
  readonly site: CouncilSite;
  html: string;
  isOnline: boolean;
  /** What the site calls the versions of its appendices. */
  version: string;
  /** What stands in its papers. */
  words: string;
  /** Papers wait for the test when it wants to see them coming. */
  gate: Promise<void>;
  /** Monday, with nothing in the way. */
  begin(): void;
  /** Another page, and other papers. */
  become(page: string): void;
}

/** @param makeFile a paper with these words */
export function createTown(makeFile: (words: string) => File): Town {
  const offline = fail('fetch-offline');
  const town: Town = {
    html: MONDAY,
    isOnline: true,
    version: '"1"',
    words: 'monday',
    gate: Promise.resolve(),
    begin() {
      Object.assign(town, {
        html: MONDAY,
        isOnline: true,
        version: '"1"',
        words: 'monday',
        gate: Promise.resolve(),
      });
    },
    become(page) {
      Object.assign(town, { html: page, version: '"thursday"', words: 'thursday' });
    },
    site: {
      ask: () => Promise.resolve(offline),
      readText: () => Promise.resolve(offline),
      readPage: (url) => Promise.resolve(town.isOnline ? ok({ url, html: town.html }) : offline),
      askVersion: (url) => Promise.resolve(town.isOnline ? ok({ validator: versionOf(url) }) : offline),
      openPaper: (url) => async (from, _etag, signal) => {
        const stopped = new Promise<boolean>((resolve) =>
          signal.addEventListener('abort', () => resolve(true), { once: true }),
        );
        if (await Promise.race([town.gate.then(() => false), stopped])) return fail('paper-paused');
        if (!town.isOnline) return offline;
        const file = makeFile(`${url} ${town.words}`);
        return ok({ stream: file.slice(from).stream(), from, size: file.size, etag: versionOf(url) });
      },
    },
  };
  const versionOf = (url: string): string => (url.includes('Appendix') ? town.version : '"1"');
  return town;
}
