/** An address as a member gave it, or as a site leads on to: may it be asked at all? Names only; look-ups come later. */
import { fail, ok, type Result } from '../../shared/core/result.ts';
import type { HostList } from './host-list.ts';

const LONGEST = 4096;

/**
 * The address with its host spelled plainly and without its fragment; `address-invalid` for what is no web address or
 * says who one is, `fetch-host` for numbers and for what is not on the list.
 */
export function readTarget(text: string, hosts: HostList, base?: URL): Result<URL> {
  if (text.length > LONGEST || !URL.canParse(text, base?.href)) return fail('address-invalid');
  const url = new URL(text, base);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return fail('address-invalid', 'protocol');
  if (url.username !== '' || url.password !== '') return fail('address-invalid', 'userinfo');
  url.hash = '';
  if (url.hostname.endsWith('.')) url.hostname = url.hostname.slice(0, -1);
  return hosts.allows(url) ? ok(url) : fail('fetch-host');
}
