import {isRecord} from '../../core/json.js';
import type {Params} from '../http/params.js';
import {refusals} from '../rules/refusals.js';
import {demandLength, demandUrl, listOf, requiredText} from './checks.js';
import {checkMenu} from './menu.js';

/** Source: Messenger Platform, Messenger profile. */
export const profileLimits = {greeting: 160, payload: 1000, iceBreakers: 4, question: 80, domains: 50} as const;

const checkGreeting = (value: unknown): void => {
	if (!Array.isArray(value)) throw refusals.parameter('Param greeting must be an array');
	const locales = value.map((entry, index) => {
		const path = `greeting[${index}]`;
		if (!isRecord(entry)) throw refusals.parameter(`Param ${path} must be an object`);
		demandLength(requiredText(entry, 'text', path), profileLimits.greeting, `${path}[text]`);
		return requiredText(entry, 'locale', path);
	});
	if (!locales.includes('default')) throw refusals.parameter('A default locale is required in greeting');
};

const checkGetStarted = (value: unknown): void => {
	if (!isRecord(value)) throw refusals.parameter('Param get_started must be an object');
	demandLength(requiredText(value, 'payload', 'get_started'), profileLimits.payload, 'get_started[payload]');
};

const checkDomains = (value: unknown): void => {
	const {whitelisted_domains: domains} = {whitelisted_domains: value};
	if (!Array.isArray(domains)) throw refusals.parameter('Param whitelisted_domains must be an array');
	if (domains.length > profileLimits.domains)
		throw refusals.parameter(`whitelisted_domains must have at most ${profileLimits.domains} entries`);
	for (const [index, domain] of domains.entries()) {
		demandUrl(domain, `whitelisted_domains[${index}]`);
		if (!String(domain).startsWith('https:'))
			throw refusals.parameter(`whitelisted_domains[${index}] must use the https protocol`);
	}
};

const checkQuestions = (holder: Readonly<Record<string, unknown>>): void => {
	for (const [index, item] of listOf(holder, 'call_to_actions', {most: profileLimits.iceBreakers}).entries()) {
		const path = `ice_breakers[call_to_actions][${index}]`;
		demandLength(requiredText(item, 'question', path), profileLimits.question, `${path}[question]`);
		demandLength(requiredText(item, 'payload', path), profileLimits.payload, `${path}[payload]`);
	}
};

/** Either the questions themselves, or lists of questions by locale. */
const checkIceBreakers = (value: unknown): void => {
	if (!Array.isArray(value)) throw refusals.parameter('Param ice_breakers must be an array');
	const byLocale = value.filter(isRecord).filter(entry => 'call_to_actions' in entry);
	if (byLocale.length === 0) checkQuestions({call_to_actions: value});
	for (const entry of byLocale) checkQuestions(entry);
};

const checkLinkingUrl = (value: unknown): void => {
	demandUrl(value, 'account_linking_url');
	if (!String(value).startsWith('https:')) throw refusals.parameter('account_linking_url must use the https protocol');
};

const checks: Readonly<Record<string, (value: unknown) => void>> = {
	get_started: checkGetStarted,
	greeting: checkGreeting,
	ice_breakers: checkIceBreakers,
	persistent_menu: checkMenu,
	whitelisted_domains: checkDomains,
	account_linking_url: checkLinkingUrl,
	commands: value => {
		if (!Array.isArray(value)) throw refusals.parameter('Param commands must be an array');
	},
};

/** What can be read; the last one is told by Meta and cannot be set. */
export const profileFields: readonly string[] = [...Object.keys(checks), 'subject_to_new_eu_privacy_rules'];

/** The fields that a call sets. @throws Refusal for what Messenger would not take */
export const checkProfile = (
	params: Params,
	present: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> => {
	const changes: Record<string, unknown> = {};
	for (const [field, check] of Object.entries(checks)) {
		if (!params.has(field)) continue;
		const value = params.structure(field);
		check(value);
		changes[field] = value;
	}
	if (Object.keys(changes).length === 0)
		throw refusals.parameter(`Requires one of the params: ${Object.keys(checks).join(',')}`);
	if ('persistent_menu' in changes && !('get_started' in changes) && !('get_started' in present))
		throw refusals.parameter('You must set a Get Started button if you also wish to use persistent menu', 2018145);
	return changes;
};
