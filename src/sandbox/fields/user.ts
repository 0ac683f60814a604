import type {NodeReader} from '../rules/project.js';
import type {GraphNode} from '../rules/resolve-node.js';
import {fullName} from '../world/add-person.js';

type UserNode = Extract<GraphNode, {readonly kind: 'user'}>;

export const userReader: NodeReader<UserNode> = {
	usual: ['name', 'id'],
	fields: {
		id: ({id}) => id,
		name: ({person}) => fullName(person),
		first_name: ({person}) => person.firstName,
		last_name: ({person}) => person.lastName,
		email: ({person}) => person.testUser?.email,
		locale: ({person}) => person.locale,
	},
};
