import type {NodeReader} from '../rules/project.js';
import type {NodeOf} from '../rules/resolve-node.js';

export const labelReader: NodeReader<NodeOf<'label'>> = {
	usual: ['page_label_name', 'id'],
	fields: {
		id: ({id}) => id,
		page_label_name: ({label}) => label.name,
		// As it was once called, and as older clients still ask.
		name: ({label}) => label.name,
	},
};
