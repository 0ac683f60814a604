import {isRecord} from '../../core/json.js';
import type {MessengerProfile} from '../../graph/profile.js';
import {usageProblem} from '../usage-problem.js';
import {fieldNamed} from './fields.js';

export interface ProfileFlags {
	readonly greeting: string | undefined;
	readonly getStarted: string | undefined;
	readonly iceBreaker: readonly string[] | undefined;
	readonly menuItem: readonly string[] | undefined;
	readonly whitelistedDomains: readonly string[] | undefined;
	readonly accountLinkingUrl: string | undefined;
}

const split = (pair: string, flag: string): readonly [string, string] => {
	const at = pair.indexOf('=');
	if (at > 0 && at < pair.length - 1) return [pair.slice(0, at), pair.slice(at + 1)];
	throw usageProblem(
		'messenger-profile',
		`${flag} '${pair}' has no =`,
		`Write ${flag} "What people see=WHAT_THE_BOT_GETS"`,
	);
};

const secureUrl = (text: string, flag: string): string => {
	if (URL.canParse(text) && new URL(text).protocol === 'https:') return text;
	throw usageProblem(
		'messenger-profile',
		`${flag} '${text}' is not an https address`,
		'Write it in full, such as https://example.com',
	);
};

const menuItem = (pair: string): object => {
	const [title, target] = split(pair, '--menu-item');
	return /^https?:\/\//i.test(target)
		? {type: 'web_url', title, url: target}
		: {type: 'postback', title, payload: target};
};

/** What the flags ask for, in Meta's shapes. */
export const fromFlags = (flags: ProfileFlags): MessengerProfile => {
	const {greeting, getStarted, iceBreaker, menuItem: items, whitelistedDomains, accountLinkingUrl} = flags;
	const locale = 'default';
	return {
		...(greeting !== undefined && {greeting: [{locale, text: greeting}]}),
		...(getStarted !== undefined && {get_started: {payload: getStarted}}),
		...(iceBreaker && {
			ice_breakers: [
				{
					locale,
					call_to_actions: iceBreaker.map(pair => {
						const [question, payload] = split(pair, '--ice-breaker');
						return {question, payload};
					}),
				},
			],
		}),
		...(items && {persistent_menu: [{locale, composer_input_disabled: false, call_to_actions: items.map(menuItem)}]}),
		...(whitelistedDomains && {
			whitelisted_domains: whitelistedDomains.map(url => secureUrl(url, '--whitelisted-domains')),
		}),
		...(accountLinkingUrl !== undefined && {
			account_linking_url: secureUrl(accountLinkingUrl, '--account-linking-url'),
		}),
	};
};

/** What a file asks for: a JSON object with Meta's own names. @throws Problem usage.invalid */
export const fromFile = (content: string): MessengerProfile => {
	let json: unknown;
	try {
		json = JSON.parse(content);
	} catch (error) {
		throw usageProblem(
			'messenger-profile',
			`The file is not JSON: ${error instanceof Error ? error.message : 'it cannot be read'}`,
		);
	}
	if (!isRecord(json))
		throw usageProblem(
			'messenger-profile',
			'The file holds no JSON object',
			'Write {"greeting": […], "get_started": {…}}',
		);
	return Object.fromEntries(Object.entries(json).map(([name, value]) => [fieldNamed(name), value]));
};
