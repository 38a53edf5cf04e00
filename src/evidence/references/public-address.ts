import { BlockList, isIP } from 'node:net';

/** Networks that are a machine's or an organisation's own, or stand for no machine (RFC 6890 and its registries). */
const own = new BlockList();
for (const [network, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const) {
  own.addSubnet(network, bits, 'ipv4');
}

/** Of version 6 only what is given out to the world, less what holds an address of version 4 or is for examples. */
const world = new BlockList();
world.addSubnet('2000::', 3, 'ipv6');
const special = new BlockList();
for (const [network, bits] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
] as const) {
  special.addSubnet(network, bits, 'ipv6');
}

/** Whether it is a machine anywhere in the world, and none of ours that a stranger's link must not reach. */
export function isPublicAddress(address: string): boolean {
  const version = isIP(address);
  if (version === 4) return !own.check(address, 'ipv4');
  return version === 6 && world.check(address, 'ipv6') && !special.check(address, 'ipv6');
}
