import {found} from '../../../causes/cause.js';
import {permissionMissing} from '../../../causes/permission/missing.js';
import {defineCheck} from '../../check.js';
import {listingScope, neededScopes} from '../../needed.js';
import {fail, pass, skip} from '../../outcome.js';
import {refusedLook} from '../../refused-look.js';
import {usable} from '../../usable.js';
import {tokenUser} from '../token/user.js';

const wanted: readonly string[] = [...neededScopes, listingScope];

export const permissionGranted = defineCheck({
	id: 'permission.granted',
	title: 'No permission was declined at login',
	area: 'permission',
	hint: true,
	needs: {user: tokenUser},
	ahead: ({read, settings}) => {
		const token = usable(settings.userToken);
		if (token) void read.grants(token);
	},
	run: async (context, {user}) => {
		if (!user) return skip('The user token is not valid');
		try {
			const grants = await context.read.grants(user.token);
			const lost = grants.find(({permission, status}) => wanted.includes(permission) && status !== 'granted');
			return lost
				? fail(
						found(
							permissionMissing,
							{permission: lost.permission},
							{seen: [`The person's answer to ${lost.permission}: ${lost.status}`]},
						),
					)
				: pass(undefined);
		} catch (error) {
			return refusedLook(error, context, 'Meta does not show what this person granted');
		}
	},
});
