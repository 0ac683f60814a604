import {isRecord} from '../../core/json.js';
import {refusals} from '../rules/refusals.js';
import {demandLength, demandUrl, listOf, requiredText} from './checks.js';

/** Source: Messenger Platform, persistent menu. */
export const menuLimits = {items: 20, title: 30, payload: 1000} as const;

const types = ['postback', 'web_url'];

/** @throws Refusal for a persistent menu that Messenger would not show */
export const checkMenu = (menu: unknown): void => {
	if (!Array.isArray(menu)) throw refusals.parameter('Param persistent_menu must be an array');
	const locales = menu.map((entry, index) => {
		const path = `persistent_menu[${index}]`;
		if (!isRecord(entry)) throw refusals.parameter(`Param ${path} must be an object`);
		const locale = requiredText(entry, 'locale', path);
		const disabled = entry.composer_input_disabled === true;
		if (entry.call_to_actions === undefined && disabled) throw refusals.required(`${path}[call_to_actions]`);
		if (entry.call_to_actions === undefined) return locale;
		for (const [at, item] of listOf(entry, 'call_to_actions', {most: menuLimits.items}).entries()) {
			const where = `${path}[call_to_actions][${at}]`;
			const type = requiredText(item, 'type', where);
			if (!types.includes(type)) throw refusals.oneOf(`${where}[type]`, types);
			demandLength(requiredText(item, 'title', where), menuLimits.title, `${where}[title]`);
			if (type === 'web_url') demandUrl(item.url, `${where}[url]`);
			else demandLength(requiredText(item, 'payload', where), menuLimits.payload, `${where}[payload]`);
		}
		return locale;
	});
	if (!locales.includes('default')) throw refusals.parameter('A default locale is required in persistent_menu');
};
