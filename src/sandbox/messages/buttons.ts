import {refusals} from '../rules/refusals.js';
import {demandLength, demandUrl, type JsonObject, listOf} from './checks.js';
import {limits} from './limits.js';

const types = ['web_url', 'postback', 'phone_number', 'account_link', 'account_unlink', 'game_play'];
const untitled: ReadonlySet<string> = new Set(['account_link', 'account_unlink']);

const where = 'name_placeholder[buttons]';

/** Whether the page has this address among its whitelisted domains. */
const isWhitelisted = (url: string, domains: readonly string[]): boolean =>
	domains.some(domain => URL.canParse(domain) && new URL(domain).host === new URL(url).host);

const demandWebUrl = (button: JsonObject, path: string, domains: readonly string[]): void => {
	const {url} = button;
	if (url === undefined || url === '') throw refusals.parameter('Web url cannot be empty for url type button', 2018041);
	demandUrl(url, `${path}[url]`);
	const extended = button.messenger_extensions === true || button.messenger_extensions === 'true';
	if (!extended || typeof url !== 'string') return;
	if (!url.startsWith('https:') || !isWhitelisted(url, domains))
		throw refusals.parameter(`Button url ${new URL(url).host} is not whitelisted for messenger extensions`);
};

const demandButton = (button: JsonObject, index: number, domains: readonly string[]): void => {
	const path = `${where}[${index}]`;
	const type = String(button.type);
	if (!types.includes(type)) throw refusals.oneOf(`${path}[type]`, types);
	if (!untitled.has(type) && (typeof button.title !== 'string' || button.title.trim() === ''))
		throw refusals.parameter('Element button title cannot be empty', 2018053);
	demandLength(button.title, limits.buttonTitle, `${path}[title]`);
	if (type === 'web_url' || type === 'account_link') demandWebUrl(button, path, domains);
	if (type === 'postback' && (typeof button.payload !== 'string' || button.payload === ''))
		throw refusals.parameter('Payload cannot be empty for postback type button', 2018040);
	if (type === 'phone_number' && !/^\+\d{5,15}$/.test(String(button.payload)))
		throw refusals.parameter(`Param ${path}[payload] must be a phone number that begins with + and a country code`);
	demandLength(button.payload, limits.payload, `${path}[payload]`);
};

/** @throws Refusal for a list of buttons that Messenger would not show */
export const demandButtons = (
	holder: JsonObject,
	{least = 0, domains}: {readonly least?: number; readonly domains: readonly string[]},
): void => {
	if (holder.buttons === undefined && least === 0) return;
	const buttons = listOf(holder, 'buttons', {least: 1, most: limits.buttons});
	for (const [index, button] of buttons.entries()) demandButton(button, index, domains);
};
