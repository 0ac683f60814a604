import {defineCheck} from '../../check.js';
import {pass} from '../../outcome.js';
import {refusedLook} from '../../refused-look.js';
import {appSecret} from './secret.js';

/** Whether anything hints at development mode. No field of the API shows the mode, so this never fails by itself. */
export const appMode = defineCheck({
	id: 'app.mode',
	title: 'Nothing hints at the app being in development mode',
	area: 'app',
	hint: true,
	needs: {app: appSecret},
	ahead: ({read}) => void (read.asApp && read.appDetails()),
	run: async context => {
		try {
			const {privacyPolicyUrl, category} = await context.read.appDetails();
			// Where not even the category is shown, a missing address says nothing.
			const hinted = privacyPolicyUrl === undefined && category !== undefined;
			return pass(
				{hinted},
				{
					note: hinted
						? 'it shows no privacy policy URL, which it needs to go live; the mode itself cannot be read'
						: 'the mode itself cannot be read',
				},
			);
		} catch (error) {
			return refusedLook(error, context, 'Meta does not show the details of the app');
		}
	},
});
