import {appSecretWrong} from '../../../causes/app-secret/wrong.js';
import {type Finding, found} from '../../../causes/cause.js';
import {exchangeWrongAppId} from '../../../causes/exchange/wrong-app-id.js';
import {settingsInvalid} from '../../../causes/settings/invalid.js';
import {tokenMalformed} from '../../../causes/token/malformed.js';
import {describeSource} from '../../../core/describe-source.js';
import type {Secret} from '../../../core/secret.js';
import type {Setting, Settings} from '../../../core/setting.js';
import {defineCheck} from '../../check.js';
import {fail, pass} from '../../outcome.js';
import {sourceSentences} from '../../setting-source.js';
import {faultOf} from '../../usable.js';

const tokenFinding = (name: string, setting: Setting<Secret> | undefined): readonly Finding[] => {
	const reason = setting && faultOf(setting);
	if (!reason) return [];
	return [
		found(
			tokenMalformed,
			{variable: describeSource(setting.source), reason},
			{seen: [`The ${name} was looked at here, and not sent: ${reason}`]},
		),
	];
};

const otherFinding = (name: string, setting: Setting<unknown> | undefined): readonly Finding[] =>
	setting?.fault === undefined
		? []
		: [found(settingsInvalid, {setting: name, source: describeSource(setting.source), reason: setting.fault})];

const findingsOf = ({appId, appSecret, pageId, pageToken, userToken, verifyToken}: Settings): readonly Finding[] => [
	...tokenFinding('page token', pageToken),
	...tokenFinding('user token', userToken),
	...(appSecret?.fault === undefined
		? []
		: [found(appSecretWrong, {}, {seen: [...sourceSentences('app secret', appSecret), appSecret.fault]})]),
	...(appId?.fault === undefined
		? []
		: [found(exchangeWrongAppId, {}, {seen: [...sourceSentences('app id', appId), appId.fault]})]),
	...otherFinding('page id', pageId),
	...otherFinding('verify token', verifyToken),
];

export const settingsForm = defineCheck({
	id: 'settings.form',
	title: 'The ids and tokens have the form that they should have',
	area: 'settings',
	run: async ({settings}) => {
		const [first, ...others] = findingsOf(settings);
		return first ? fail(first, ...others) : pass(undefined);
	},
});
