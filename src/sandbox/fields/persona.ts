import type {NodeReader} from '../rules/project.js';
import type {NodeOf} from '../rules/resolve-node.js';

export const personaReader: NodeReader<NodeOf<'persona'>> = {
	usual: ['name', 'profile_picture_url', 'id'],
	fields: {
		id: ({id}) => id,
		name: ({persona}) => persona.name,
		profile_picture_url: ({persona}) => persona.pictureUrl,
	},
};
