/** Which addresses of the network layer are the public internet's, and so may be connected to. */
import { BlockList, isIPv4, isIPv6 } from 'node:net';

/** IPv4 that is private, this machine's own, a provider's inside, reserved, for documentation, or many machines at once. */
const NOT_PUBLIC_4 = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
];

/**
 * Of IPv6 only 2000::/3 is given out. Loopback, link-local, ULA, multicast, IPv4-mapped and NAT64 lie outside it; these
 * lie inside: Teredo and its like, documentation, 6to4.
 */
const GIVEN_OUT_6 = '2000::/3';
const NOT_PUBLIC_6 = ['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20'];

const refused = new BlockList();
const givenOut = new BlockList();
for (const range of NOT_PUBLIC_4) add(refused, range, 'ipv4');
for (const range of NOT_PUBLIC_6) add(refused, range, 'ipv6');
add(givenOut, GIVEN_OUT_6, 'ipv6');

function add(list: BlockList, range: string, family: 'ipv4' | 'ipv6'): void {
  const [network = '', bits = ''] = range.split('/');
  list.addSubnet(network, Number(bits), family);
}

/** Whether a numeric address, as a name look-up gives it, is one of the public internet. What is none is not public. */
export function isPublicAddress(address: string): boolean {
  if (isIPv4(address)) return !refused.check(address, 'ipv4');
  // A zone (`%eth0`) belongs to addresses of one's own network only.
  if (!isIPv6(address) || address.includes('%')) return false;
  return givenOut.check(address, 'ipv6') && !refused.check(address, 'ipv6');
}
