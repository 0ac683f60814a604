import {isRecord} from '../../core/json.js';
import {refusals} from '../rules/refusals.js';
import type {MessageTemplate} from '../world/message-template.js';
import type {DeepReadonly} from '../world/world.js';
import {type JsonObject, requiredText} from './checks.js';
import type {CheckedMessage} from './message.js';

const path = 'message[template]';

const recordsIn = (value: unknown): readonly JsonObject[] => (Array.isArray(value) ? value.filter(isRecord) : []);

const partOf = (components: unknown, type: string): JsonObject | undefined =>
	recordsIn(components).find(component => String(component.type).toUpperCase() === type);

/** `{{1}}` and `{{order}}` in the text of a template. */
const placeholder = /\{\{\s*(\w+)\s*\}\}/g;

/** @throws Refusal when a placeholder gets no value */
const filled = (component: JsonObject | undefined, given: JsonObject | undefined): string => {
	const parameters = recordsIn(given?.parameters);
	return String(component?.text ?? '').replace(placeholder, (_, name: string) => {
		const value = parameters.find(({parameter_name}) => parameter_name === name) ?? parameters[Number(name) - 1];
		if (typeof value?.text !== 'string') throw refusals.parameter('Invalid parameter');
		return value.text;
	});
};

const button = ({type, text, url, payload, phone_number: phone}: JsonObject): JsonObject => {
	const title = String(text ?? '');
	if (typeof url === 'string') return {type: 'web_url', title, url};
	if (typeof phone === 'string') return {type: 'phone_number', title, payload: phone};
	return {type: 'postback', title, payload: String(payload ?? text ?? type)};
};

const languageIn = (template: JsonObject): string =>
	isRecord(template.language)
		? requiredText(template.language, 'code', `${path}[language]`)
		: requiredText(template, 'language', path);

/** What a template says with the values of a call. @throws Refusal for a template that the page does not have */
export const utilityMessage = (
	template: unknown,
	templates: readonly DeepReadonly<MessageTemplate>[],
): CheckedMessage => {
	if (!isRecord(template)) throw refusals.parameter(`Param ${path} must be an object`);
	const name = requiredText(template, 'name', path);
	const language = languageIn(template);
	const found = templates.find(other => other.name === name && other.language === language);
	if (!found) throw refusals.parameter('Invalid parameter');
	const texts = ['HEADER', 'BODY', 'FOOTER'].map(type =>
		filled(partOf(found.components, type), partOf(template.components, type)),
	);
	const text = texts.filter(part => part !== '').join('\n');
	const buttons = recordsIn(partOf(found.components, 'BUTTONS')?.buttons).map(button);
	if (buttons.length === 0) return {text};
	return {attachment: {type: 'template', payload: {template_type: 'button', text, buttons}, reusable: false}};
};
