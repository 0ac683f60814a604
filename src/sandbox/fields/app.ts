import type {NodeReader} from '../rules/project.js';
import type {NodeOf} from '../rules/resolve-node.js';

export const appReader: NodeReader<NodeOf<'app'>> = {
	usual: ['category', 'link', 'name', 'id'],
	fields: {
		id: ({id}) => id,
		name: ({app}) => app.name,
		category: ({app}) => app.category,
		link: ({app}) => app.link,
		app_type: () => 0,
		has_messenger_product: () => true,
		privacy_policy_url: ({app}) => app.privacyPolicyUrl,
		terms_of_service_url: () => undefined,
		app_domains: () => [],
		server_ip_whitelist: () => [],
		contact_email: () => undefined,
		deauth_callback_url: () => undefined,
		restrictions: () => ({}),
		daily_active_users: (_, {world}) => String(Object.keys(world.people).length),
		weekly_active_users: (_, {world}) => String(Object.keys(world.people).length),
		monthly_active_users: (_, {world}) => String(Object.keys(world.people).length),
		owner_business: ({app}, {world}) => {
			const business = app.business === undefined ? undefined : world.businesses[app.business];
			return business && {id: business.id, name: business.name};
		},
	},
};
