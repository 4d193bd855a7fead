import { escapeHtml } from './html.ts';
import type { ModGovPage } from './meeting-pages.ts';
import { renderModGov } from './modgov.ts';
import { redirect } from './site-types.ts';
import type { SiteRequest, SiteResponse } from './site-types.ts';

const COOKIE = 'sampleMember';
const COOKIE_CHOICE = 'sampleCookies';

export function isSignedIn(request: SiteRequest): boolean {
  return request.cookies.get(COOKIE) === 'yes';
}

export function hasChosenCookies(request: SiteRequest): boolean {
  return request.cookies.has(COOKIE_CHOICE);
}

/** The form that stands where a restricted item would be. Any name and any password will do. */
export function signInPage(returnTo: string): ModGovPage {
  return {
    title: 'Sign in',
    here: 'Sign in',
    content: renderModGov({
      title: 'Sign in',
      subTitle: 'Members and officers',
      content: `<p>This page is for members who have signed in.</p>
<form class="signIn" method="post" action="${escapeHtml(returnTo)}">
<label for="username">User name</label><input id="username" name="username" autocomplete="off" value="sample" required>
<label for="password">Password</label><input id="password" name="password" type="password" autocomplete="off" value="sample" required>
<button name="signIn" value="yes">Sign in</button>
<p>On this sample site any name and any password will do.</p>
</form>`,
    }),
  };
}

/** Sets the cookie for this council's site and leads back to the page that was asked for. */
export function signIn(council: string, returnTo: string): SiteResponse {
  return redirect(returnTo, { 'Set-Cookie': `${COOKIE}=yes; Path=/${council}; HttpOnly; SameSite=Lax` });
}

export function signOut(council: string): SiteResponse {
  return redirect(`/${council}/`, { 'Set-Cookie': `${COOKIE}=; Path=/${council}; Max-Age=0` });
}

export function chooseCookies(council: string, request: SiteRequest): SiteResponse {
  const choice = request.form.get('choice') === 'all' ? 'all' : 'none';
  return redirect(`/${council}/`, {
    'Set-Cookie': `${COOKIE_CHOICE}=${choice}; Path=/${council}; SameSite=Lax`,
  });
}
