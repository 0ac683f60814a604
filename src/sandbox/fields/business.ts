import type {NodeReader} from '../rules/project.js';
import type {NodeOf} from '../rules/resolve-node.js';

export const businessReader: NodeReader<NodeOf<'business'>> = {
	usual: ['id', 'name'],
	fields: {
		id: ({id}) => id,
		name: ({business}) => business.name,
	},
};
