import {found} from '../../../causes/cause.js';
import {profileDomainNotWhitelisted} from '../../../causes/profile/domain-not-whitelisted.js';
import {isRecord} from '../../../core/json.js';
import type {MessengerProfile} from '../../../graph/profile.js';
import {defineCheck} from '../../check.js';
import {pass, skip, warn} from '../../outcome.js';
import {pageProfile} from './profile.js';

const records = (value: unknown): readonly Readonly<Record<string, unknown>>[] =>
	Array.isArray(value) ? value.filter(isRecord) : [];

const hostOf = (url: unknown): string | undefined =>
	typeof url === 'string' && URL.canParse(url) ? new URL(url).host : undefined;

/** Hosts that entries of the menu open with Messenger extensions: those alone have to be whitelisted. */
const extended = ({persistent_menu: menu}: MessengerProfile): readonly string[] =>
	records(menu)
		.flatMap(({call_to_actions: items}) => records(items))
		.filter(({type, messenger_extensions: extensions}) => type === 'web_url' && extensions === true)
		.flatMap(({url}) => hostOf(url) ?? []);

const domainsOf = ({whitelisted_domains: domains}: MessengerProfile): readonly string[] =>
	(Array.isArray(domains) ? domains : []).filter(domain => typeof domain === 'string');

export const whitelisted = (profile: MessengerProfile): readonly string[] =>
	domainsOf(profile).flatMap(domain => hostOf(domain) ?? []);

export const pageDomains = defineCheck({
	id: 'page.domains',
	title: 'What the menu opens inside Messenger is on a whitelisted domain',
	area: 'page',
	hint: true,
	needs: {profile: pageProfile},
	run: async (_, {profile}) => {
		const opened = [...new Set(extended(profile))];
		const listed = whitelisted(profile);
		if (opened.length === 0) return skip('The menu opens nothing with Messenger extensions');
		const strange = opened.find(host => !listed.includes(host));
		if (strange === undefined)
			return pass(undefined, {note: opened.join(', '), rulesOut: ['profile.domain-not-whitelisted']});
		const seen = [
			`The menu opens ${strange} with Messenger extensions`,
			`whitelisted_domains holds ${listed.length === 0 ? 'nothing' : listed.join(', ')}`,
		];
		return warn(
			undefined,
			found(profileDomainNotWhitelisted, {domain: `https://${strange}`, listed: domainsOf(profile)}, {seen}),
		);
	},
});
