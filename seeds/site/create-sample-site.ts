import { SAMPLE_COUNCILS, findCouncil } from '../councils.ts';
import { skinCrest, skinCss } from './skin-css.ts';
import { createCouncilSite } from './council-site.ts';
import { findHostilePage } from './hostile-pages.ts';
import { frontPage } from './front-page.ts';
import { escapeHtml } from './html.ts';
import { page } from './site-types.ts';
import type { SampleSite, SiteRequest, SiteResponse } from './site-types.ts';

/** Where the policy of the sample site comes from is the caller's business; hostile pages have their own. */
export interface SampleSiteOptions {
  readonly contentSecurityPolicy: string;
}

/**
 * The sample committee sites as one function, pure but for the day of the meetings whose papers change: `/` is the door, `/<council>/…` a council's site,
 * `/hostile/…` the pages for tests, `/skin/…` style sheets.
 */
export function createSampleSite(options: SampleSiteOptions): SampleSite {
  const answerCouncil = createCouncilSite();
  return (request) => {
    const [, first = '', ...rest] = request.path.split('/');
    if (first.toLowerCase() === 'hostile') return answerHostile(rest.join('/'));
    return withPolicy(options.contentSecurityPolicy, answer(request, first, rest));
  };

  function answer(request: SiteRequest, first: string, rest: readonly string[]): SiteResponse {
    if (first === '') return page(frontPage());
    if (first === 'favicon.ico') return answerSkin('saltmere.svg');
    if (first === 'skin') return answerSkin(rest.join('/'));
    const council = findCouncil(first);
    return council === undefined ? notFound(request.path) : answerCouncil(council, rest, request);
  }
}

function withPolicy(policy: string, response: SiteResponse): SiteResponse {
  return { ...response, headers: { 'Content-Security-Policy': policy, ...response.headers } };
}

function answerHostile(name: string): SiteResponse {
  const found = findHostilePage(name);
  return found === undefined ? notFound(`/hostile/${name}`) : page(found.render(), found.headers);
}

function answerSkin(name: string): SiteResponse {
  const [id, form] = name.split('.');
  const council = SAMPLE_COUNCILS.find((candidate) => candidate.id === id);
  if (council === undefined) return notFound(`/skin/${name}`);
  if (form === 'css') return page(skinCss(council.id), { 'Content-Type': 'text/css; charset=utf-8' });
  return page(skinCrest(council.id), { 'Content-Type': 'image/svg+xml' });
}

function notFound(path: string): SiteResponse {
  const body = `<!DOCTYPE html><html lang="en-GB"><head><meta charset="utf-8"><title>Page not found</title></head><body><main><h1>Page not found</h1><p>Sample: there is no page ${escapeHtml(path)}. <a href="/">All sample sites</a></p></main></body></html>\n`;
  return { status: 404, headers: {}, body };
}
