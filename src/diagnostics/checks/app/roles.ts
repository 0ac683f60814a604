import {defineCheck} from '../../check.js';
import {pass} from '../../outcome.js';
import {refusedLook} from '../../refused-look.js';
import {appSecret} from './secret.js';

export const appRoles = defineCheck({
	id: 'app.roles',
	title: 'The roles on the app can be read',
	area: 'app',
	hint: true,
	needs: {app: appSecret},
	ahead: ({read}) => void (read.asApp && read.roles()),
	run: async context => {
		try {
			const roles = await context.read.roles();
			return pass(roles, {note: `${roles.length} ${roles.length === 1 ? 'person' : 'people'} with a role`});
		} catch (error) {
			return refusedLook(error, context, 'Meta does not show the roles on the app');
		}
	},
});
