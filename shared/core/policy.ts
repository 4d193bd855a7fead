/** Who the policy is for: the PWA, the extension's own pages, or the sample committee site. */
export type PolicySurface = 'pwa' | 'extension' | 'samples';

/**
 * How the policy reaches the browser. A `meta` element cannot say `frame-ancestors` (the browser would
 * complain in the console), and an extension's manifest need not, because nobody may frame its pages.
 */
export type PolicyDelivery = 'header' | 'meta' | 'manifest';

/** The only Trusted Types policies that may be made: ours for our own workers, and the sanitiser's. */
const TRUSTED_POLICIES = ['rapporteur', 'dompurify'] as const;

type Directives = readonly (readonly [name: string, value: string])[];

const OWN_PAGES: Directives = [
  ['default-src', "'none'"],
  // Pictures inside PDFs are unpacked by WebAssembly; this lets no text become a script.
  ['script-src', "'self' 'wasm-unsafe-eval'"],
  ['style-src', "'self'"],
  ['font-src', "'self'"],
  ['img-src', "'self' data: blob:"],
  ['worker-src', "'self'"],
  ['manifest-src', "'self'"],
  ['frame-src', "'self' blob:"],
  ['object-src', "'none'"],
  ['base-uri', "'none'"],
  ['form-action', "'self'"],
  ['require-trusted-types-for', "'script'"],
  ['trusted-types', TRUSTED_POLICIES.join(' ')],
];

const SAMPLE_SITE: Directives = [
  ['default-src', "'none'"],
  ['style-src', "'self'"],
  ['img-src', "'self'"],
  ['object-src', "'self'"],
  ['base-uri', "'none'"],
  ['form-action', "'self'"],
];

/**
 * Servers that a member may run, council pages asked once more without cookies, and papers: some councils' sites have no
 * HTTPS. A server is spoken with on a socket first, and those must be safe or on this machine (`link.ts` says so too).
 */
const ANY_SERVER = "'self' https: http: wss: ws://127.0.0.1:* ws://localhost:*";

/**
 * Where a surface may connect to. The PWA speaks to its own server; its `meta` also lets the sample site on this
 * machine through, because two policies hold together and only the server's header knows that site's address.
 */
function connections(surface: PolicySurface, delivery: PolicyDelivery, more: readonly string[]): string {
  if (surface === 'extension') return ANY_SERVER;
  const local = delivery === 'meta' ? ['http://127.0.0.1:*', 'http://localhost:*'] : [];
  return ["'self'", ...local, ...more].join(' ');
}

const FRAMED_BY_NOBODY = ['frame-ancestors', "'none'"] as const;

/** The Content Security Policy of a surface, as one line for a header, a `meta` element or a manifest. */
export function contentSecurityPolicy(options: {
  readonly surface: PolicySurface;
  readonly delivery?: PolicyDelivery;
  /** Origins that the PWA may ask besides its own: the sample site's, where there is one. */
  readonly connect?: readonly string[];
}): string {
  const { surface, connect = [] } = options;
  const delivery = options.delivery ?? (surface === 'extension' ? 'manifest' : 'header');
  const own: Directives = [...OWN_PAGES, ['connect-src', connections(surface, delivery, connect)]];
  const directives = surface === 'samples' ? SAMPLE_SITE : own;
  const all = delivery === 'header' ? [...directives, FRAMED_BY_NOBODY] : directives;
  return all.map(([name, value]) => `${name} ${value}`).join('; ');
}

/** What is used of the browser's `trustedTypes`; undefined where a browser has none. */
export interface TrustedFactory {
  createPolicy(
    name: string,
    rules: { createScriptURL(url: string): string },
  ): {
    createScriptURL(url: string): unknown;
  };
}

/** Gives the address of one of our own scripts in the form that the browser asks for. */
export interface Trust {
  /** For `new Worker` and `serviceWorker.register`. Throws a TypeError for a script of another origin. */
  scriptUrl(url: string): string;
}

/**
 * Makes the policy `rapporteur`, which lets through scripts of `base`'s own origin and nothing else.
 * Call it once per page: the browser refuses a second policy of the same name.
 * @param base the page's own address, `location.href`
 */
export function createTrust(factory: TrustedFactory | undefined, base: string): Trust {
  const home = new URL(base);
  const createScriptURL = (url: string): string => {
    const target = new URL(url, home);
    if (target.protocol !== home.protocol || target.host !== home.host) {
      throw new TypeError(`not a script of our own: ${target.href}`);
    }
    return target.href;
  };
  const policy = factory?.createPolicy('rapporteur', { createScriptURL });
  // The DOM's types still say string where the browser takes a TrustedScriptURL.
  return { scriptUrl: (url) => (policy?.createScriptURL(url) ?? createScriptURL(url)) as string };
}
