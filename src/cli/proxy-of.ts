import {found, Problem} from '../causes/cause.js';
import {settingsInvalid} from '../causes/settings/invalid.js';
import {chooseProxy, type ProxyServer} from '../graph/proxy.js';

/** The proxy that the variables name for the way to the Graph API. @throws Problem settings.invalid */
export const proxyOf = (origin: string, env: Readonly<Record<string, string | undefined>>): ProxyServer | undefined => {
	const choice = chooseProxy(origin, env);
	if (choice.kind === 'fault')
		throw new Problem(found(settingsInvalid, {setting: 'proxy', source: choice.variable, reason: choice.fault}));
	return choice.kind === 'proxy' ? choice.proxy : undefined;
};
