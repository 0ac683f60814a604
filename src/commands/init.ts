import {found, Problem} from '../causes/cause.js';
import {usageInvalid} from '../causes/usage/invalid.js';
import {flagName, settingName, specOf} from '../config/setting-specs.js';
import {describeSource} from '../core/describe-source.js';
import {Secret} from '../core/secret.js';
import type {SettingKey} from '../core/setting.js';
import {expiryWords} from '../core/when.js';
import {defineCommand, flag} from './command.js';
import {type Gathered, gather} from './init/gather.js';
import {type Answer, type Interview, interview, type SecretKey} from './init/interview.js';

interface SavedRow {
	readonly key: SettingKey;
	readonly value: string | Secret;
	/** What gave it: a flag, a variable, an answer, or another value. */
	readonly from: string;
	readonly keptIn: 'keychain' | 'file';
}

interface Initialised extends Gathered {
	readonly profile: string;
	readonly path: string;
	readonly saved: readonly SavedRow[];
	readonly savedPage: string | undefined;
	readonly checked: boolean;
	readonly now: Date;
}

const secrets: readonly SecretKey[] = ['appSecret', 'userToken', 'pageToken', 'verifyToken'];

/** A user token that ends sooner is a short-lived one, in ms. */
const lasting = 24 * 3_600_000;

const refuseNothing = ({givenText, givenSecret}: Interview): void => {
	if (givenText('appId') || givenText('pageId') || secrets.some(givenSecret)) return;
	const ways = (['appId', ...secrets] as const).map(key => `${flagName(specOf(key))} or ${specOf(key).environment[0]}`);
	throw new Problem(
		found(usageInvalid, {
			message: 'There is nothing to save: no setting is given, and nobody is there to be asked',
			hint: `Give some of ${ways.join(', ')}`,
			command: 'init',
		}),
	);
};

/** What the sandbox gives is there whenever it is, and fresher than what was saved. */
const isWorthSaving = (answer: Answer<unknown> | undefined): boolean =>
	answer?.isNew === true && answer.source.kind !== 'sandbox';

const row = (key: SettingKey, answer: Answer<string | Secret> | undefined): readonly Omit<SavedRow, 'keptIn'>[] =>
	answer && isWorthSaving(answer) ? [{key, value: answer.value, from: describeSource(answer.source)}] : [];

const rowsOf = (gathered: Gathered, asked: Interview): readonly Omit<SavedRow, 'keptIn'>[] => {
	const {appId, appSecret, userToken, pageToken, tokenPage, pageId, verifyToken, madeVerifyToken} = gathered;
	return [
		...row('appId', appId),
		...row('appSecret', appSecret),
		...row('userToken', userToken),
		...row('pageToken', pageToken),
		...(tokenPage === undefined || !isWorthSaving(pageToken)
			? row('pageId', pageId)
			: [{key: 'pageId', value: tokenPage, from: 'the page token'} as const]),
		...(madeVerifyToken
			? [{key: 'verifyToken', value: madeVerifyToken, from: 'made up'} as const]
			: row('verifyToken', verifyToken)),
		...row('graphUrl', asked.givenText('graphUrl')),
		...row('graphVersion', asked.givenText('graphVersion')),
	];
};

export const init = defineCommand({
	name: 'init',
	group: 'Set up',
	summary: 'ask for app id, secret and tokens, try them, and save them in a profile',
	description:
		'Asks for what no flag and no variable gives. Without a terminal, saves what flags, variables and --env-file give. ' +
		'Nothing is saved unless all of it works; --no-check saves without trying.',
	options: {check: flag('--no-check', 'save without trying')},
	examples: [
		['init', 'answer some questions'],
		['init --profile shop --env-file .env', 'save what a bot uses as the profile shop'],
	],
	run: async (context, input): Promise<Initialised> => {
		const [settings, store] = await Promise.all([context.settings(), context.profile()]);
		const asked = interview(context, settings, store);
		if (!context.interactive) refuseNothing(asked);
		const graph = input.check === false ? undefined : await context.graph();
		const gathered = await gather({context, asked, graph});
		const rows = rowsOf(gathered, asked);
		if (rows.length > 0) await store.save(Object.fromEntries(rows.map(({key, value}) => [key, value])));
		const saved = rows.map(made => ({...made, keptIn: store.placeOf(made.key)}));
		return {
			...gathered,
			profile: store.name,
			path: store.path,
			saved,
			savedPage: store.read().pageId,
			checked: graph !== undefined,
			now: context.clock.now(),
		};
	},
	json: ({profile, path, saved, checked, appId, appName, savedPage, userTokenExpiresAt}) => ({
		profile,
		path,
		checked,
		saved: saved.map(({key, value, from, keptIn}) => ({
			key,
			value,
			secret: value instanceof Secret,
			from,
			...(value instanceof Secret && {keptIn}),
		})),
		app: appId ? {id: appId.value, name: appName ?? null} : null,
		page: savedPage === undefined ? null : {id: savedPage},
		...(userTokenExpiresAt !== undefined && {userTokenExpiresAt}),
	}),
	render: ({profile, path, saved, checked, userToken, pageToken, userTokenExpiresAt, madeVerifyToken, now}, ui) => {
		const rows = saved.map(({key, value, from}) => [settingName(specOf(key)), `${value}`, from]);
		if (rows.length > 0) ui.table(['saved', 'value', 'from'], rows);
		else ui.print('There is nothing new to save');
		const inKeychain = saved.some(({keptIn}) => keptIn === 'keychain');
		ui.hint(
			`Profile ${profile}, in ${path}${inKeychain ? '; its secrets in the keychain' : ''}${checked ? '' : '; nothing was tried'}`,
		);
		if (madeVerifyToken)
			ui.next(['config', 'get', 'verify-token', '--show-secrets'], 'read the verify token that was made up');
		if (userTokenExpiresAt && userTokenExpiresAt.getTime() - now.getTime() < lasting) {
			ui.warn(`The user token ${expiryWords(userTokenExpiresAt, now)}`);
			ui.next(['exchange-token', '--save'], 'make it last');
		}
		if (pageToken) ui.next(['doctor'], 'check everything');
		else if (userToken) ui.next(['list-pages'], 'find the page and its token');
		else ui.next(['setup-test-user'], 'get a test user with a page and its token');
	},
});
