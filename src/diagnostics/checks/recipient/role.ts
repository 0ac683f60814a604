import {appDevelopmentMode} from '../../../causes/app/development-mode.js';
import {found} from '../../../causes/cause.js';
import {permissionNoAdvancedAccess} from '../../../causes/permission/no-advanced-access.js';
import {GraphError} from '../../../graph/error.js';
import {type CheckContext, defineCheck} from '../../check.js';
import {liveFindings} from '../../live-findings.js';
import {fail, pass, skip, warn} from '../../outcome.js';
import {appMode} from '../app/mode.js';
import {appRoles} from '../app/roles.js';
import {permissionApproved} from '../permission/approved.js';
import type {Subject} from '../token/match.js';
import {recipientId} from './id.js';

/** "Cannot message users who are not admins, developers or testers of the app …" */
const noRole = 2018028;

/** The id that the app knows the person by. */
const idInApp = async (
	{read}: CheckContext,
	psid: string,
	{token}: Subject,
	app: string,
): Promise<string | undefined> => {
	try {
		return (await read.idsForApps(psid, token)).find(({owner}) => owner.id === app)?.id;
	} catch (error) {
		if (error instanceof GraphError) return undefined;
		throw error;
	}
};

/** Who has no role and may not be reached: Meta's answer when it is asked who has the conversation. */
const refusedFor = async (
	{read}: CheckContext,
	psid: string,
	{id, token}: Subject,
): Promise<GraphError | undefined> => {
	try {
		await read.threadOwner(id, token, psid);
		return undefined;
	} catch (error) {
		return error instanceof GraphError && error.answer.subcode === noRole ? error : undefined;
	}
};

export const recipientRole = defineCheck({
	id: 'recipient.role',
	title: 'Nothing speaks against the app reaching this person',
	area: 'recipient',
	hint: true,
	needs: {recipient: recipientId},
	wants: {roles: appRoles, mode: appMode, approved: permissionApproved},
	run: async (context, {recipient: {id, subject}, roles, mode, approved}) => {
		const {settings, graph} = context;
		const refused = await refusedFor(context, id, subject);
		if (refused) return fail(...liveFindings(refused, graph.http.origin));
		if (!roles.fact) return skip('Who has a role on the app is not known');
		const unapproved = approved.status === 'warn';
		if (!settings.appId || !(mode.fact?.hinted || unapproved)) return pass(undefined);
		const asid = await idInApp(context, id, subject, settings.appId.value);
		if (asid === undefined) return skip('Meta does not show by which id the app knows the person');
		const role = roles.fact.find(({user}) => user === asid);
		if (role)
			return pass(role, {
				note: `one of the ${role.role} of the app`,
				rulesOut: ['app.development-mode', 'permission.no-advanced-access'],
			});
		const seen = [`The person (${asid} for the app) has no role on the app`];
		const certainty = 'likely';
		return unapproved
			? warn(undefined, found(permissionNoAdvancedAccess, {permission: 'pages_messaging'}, {certainty, seen}))
			: warn(
					undefined,
					found(
						appDevelopmentMode,
						{recipient: id},
						{certainty, seen: [...seen, 'The app shows no privacy policy URL, which it needs to go live']},
					),
				);
	},
});
