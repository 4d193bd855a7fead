/** A link that was opened: read once, and out of the address bar before anything else can see it. */
import { isLinkHash } from '../core/link.ts';

export interface TakeLinkHome {
  readonly location: Pick<Location, 'hash' | 'href'>;
  readonly history: Pick<History, 'replaceState'>;
  /** True inside a frame of another site's page, where nobody joins anything. */
  readonly isFramed: boolean;
}

/**
 * The whole address, when its fragment is a link that lets somebody in; undefined otherwise. The fragment with its
 * secret is replaced in the address bar and in the history, so that neither Back, a reload, a bookmark nor a
 * screenshot has it. Inside a frame the link is taken away and not given to anybody.
 */
export function takeLink(home: TakeLinkHome): string | undefined {
  const { hash, href } = home.location;
  if (!isLinkHash(hash)) return undefined;
  home.history.replaceState(null, '', '#/join');
  return home.isFramed ? undefined : href;
}

/** {@link takeLink} on this page. */
export function takeOpenedLink(): string | undefined {
  return takeLink({ location, history, isFramed: isFramedByOthers() });
}

function isFramedByOthers(): boolean {
  try {
    return window.top !== window && window.top?.location.origin !== location.origin;
  } catch {
    // The browser does not say what the outer page is: it is of another site.
    return true;
  }
}
