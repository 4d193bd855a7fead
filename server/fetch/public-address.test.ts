import { describe, expect, it } from 'vitest';
import { isPublicAddress } from './public-address.ts';

describe('which addresses are public', () => {
  it.each([
    ['this network', '0.0.0.0'],
    ['private', '10.1.2.3'],
    ['private', '172.16.0.1'],
    ['private', '172.31.255.255'],
    ['private', '192.168.1.1'],
    ['a provider’s inside', '100.64.0.1'],
    ['a provider’s inside', '100.127.255.255'],
    ['this machine', '127.0.0.1'],
    ['this machine', '127.255.255.254'],
    ['link-local, where clouds keep their secrets', '169.254.169.254'],
    ['protocols', '192.0.0.8'],
    ['documentation', '192.0.2.1'],
    ['documentation', '198.51.100.1'],
    ['documentation', '203.0.113.1'],
    ['6to4 relays', '192.88.99.1'],
    ['measuring', '198.19.0.1'],
    ['multicast', '224.0.0.1'],
    ['reserved', '240.0.0.1'],
    ['broadcast', '255.255.255.255'],
    ['nothing', '::'],
    ['this machine', '::1'],
    ['ULA', 'fd12:3456::1'],
    ['ULA', 'fc00::1'],
    ['link-local', 'fe80::1'],
    ['link-local with a zone', 'fe80::1%eth0'],
    ['old site-local', 'fec0::1'],
    ['multicast', 'ff02::1'],
    ['IPv4-mapped private', '::ffff:10.0.0.1'],
    ['IPv4-mapped public', '::ffff:8.8.8.8'],
    ['IPv4-compatible', '::127.0.0.1'],
    ['IPv4-translated', '::ffff:0:127.0.0.1'],
    ['NAT64', '64:ff9b::7f00:1'],
    ['NAT64 of one’s own', '64:ff9b:1::a00:1'],
    ['6to4 of a private one', '2002:7f00:1::1'],
    ['Teredo', '2001:0:5ef5:79fd::1'],
    ['ORCHID', '2001:20::1'],
    ['documentation', '2001:db8::1'],
    ['documentation', '3fff::1'],
    ['discard only', '100::1'],
    ['segment routing', '5f00::1'],
    ['no address', 'localhost'],
    ['no address', ''],
    ['a spelling that a look-up never gives', '0x7f.0.0.1'],
    ['a spelling that a look-up never gives', '2130706433'],
  ])('[V46] %s is not: %s', (_what, address) => {
    expect(isPublicAddress(address)).toBe(false);
  });

  it.each([
    '8.8.8.8',
    '51.104.5.6',
    '172.32.0.1',
    '100.128.0.1',
    '192.0.1.1',
    '2a00:1450:4009::1',
    '2620:1ec::1',
  ])('[V46] %s is', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });
});
