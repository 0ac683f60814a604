import {BlockList, isIPv6} from 'node:net';

const loopback = new BlockList();
loopback.addSubnet('127.0.0.0', 8);
loopback.addAddress('::1', 'ipv6');
loopback.addAddress('0.0.0.0');
loopback.addAddress('::', 'ipv6');

const notPublic = new BlockList();
for (const [network, prefix] of [
	['10.0.0.0', 8],
	['100.64.0.0', 10],
	['169.254.0.0', 16],
	['172.16.0.0', 12],
	['192.168.0.0', 16],
] as const)
	notPublic.addSubnet(network, prefix);
notPublic.addSubnet('fc00::', 7, 'ipv6');
notPublic.addSubnet('fe80::', 10, 'ipv6');

/** Where on the net an IP address is. */
export const placeOf = (address: string): 'loopback' | 'private' | 'public' => {
	const mapped = /^::ffff:([\d.]+)$/i.exec(address)?.[1] ?? address;
	const family = isIPv6(mapped) ? 'ipv6' : 'ipv4';
	if (loopback.check(mapped, family)) return 'loopback';
	return notPublic.check(mapped, family) ? 'private' : 'public';
};
