import type {NodeReader} from '../rules/project.js';
import type {NodeOf} from '../rules/resolve-node.js';
import {fullName} from '../world/add-person.js';

export const userReader: NodeReader<NodeOf<'user'>> = {
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
