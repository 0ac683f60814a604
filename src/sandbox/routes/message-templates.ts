import {isRecord} from '../../core/json.js';
import {requiredText} from '../messages/checks.js';
import {demandMessaging} from '../rules/demand.js';
import {listAnswer} from '../rules/list-answer.js';
import {refusals} from '../rules/refusals.js';
import {addMessageTemplate, type MessageTemplate} from '../world/message-template.js';
import type {DeepReadonly} from '../world/world.js';
import type {Call, Route} from './route.js';

const categories = ['UTILITY'];

const required = (call: Call, name: string): string => {
	const value = call.params.text(name);
	if (!value) throw refusals.required(name);
	return value;
};

const componentsIn = (call: Call): readonly unknown[] => {
	const components = call.params.structure('components');
	if (components === undefined) throw refusals.required('components');
	const list = Array.isArray(components) ? components : [];
	const body = list.find(component => isRecord(component) && String(component.type).toUpperCase() === 'BODY');
	if (!isRecord(body)) throw refusals.required('components[body]');
	requiredText(body, 'text', 'components[body]');
	return list;
};

const create = async (call: Call): Promise<object> => {
	const caller = demandMessaging(call);
	const [name, language] = [required(call, 'name'), required(call, 'language')];
	const category = required(call, 'category').toUpperCase();
	if (!/^[a-z0-9_]{1,512}$/.test(name)) throw refusals.parameter('Param name must be of lower case letters and digits');
	if (!categories.includes(category)) throw refusals.oneOf('category', categories);
	const components = componentsIn(call);
	return call.change(world => {
		const page = world.pages[caller.page.id];
		const known = Object.values(page?.templates ?? {}).some(
			other => other.name === name && other.language === language,
		);
		if (!page || known) throw refusals.parameter('Invalid parameter');
		const {id} = addMessageTemplate(world, page, {name, language, category, components});
		return {id, status: 'APPROVED', category};
	});
};

const show = ({id, name, language, category, components}: DeepReadonly<MessageTemplate>): object => ({
	name,
	language,
	status: 'APPROVED',
	category,
	components,
	id,
});

const list = (call: Call): Promise<object> => {
	const {page} = demandMessaging(call);
	const name = call.params.text('name');
	const templates = Object.values(page.templates ?? {}).filter(other => name === undefined || other.name === name);
	return listAnswer(call, templates, ({id}) => id, show);
};

const remove = (call: Call): Promise<object> => {
	const {page} = demandMessaging(call);
	const name = required(call, 'name');
	const doomed = Object.values(page.templates ?? {}).filter(template => template.name === name);
	if (doomed.length === 0) throw refusals.parameter('Invalid parameter');
	return call.change(world => {
		for (const {id} of doomed) delete world.pages[page.id]?.templates?.[id];
		return {success: true};
	});
};

const path = '/{page}/message_templates';

export const messageTemplateRoutes: readonly Route[] = [
	{
		method: 'GET',
		path,
		does: 'the templates of utility messages, all or those of a name',
		lacks: 'fields and other filters are ignored; the library of Meta is empty',
		handle: list,
	},
	{
		method: 'POST',
		path,
		does: 'keeps a template of the category UTILITY; it is approved at once',
		lacks:
			'nobody looks at the words; pages_utility_messaging is not asked for; no message_template_status_update is sent',
		handle: create,
	},
	{method: 'DELETE', path, does: 'deletes the templates of a name', lacks: 'nothing known', handle: remove},
];
