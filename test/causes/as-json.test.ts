import {describe, expect, it} from 'vitest';
import {asJson} from '../../src/causes/as-json.js';
import {found} from '../../src/causes/cause.js';
import {settingsMissing} from '../../src/causes/settings/missing.js';
import {shellLine} from '../../src/causes/shell.js';
import {subscriptionPageNotSubscribed} from '../../src/causes/subscription/page-not-subscribed.js';

describe('a finding as JSON', () => {
	it('has the keys of the contract, with commands to paste', () => {
		const finding = found(
			subscriptionPageNotSubscribed,
			{page: '42'},
			{
				certainty: 'likely',
				score: 0.8,
				seen: ['The list of the page does not hold the app'],
				answer: {code: 200, subcode: 7, message: 'No', fbtraceId: 'AbC', status: 400},
			},
		);
		expect(asJson(finding)).toEqual({
			id: 'subscription.page-not-subscribed',
			title: 'The page 42 is not subscribed to the app',
			certainty: 'likely',
			score: 0.8,
			why: subscriptionPageNotSubscribed.why,
			evidence: ['Meta answered 200/7: No (fbtrace_id AbC)', 'The list of the page does not hold the app'],
			fix: [
				{text: 'Subscribe the page', command: 'messenger-tool subscribe-page 42 --fields messages,messaging_postbacks'},
				{text: 'See both lists side by side', command: 'messenger-tool doctor --only subscription'},
			],
			ask: ['Does doctor list the page as subscribed to this app?'],
			docs: subscriptionPageNotSubscribed.docs,
		});
	});

	it('names flag and variable of a setting that is missing', () => {
		const {title, fix} = asJson(
			found(settingsMissing, {setting: 'app id', flag: '--app-id', variable: 'MESSENGER_APP_ID'}),
		);
		expect(title).toBe('The app id is missing');
		expect(fix[0]?.text).toBe('Give it with --app-id or the variable MESSENGER_APP_ID');
	});

	it.each([
		[['doctor', '--recipient', '<id>'], 'messenger-tool doctor --recipient <id>'],
		[
			['set-webhook', 'https://example.com/webhook?x=1&y=2'],
			'messenger-tool set-webhook "https://example.com/webhook?x=1&y=2"',
		],
		[['identify', "it's $(rm)"], "messenger-tool identify 'it'\\''s $(rm)'"],
		[['identify', 'a\u001b[31mb\nc'], 'messenger-tool identify "ab c"'],
		[['link', '42', '--ref', "it's"], 'messenger-tool link 42 --ref "it\'s"'],
		[['doctor', '--env-file', 'C:\\My bot\\.env'], 'messenger-tool doctor --env-file "C:\\My bot\\.env"'],
		[['doctor', '--env-file', 'C:\\My bot\\'], "messenger-tool doctor --env-file 'C:\\My bot\\'"],
		[['identify', '%PATH% !x'], "messenger-tool identify '%PATH% !x'"],
		[['link', '42', '--ref', ''], 'messenger-tool link 42 --ref ""'],
	])('quotes %j for a shell', (argv, line) => {
		expect(shellLine(argv)).toBe(line);
	});
});
