import {found} from '../../../causes/cause.js';
import {permissionNoAdvancedAccess} from '../../../causes/permission/no-advanced-access.js';
import {defineCheck} from '../../check.js';
import {pass, skip, warn} from '../../outcome.js';
import {refusedLook} from '../../refused-look.js';
import {appSecret} from '../app/secret.js';

const permission = 'pages_messaging';

/** How this list and the access levels of today belong together is not documented: it is a hint, never proof. */
export const permissionApproved = defineCheck({
	id: 'permission.approved',
	title: 'App Review lists the permission to message people',
	area: 'permission',
	hint: true,
	needs: {app: appSecret},
	ahead: ({read}) => void (read.asApp && read.approvals()),
	run: async context => {
		try {
			const approvals = await context.read.approvals();
			const entry = approvals.find(approval => approval.permission === permission);
			if (!entry) return skip(`The list of the app does not name ${permission}`);
			if (entry.status === 'live') return pass(entry.status, {rulesOut: ['permission.no-advanced-access']});
			return warn(
				entry.status,
				found(
					permissionNoAdvancedAccess,
					{permission},
					{certainty: 'likely', seen: [`/{app}/permissions gives ${permission} the status ${entry.status}`]},
				),
			);
		} catch (error) {
			return refusedLook(error, context, 'Meta does not show which permissions the app is approved for');
		}
	},
});
