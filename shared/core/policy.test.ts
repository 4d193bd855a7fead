import { describe, expect, test } from 'vitest';
import { contentSecurityPolicy, createTrust } from './policy.ts';

describe('one policy file', () => {
  test('our own pages have a strict CSP with Trusted Types', () => {
    for (const surface of ['pwa', 'extension'] as const) {
      const policy = contentSecurityPolicy({ surface });
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("script-src 'self' 'wasm-unsafe-eval';");
      expect(policy).toContain("style-src 'self';");
      expect(policy).toContain("object-src 'none'");
      expect(policy).toContain("require-trusted-types-for 'script'");
      expect(policy).toMatch(/trusted-types rapporteur dompurify(;|$)/);
      expect(policy.replace("'wasm-unsafe-eval'", '')).not.toMatch(/unsafe/);
      expect(policy.replace(/connect-src [^;]*/, '')).not.toMatch(/https?:|wss?:|\*/);
    }
  });

  test('the PWA connects to its own server and the samples, the extension to safe or local servers and to any site', () => {
    expect(contentSecurityPolicy({ surface: 'pwa' })).toContain("connect-src 'self';");
    const named = contentSecurityPolicy({ surface: 'pwa', connect: ['https://samples.example'] });
    expect(named).toContain("connect-src 'self' https://samples.example;");
    const meta = contentSecurityPolicy({ surface: 'pwa', delivery: 'meta' });
    expect(meta).toMatch(/connect-src 'self' http:\/\/127\.0\.0\.1:\* http:\/\/localhost:\*$/);
    const extension = contentSecurityPolicy({ surface: 'extension' });
    expect(extension).toMatch(/connect-src 'self' https: http: wss: ws:\/\/127/);
    expect(extension).not.toMatch(/ ws:(?!\/\/(127\.0\.0\.1|localhost):)/);
  });

  test('frame-ancestors is said in a header only', () => {
    expect(contentSecurityPolicy({ surface: 'pwa' })).toContain("frame-ancestors 'none'");
    expect(contentSecurityPolicy({ surface: 'pwa', delivery: 'meta' })).not.toContain('frame-ancestors');
    expect(contentSecurityPolicy({ surface: 'extension' })).not.toContain('frame-ancestors');
  });

  test('the sample site runs no scripts', () => {
    expect(contentSecurityPolicy({ surface: 'samples' })).not.toContain('script-src');
  });
});

describe('trust', () => {
  const base = 'https://app.example/library/1';

  test('lets through our own scripts, made absolute', () => {
    expect(createTrust(undefined, base).scriptUrl('/sw.js')).toBe('https://app.example/sw.js');
  });

  test('refuses scripts of another origin, data and blob addresses', () => {
    const trust = createTrust(undefined, base);
    const foreign = ['https://other.example/sw.js', '//other.example/x', 'data:text/javascript,1'];
    for (const url of [...foreign, 'blob:https://app.example/1', 'http://app.example/sw.js']) {
      expect(() => trust.scriptUrl(url)).toThrow(TypeError);
    }
  });

  test("gives the browser's own trusted value where there is one, under one name", () => {
    const names: string[] = [];
    const factory = {
      createPolicy(name: string, rules: { createScriptURL(url: string): string }) {
        names.push(name);
        return { createScriptURL: (url: string) => ({ trusted: rules.createScriptURL(url) }) };
      },
    };
    expect(createTrust(factory, base).scriptUrl('/sw.js')).toEqual({
      trusted: 'https://app.example/sw.js',
    });
    expect(names).toEqual(['rapporteur']);
  });
});
