/** What lets our own scripts through this page's Trusted Types. One policy of a name for each page: it is made here. */
import { createTrust, type TrustedFactory } from '../shared/core/policy.ts';

const { trustedTypes } = globalThis as { trustedTypes?: TrustedFactory };

export const { scriptUrl } = createTrust(trustedTypes, location.href);
