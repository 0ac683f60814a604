import {appSecretWrong} from '../../../causes/app-secret/wrong.js';
import {type Finding, found} from '../../../causes/cause.js';
import {exchangeWrongAppId} from '../../../causes/exchange/wrong-app-id.js';
import {type GraphAnswer, GraphError} from '../../../graph/error.js';
import {type CheckContext, defineCheck} from '../../check.js';
import {liveFindings} from '../../live-findings.js';
import {blockedBy, fail, pass, skip} from '../../outcome.js';
import {isTelling, refusedLook} from '../../refused-look.js';
import {sourceSentences} from '../../setting-source.js';
import {faultOf} from '../../usable.js';

/** Codes with which Meta says that it does not take a token, or a pair of app id and secret. */
const refusals = new Set([101, 104, 190]);

/** With code 1, Meta also says that something failed on its own side. */
const isAboutTheSecret = ({code, message}: GraphAnswer): boolean =>
	refusals.has(code) || (code === 1 && /secret/i.test(message)) || (code === 100 && /appsecret_proof/i.test(message));

const isFirm = (findings: readonly Finding[]): boolean =>
	findings[0]?.certainty === 'confirmed' &&
	!['app-secret.proof-invalid', 'token.malformed'].includes(findings[0].cause.id);

/** The token was made here, of id and secret: what Meta says against it is about one of the two. */
const findingOf = (
	{answer}: GraphError,
	findings: readonly [Finding, ...Finding[]],
	{settings}: CheckContext,
): readonly [Finding, ...Finding[]] => {
	if (isFirm(findings)) return findings;
	const app = settings.appId?.value ?? '';
	return answer.code === 101
		? [found(exchangeWrongAppId, {app}, {answer, seen: sourceSentences('app id', settings.appId)})]
		: [found(appSecretWrong, {app}, {answer, seen: sourceSentences('app secret', settings.appSecret)})];
};

const rulesOut = ['app-secret.wrong', 'exchange.wrong-app-id', 'app.deleted-or-disabled', 'app.restricted'];

export const appSecret = defineCheck({
	id: 'app.secret',
	title: 'The app id and the app secret belong together',
	area: 'app',
	ahead: ({read}) => void (read.asApp && read.app()),
	run: async context => {
		const {read, settings} = context;
		if (!settings.appId || !settings.appSecret)
			return skip(`No ${settings.appId ? 'app secret' : 'app id'} is set (MESSENGER_APP_ID, MESSENGER_APP_SECRET)`);
		if (faultOf(settings.appId) || faultOf(settings.appSecret)) return blockedBy('settings.form');
		try {
			await read.app();
		} catch (error) {
			const origin = context.graph.http.origin;
			if (error instanceof GraphError && (isAboutTheSecret(error.answer) || isTelling(error, origin)))
				return fail(...findingOf(error, liveFindings(error, origin), context));
			// The app itself is not shown. Whatever else the app may ask proves the pair as well.
			return read.webhooks().then(
				() => pass(undefined, {rulesOut}),
				() => refusedLook(error, context, 'Meta does not show the app'),
			);
		}
		return pass(undefined, {rulesOut});
	},
});
