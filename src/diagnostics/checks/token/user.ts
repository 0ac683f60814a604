import {type Finding, found} from '../../../causes/cause.js';
import {tokenAppInsteadOfPage} from '../../../causes/token/app-instead-of-page.js';
import {tokenOtherApp} from '../../../causes/token/other-app.js';
import {tokenPageInsteadOfUser} from '../../../causes/token/page-instead-of-user.js';
import type {Secret} from '../../../core/secret.js';
import {expiryWords} from '../../../core/when.js';
import {GraphError} from '../../../graph/error.js';
import type {TokenInfo} from '../../../graph/tokens.js';
import {isAppToken} from '../../app-token-form.js';
import {type CheckContext, defineCheck, type Outcome} from '../../check.js';
import {liveFindings} from '../../live-findings.js';
import {blockedBy, fail, pass, skip} from '../../outcome.js';
import {proofHindrance} from '../../proof-hindrance.js';
import {sourceSentences} from '../../setting-source.js';
import {tokenTrouble} from '../../token-trouble.js';
import {faultOf, usable} from '../../usable.js';
import {appSecret} from '../app/secret.js';

/** A user token that Meta takes. */
export interface UserAccess {
	readonly token: Secret;
	readonly info?: TokenInfo;
}

type Findings = readonly [Finding, ...Finding[]];

const wrongKind = (token: Secret, info: TokenInfo | undefined): Findings | undefined => {
	if (isAppToken(token) || info?.type === 'APP')
		return [found(tokenAppInsteadOfPage, {}, {seen: ['An app token stands where the user token belongs']})];
	return info?.type === 'PAGE'
		? [found(tokenPageInsteadOfUser, {}, {seen: ['Meta says its type is PAGE']})]
		: undefined;
};

const otherApp = (info: TokenInfo | undefined, {settings}: CheckContext): Findings | undefined => {
	const wanted = settings.appId?.value;
	if (info?.appId === undefined || wanted === undefined || info.appId === wanted) return undefined;
	return [found(tokenOtherApp, {tokenApp: info.appId, app: wanted})];
};

export const tokenUser = defineCheck({
	id: 'token.user',
	title: 'The user token is valid',
	area: 'token',
	wants: {secret: appSecret},
	ahead: ({read, settings}) => {
		const token = usable(settings.userToken);
		if (token) void read.inspection(token);
	},
	run: async (context, {secret}): Promise<Outcome<UserAccess | undefined>> => {
		const {read, settings, graph, now} = context;
		const setting = settings.userToken;
		if (!setting) return skip('No user token is set (MESSENGER_USER_TOKEN)');
		if (faultOf(setting)) return blockedBy('settings.form');
		const token = setting.value;
		// A bot lives on its page token: where that one is set, what ails it comes before what ails the user token.
		const dead = (findings: Findings): Outcome<UserAccess | undefined> => {
			const [first, ...others] = findings;
			const told: Findings = [{...first, seen: [...first.seen, ...sourceSentences('user token', setting)]}, ...others];
			return {...fail(...told), ...(settings.pageToken && {aside: true})};
		};
		const inspection = await read.inspection(token);
		const info = inspection.kind === 'known' ? inspection.info : undefined;
		const kind = wrongKind(token, info);
		if (kind) return dead(kind);
		const trouble = tokenTrouble(inspection, context);
		if (trouble) return dead(trouble);
		const foreign = otherApp(info, context);
		if (foreign) return dead(foreign);
		if (!info) {
			try {
				await read.me(token);
			} catch (error) {
				if (!(error instanceof GraphError)) throw error;
				const findings = liveFindings(error, graph.http.origin);
				const refused = findings[0].cause.id === 'app-secret.proof-invalid';
				return (refused && proofHindrance(settings, secret)) || dead(findings);
			}
		}
		return pass(
			{token, ...(info && {info})},
			{note: info?.expiresAt === undefined ? undefined : expiryWords(info.expiresAt, now())},
		);
	},
});
