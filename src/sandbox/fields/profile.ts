import type {NodeReader} from '../rules/project.js';
import type {NodeOf} from '../rules/resolve-node.js';
import {fullName} from '../world/add-person.js';

/** What a page may know of a person who wrote to it. */
export const profileReader: NodeReader<NodeOf<'psid'>> = {
	usual: ['first_name', 'last_name', 'profile_pic', 'id'],
	fields: {
		id: ({id}) => id,
		name: ({person}) => fullName(person),
		first_name: ({person}) => person.firstName,
		last_name: ({person}) => person.lastName,
		profile_pic: ({id}) => `https://platform-lookaside.fbsbx.com/platform/profilepic/?psid=${id}&width=1024`,
		locale: ({person}) => person.locale,
		timezone: ({person}) => person.timezone,
		gender: ({person}) => person.gender,
	},
};
