import {labelReader} from '../fields/label.js';
import {demandMessaging, demandToken, nodeOfKind} from '../rules/demand.js';
import {listAnswer} from '../rules/list-answer.js';
import {project} from '../rules/project.js';
import {refusals} from '../rules/refusals.js';
import {drawNode} from '../world/draw-id.js';
import {own} from '../world/own.js';
import type {Label, Page} from '../world/page.js';
import type {DeepReadonly} from '../world/world.js';
import type {Call, Route} from './route.js';

/** Labels as the call's `fields` wants them. */
const answer = (call: Call, page: DeepReadonly<Page>, labels: readonly DeepReadonly<Label>[]): Promise<object> =>
	listAnswer(
		call,
		labels,
		({id}) => id,
		label => project(call, {kind: 'label', id: label.id, page, label}, labelReader),
	);

const list = (call: Call): Promise<object> => {
	const {page} = demandMessaging(call);
	return answer(call, page, Object.values(page.labels));
};

const create = (call: Call): Promise<object> => {
	const {page} = demandMessaging(call);
	const name = call.params.text('page_label_name') ?? call.params.text('name');
	if (!name) throw refusals.required('page_label_name');
	const present = Object.values(call.world.pages[page.id]?.labels ?? {}).some(label => label.name === name);
	if (present) throw refusals.parameter('Invalid parameter');
	return call.change(world => {
		const id = drawNode(world, 'label', {kind: 'label', page: page.id});
		const found = world.pages[page.id];
		if (found) found.labels[id] = {id, name, psids: []};
		return {id};
	});
};

const ownLabel = (call: Call) => {
	const node = nodeOfKind(call, 'label');
	const caller = demandToken(call);
	if (caller.kind !== 'page' || caller.page.id !== node.page.id) throw refusals.unsupported(call.method, node.id);
	return node;
};

/** Puts a label on a person, or takes it off. */
const mark =
	(change: (psids: readonly string[], psid: string) => readonly string[]) =>
	(call: Call): Promise<object> => {
		const {id, page} = ownLabel(call);
		const psid = call.params.text('user');
		if (psid === undefined) throw refusals.required('user');
		const ref = own(call.world.nodes, psid);
		if (ref?.kind !== 'psid' || ref.page !== page.id) throw refusals.parameter('No matching user found', 2018001);
		return call.change(world => {
			const label = world.pages[page.id]?.labels[id];
			if (label) label.psids = [...change(label.psids, psid)];
			return {success: true};
		});
	};

const without = (psids: readonly string[], psid: string): readonly string[] => psids.filter(other => other !== psid);

const remove = (call: Call): Promise<object> => {
	const {id, page} = ownLabel(call);
	return call.change(world => {
		delete world.pages[page.id]?.labels[id];
		delete world.nodes[id];
		return {success: true};
	});
};

const listOfPerson = (call: Call): Promise<object> => {
	const {id, page} = nodeOfKind(call, 'psid');
	const caller = demandToken(call);
	if (caller.kind !== 'page' || caller.page.id !== page.id) throw refusals.unsupported('GET', id);
	return answer(
		call,
		page,
		Object.values(page.labels).filter(({psids}) => psids.includes(id)),
	);
};

export const labelRoutes: readonly Route[] = [
	{method: 'GET', path: '/{page}/custom_labels', does: 'the labels of the page', lacks: 'nothing known', handle: list},
	{
		method: 'POST',
		path: '/{page}/custom_labels',
		does: 'creates a label, by page_label_name or by name as it was once called',
		lacks: 'the terms that an admin of the page has to accept',
		handle: create,
	},
	{
		method: 'GET',
		path: '/{label}',
		does: 'one label',
		lacks: 'nothing known',
		handle: call => project(call, ownLabel(call), labelReader),
	},
	{method: 'DELETE', path: '/{label}', does: 'deletes a label', lacks: 'nothing known', handle: remove},
	{
		method: 'POST',
		path: '/{label}/label',
		does: 'puts the label on a person',
		lacks: 'nothing known',
		handle: mark((psids, psid) => [...without(psids, psid), psid]),
	},
	{
		method: 'DELETE',
		path: '/{label}/label',
		does: 'takes the label off a person',
		lacks: 'nothing known',
		handle: mark(without),
	},
	{
		method: 'GET',
		path: '/{psid}/custom_labels',
		does: 'the labels of a person',
		lacks: 'nothing known',
		handle: listOfPerson,
	},
];
