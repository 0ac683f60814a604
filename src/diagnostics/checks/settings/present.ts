import {found} from '../../../causes/cause.js';
import {tokenMissing} from '../../../causes/token/missing.js';
import {describeSource} from '../../../core/describe-source.js';
import type {Setting, Settings} from '../../../core/setting.js';
import {defineCheck} from '../../check.js';
import {fail, pass} from '../../outcome.js';

const names = {
	appId: 'app id',
	appSecret: 'app secret',
	pageId: 'page id',
	pageToken: 'page token',
	userToken: 'user token',
} as const;

const hiding = (settings: Readonly<Partial<Record<keyof typeof names, Setting<unknown>>>>): readonly string[] =>
	Object.entries(names).flatMap(([key, name]) => {
		const setting = settings[key as keyof typeof names];
		return setting && setting.hides.length > 0
			? [
					`the ${name} of ${describeSource(setting.source)} hides that of ${setting.hides.map(describeSource).join(', ')}`,
				]
			: [];
	});

const exposed = (settings: Settings): readonly string[] => [
	...new Set(Object.values(settings).flatMap((setting: Setting<unknown> | undefined) => setting?.exposed ?? [])),
];

export const settingsPresent = defineCheck({
	id: 'settings.present',
	title: 'A page token, or a user token to take one from, is set',
	area: 'settings',
	run: async ({settings}) => {
		if (!settings.pageToken && !settings.userToken)
			return fail(
				found(
					tokenMissing,
					{variable: 'MESSENGER_PAGE_TOKEN'},
					{seen: ['There is no page token and no user token: no flag, no variable, no saved profile']},
				),
			);
		const absent = (['appId', 'appSecret'] as const).filter(key => !settings[key]).map(key => names[key]);
		const notes = [
			...(absent.length > 0 ? [`without ${absent.join(' and ')} some checks are skipped`] : []),
			...hiding(settings),
			...exposed(settings),
		];
		return pass(undefined, {note: notes.join('; '), rulesOut: ['token.missing']});
	},
});
