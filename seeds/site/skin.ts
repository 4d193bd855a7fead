import type { SampleCouncil } from '../councils.ts';
import { escapeHtml } from './html.ts';

export interface PageParts {
  readonly council: SampleCouncil;
  readonly title: string;
  /** The last words of the breadcrumb. */
  readonly here: string;
  /** What the committee software pours into the council's template. */
  readonly content: string;
  readonly signedIn?: boolean;
  readonly cookiesChosen?: boolean;
}

/** A page of the council: its own template around `#modgov`, which is all that the committee software makes. */
export function renderSkin(parts: PageParts): string {
  const { council, title, here, content } = parts;
  const home = `/${council.id}/`;
  return `<!DOCTYPE html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)} - ${escapeHtml(council.name)} (Sample)</title>
<link rel="stylesheet" href="/skin/${council.id}.css">
<link rel="icon" href="/skin/${council.id}.svg" type="image/svg+xml">
</head>
<body>
<a class="skipLink" href="#content">Skip to main content</a>
${sampleStrip()}
${parts.cookiesChosen === true ? '' : cookieBanner(home)}
${siteHeader(council, parts.signedIn === true)}
<div class="siteBody">
<nav class="breadcrumb" aria-label="Breadcrumb"><ol><li><a href="${home}">Home</a></li><li><a href="${home}mgListCommittees.aspx?bcr=1">Council and democracy</a></li><li aria-current="page">${escapeHtml(here)}</li></ol></nav>
<div class="columns">
<main id="content">
${content}
</main>
${sideMenu(council)}
</div>
</div>
${siteFooter(council)}
</body>
</html>
`;
}

function sampleStrip(): string {
  return `<p class="sampleStrip"><strong>Sample.</strong> This council, its people and its papers are invented. The pages have the shape of a real committee site.</p>`;
}

function cookieBanner(home: string): string {
  return `<section class="cookieBanner" aria-label="Cookies"><form method="post" action="${home}cookies"><p>We use one cookie to remember that you have seen this message.</p><div><button name="choice" value="all">Accept cookies</button> <button name="choice" value="none">Reject cookies</button></div></form></section>`;
}

function siteHeader(council: SampleCouncil, signedIn: boolean): string {
  const home = `/${council.id}/`;
  const account = signedIn
    ? `<li>Signed in as <a href="${home}account">R. Sample</a></li><li><a href="${home}mgLogout.aspx">Sign out</a></li>`
    : `<li><a href="${home}account">My account</a></li><li><a href="${home}mgLogin.aspx">Sign in</a></li>`;
  const [first = ''] = council.committees.map(({ id }) => id);
  return `<header class="siteHeader"><div class="bar">
<a class="crest" href="${home}"><img src="/skin/${council.id}.svg" alt="" width="44" height="52"><span><b>${escapeHtml(council.name)}</b><i>${escapeHtml(council.motto)}</i></span></a>
<nav class="accountMenu" aria-label="Your account"><ul>${account}</ul></nav>
</div>
<nav class="mainMenu" aria-label="Main"><ul><li><a href="${home}">Residents</a></li><li><a href="${home}">Business</a></li><li class="current"><a href="${home}mgListCommittees.aspx?bcr=1">Council and democracy</a></li><li><a href="${home}ieListMeetings.aspx?CId=${first}&amp;Year=0">Meetings</a></li></ul></nav>
</header>`;
}

function sideMenu(council: SampleCouncil): string {
  const home = `/${council.id}/`;
  const committees = council.committees
    .map(
      ({ id, name }) =>
        `<li><a href="${home}ieListMeetings.aspx?CId=${id}&amp;Year=0">${escapeHtml(name)}</a></li>`,
    )
    .join('');
  return `<aside class="sideMenu" aria-label="In this section"><h2>Democracy</h2><ul><li><a href="${home}mgListCommittees.aspx?bcr=1">Committees</a></li>${committees}<li><a href="${home}mgIssueHistoryHome.aspx?IId=${council.id === 'saltmere' ? 871 : 305}&amp;Opt=0">Issues across meetings</a></li></ul></aside>`;
}

function siteFooter(council: SampleCouncil): string {
  return `<footer class="siteFooter"><div class="bar"><p>${escapeHtml(council.name)}. An invented council, for trying things out.</p><ul><li><a href="/">All sample sites</a></li><li><a href="/${council.id}/">Accessibility</a></li><li><a href="/${council.id}/">Privacy</a></li></ul></div></footer>`;
}
