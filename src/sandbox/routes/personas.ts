import {personaReader} from '../fields/persona.js';
import {demandUrl} from '../messages/checks.js';
import {demandMessaging, demandToken, nodeOfKind} from '../rules/demand.js';
import {listAnswer} from '../rules/list-answer.js';
import {project} from '../rules/project.js';
import {refusals} from '../rules/refusals.js';
import {drawNode} from '../world/draw-id.js';
import type {Call, Route} from './route.js';

const list = (call: Call): Promise<object> => {
	const {page} = demandMessaging(call);
	return listAnswer(
		call,
		Object.values(page.personas),
		({id}) => id,
		persona => project(call, {kind: 'persona', id: persona.id, page, persona}, personaReader),
	);
};

const create = async (call: Call): Promise<object> => {
	const {page} = demandMessaging(call);
	const name = call.params.text('name');
	const pictureUrl = call.params.text('profile_picture_url');
	if (!name) throw refusals.required('name');
	if (!pictureUrl) throw refusals.required('profile_picture_url');
	demandUrl(pictureUrl, 'profile_picture_url');
	return call.change(world => {
		const id = drawNode(world, 'persona', {kind: 'persona', page: page.id});
		const found = world.pages[page.id];
		if (found) found.personas[id] = {id, name, pictureUrl};
		return {id};
	});
};

const ownPersona = (call: Call) => {
	const node = nodeOfKind(call, 'persona');
	const caller = demandToken(call);
	if (caller.kind !== 'page' || caller.page.id !== node.page.id) throw refusals.unsupported(call.method, node.id);
	return node;
};

const remove = (call: Call): Promise<object> => {
	const {id, page} = ownPersona(call);
	return call.change(world => {
		delete world.pages[page.id]?.personas[id];
		delete world.nodes[id];
		return {success: true};
	});
};

export const personaRoutes: readonly Route[] = [
	{method: 'GET', path: '/{page}/personas', does: 'the personas of the page', lacks: 'nothing known', handle: list},
	{
		method: 'POST',
		path: '/{page}/personas',
		does: 'creates a persona',
		lacks: 'the picture is not fetched',
		handle: create,
	},
	{
		method: 'GET',
		path: '/{persona}',
		does: 'one persona',
		lacks: 'nothing known',
		handle: call => project(call, ownPersona(call), personaReader),
	},
	{method: 'DELETE', path: '/{persona}', does: 'deletes a persona', lacks: 'nothing known', handle: remove},
];
