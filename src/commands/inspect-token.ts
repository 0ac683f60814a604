import {asJson} from '../causes/as-json.js';
import {type Finding, found, Problem} from '../causes/cause.js';
import {diagnose} from '../causes/diagnose.js';
import {settingsInvalid} from '../causes/settings/invalid.js';
import {settingsMissing} from '../causes/settings/missing.js';
import {tokenMalformed} from '../causes/token/malformed.js';
import {secretFault} from '../config/faults/secret-fault.js';
import {readSecret} from '../config/read-secret.js';
import {exitCode} from '../core/exit-code.js';
import type {Secret} from '../core/secret.js';
import type {Settings} from '../core/setting.js';
import {expiryWords, fromNow} from '../core/when.js';
import {GraphError} from '../graph/error.js';
import {appToken, type TokenInfo} from '../graph/tokens.js';
import {describeFinding, furtherReading} from '../ui/describe-finding.js';
import {choice, defineCommand, text} from './command.js';
import type {Context} from './context.js';

interface Inspected {
	readonly token: TokenInfo;
	readonly finding?: Finding;
	readonly now: Date;
}

const kinds: Readonly<Record<string, string>> = {
	USER: 'user token',
	PAGE: 'page access token',
	APP: 'app token',
	SYSTEM_USER: 'system-user token',
};

const appTokenOf = ({appId, appSecret}: Settings): Secret | undefined =>
	appId && appSecret ? appToken(appId.value, appSecret.value) : undefined;

const pick = (settings: Settings, kind: 'page' | 'user' | 'app' | undefined): Secret => {
	const {pageToken, userToken} = settings;
	const tokens = {page: pageToken?.value, user: userToken?.value, app: appTokenOf(settings)};
	const token = kind ? tokens[kind] : (tokens.page ?? tokens.user ?? tokens.app);
	if (token) return token;
	throw new Problem(
		found(settingsMissing, {
			setting: kind ? `${kind} token` : 'token to look at',
			flag: kind === 'user' ? '--user-token-file' : kind === 'app' ? '--app-secret-file' : '--page-token-file',
			variable:
				kind === 'user' ? 'MESSENGER_USER_TOKEN' : kind === 'app' ? 'MESSENGER_APP_SECRET' : 'MESSENGER_PAGE_TOKEN',
			hint: '--token-file takes a token of any kind from a file, or from - (stdin)',
		}),
	);
};

const readToken = async (context: Context, path: string): Promise<Secret> => {
	const flag = '--token-file';
	const token = await readSecret(path, file => context.readInput(file), {title: 'token', flag});
	const fault = secretFault(token.reveal());
	if (fault === undefined) return token;
	throw new Problem(found(settingsInvalid, {setting: 'token', source: flag, reason: fault}));
};

/** Why Meta does not take the token, by what `debug_token` says of it. */
const causeOf = ({isValid, error}: TokenInfo): Finding | undefined => {
	if (isValid) return undefined;
	return error ? diagnose(new GraphError(error))[0] : found(tokenMalformed, {}, {certainty: 'possible'});
};

const indent = '  ';

export const inspectToken = defineCommand({
	name: 'inspect-token',
	group: 'Diagnose',
	summary: 'say what a token is, what it may do and when it ends',
	description: 'Asks debug_token, with the app token when app id and secret are set, else with the token itself.',
	options: {
		kind: choice('--kind <kind>', 'which of the set tokens (default: the page token, else the user token)', [
			'page',
			'user',
			'app',
		]),
		tokenFile: text('--token-file <path>', 'file with a token of any kind; - for stdin'),
	},
	examples: [
		['inspect-token', 'the page token'],
		['inspect-token --token-file -', 'a token that you paste'],
	],
	run: async (context, input): Promise<Inspected> => {
		const given = input.tokenFile === undefined ? undefined : await readToken(context, input.tokenFile);
		const settings = await context.soundSettings();
		const token = given ?? pick(settings, input.kind);
		context.redactor.add(token);
		const graph = await context.graph();
		const info = await graph.tokens.inspect(token, appTokenOf(settings) ?? token);
		const finding = causeOf(info);
		return {token: info, ...(finding && {finding}), now: context.clock.now()};
	},
	json: ({token, finding}) => ({token, ...(finding && {causes: [asJson(finding)], error: asJson(finding)})}),
	exitCode: ({finding}) => (finding ? exitCode.refused : exitCode.done),
	render: ({token, finding, now}, ui) => {
		const row = (name: string, value: string | undefined): void => {
			if (value) for (const line of ui.paragraph(value, ui.strong(name.padEnd(12)))) ui.print(line);
		};
		row(
			'Token',
			`${kinds[token.type ?? ''] ?? token.type ?? 'of unknown kind'}, ${token.isValid ? ui.good('valid') : ui.bad('not valid')}`,
		);
		row('App', token.appId && `${token.application ? `${token.application} (${token.appId})` : token.appId}`);
		row('Page', token.profileId);
		row('Person', token.userId);
		row('Expiry', token.isValid || token.expiresAt ? expiryWords(token.expiresAt, now) : undefined);
		row('Issued', token.issuedAt ? fromNow(token.issuedAt, now) : undefined);
		row(
			'User data',
			token.dataAccessExpiresAt
				? `readable until the access ends ${fromNow(token.dataAccessExpiresAt, now)}`
				: undefined,
		);
		row('Scopes', token.scopes.join(', ') || undefined);
		for (const {scope, targetIds} of token.granularScopes)
			if (targetIds) row('', `${scope} only for ${targetIds.join(', ')}`);
		if (!finding) return;
		ui.print();
		const lines = [
			...ui.paragraph(ui.strong(finding.cause.title(finding.evidence)), `${ui.mark.fail} `),
			...describeFinding(finding, ui, {indent}),
			'',
			...furtherReading(finding, ui, {indent}),
		];
		for (const line of lines) ui.print(line);
	},
});
