import {expiryWords} from '../../core/when.js';
import type {Ui} from '../../ui/ui.js';
import type {StepReport} from './stepper.js';

/** What there is at the end. */
export interface SetUp {
	readonly testUser: {
		readonly id: string;
		readonly name: string | null;
		readonly loginUrl: string | null;
		readonly created: boolean;
	};
	readonly page: {readonly id: string; readonly name: string; readonly created: boolean};
	readonly subscription: {readonly fields: readonly string[]};
	readonly tokens: {
		readonly user: {readonly expiresAt: Date | null | undefined};
		readonly page: {readonly expiresAt: Date | null | undefined};
	};
	readonly steps: readonly StepReport[];
	readonly writtenTo?: string;
	readonly now: Date;
}

/** As `--json` prints it: without the time of the run, and `null` for a token that does not end. */
export const setUpAsJson = ({testUser, page, subscription, tokens, steps, writtenTo}: SetUp): object => ({
	testUser,
	page,
	subscription,
	tokens: {user: {expiresAt: tokens.user.expiresAt ?? null}, page: {expiresAt: tokens.page.expiresAt ?? null}},
	steps,
	...(writtenTo !== undefined && {writtenTo}),
});

/** Says it to a person. */
export const renderSetUp = ({testUser, page, subscription, tokens, writtenTo, now}: SetUp, ui: Ui): void => {
	ui.print(`${ui.strong('Test user')}  ${testUser.id}${testUser.created ? '' : ui.dim('  reused')}`);
	ui.print(`${ui.strong('Page')}       ${page.name} (${page.id})${page.created ? '' : ui.dim('  reused')}`);
	ui.print(`${ui.strong('Page token')} ${expiryWords(tokens.page.expiresAt, now)}`);
	for (const line of ui.paragraph(subscription.fields.join(', '), `${ui.strong('Fields')}     `)) ui.print(line);
	if (testUser.loginUrl) ui.hint(`Log in as the test user (works once): ${testUser.loginUrl}`);
	if (writtenTo !== undefined) ui.hint(`Page id and tokens are in ${writtenTo} (mode 0600).`);
	ui.next(['set-webhook', '<https://your-bot/webhook>'], 'tell Meta where the bot listens');
	ui.next(['doctor'], 'check everything');
};
