import type {NodeReader} from '../rules/project.js';
import type {GraphNode} from '../rules/resolve-node.js';

type BusinessNode = Extract<GraphNode, {readonly kind: 'business'}>;

export const businessReader: NodeReader<BusinessNode> = {
	usual: ['id', 'name'],
	fields: {
		id: ({id}) => id,
		name: ({business}) => business.name,
	},
};
