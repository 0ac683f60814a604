import type {NodeReader} from '../rules/project.js';
import type {NodeOf} from '../rules/resolve-node.js';
import {fullName} from '../world/add-person.js';
import {metaTime} from './meta-time.js';

/** What a page may read of a comment or a visitor's post. */
export const commentReader: NodeReader<NodeOf<'comment'>> = {
	usual: ['created_time', 'from', 'message', 'id'],
	fields: {
		id: ({id}) => id,
		message: ({item}) => item.text,
		created_time: ({item}) => metaTime(item.at),
		from: ({item, page}, {world}) => {
			const person = world.people[item.person];
			return person && {name: fullName(person), id: person.pageIds[page.id]};
		},
		can_reply_privately: ({item}) => item.repliedWith === undefined,
	},
};
