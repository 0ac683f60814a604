import {commentReader} from '../fields/comment.js';
import {demandToken, nodeOfKind} from '../rules/demand.js';
import {project} from '../rules/project.js';
import {refusals} from '../rules/refusals.js';
import type {Call, Route} from './route.js';

const read = (call: Call): unknown => {
	const node = nodeOfKind(call, 'comment');
	const caller = demandToken(call);
	if (caller.kind !== 'page' || caller.page.id !== node.page.id) throw refusals.unsupported('GET', node.id);
	return project(call, node, commentReader);
};

export const commentRoutes: readonly Route[] = [
	{
		method: 'GET',
		path: '/{comment}',
		does: 'a comment or a post that a person wrote on the page: its text, who wrote it, whether it can still be answered in private',
		lacks: 'every other field; answers in public, likes, and /private_replies, which Meta retired',
		handle: read,
	},
];
