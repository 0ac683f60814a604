import {randomBytes} from 'node:crypto';
import {Secret} from '../../core/secret.js';
import {expiryWords} from '../../core/when.js';
import type {Graph} from '../../graph/graph.js';
import {type App, makeApp} from '../../setup/app.js';
import {type CheckedToken, checkToken} from '../../setup/check-credentials.js';
import type {Context} from '../context.js';
import type {Answer, Interview} from './interview.js';
import {tryUntilGood} from './try-until-good.js';

/** What a run of `init` knows in the end. Answers that are not new are in the profile already. */
export interface Gathered {
	readonly appId: Answer<string> | undefined;
	readonly appName: string | undefined;
	readonly appSecret: Answer<Secret> | undefined;
	readonly userToken: Answer<Secret> | undefined;
	readonly userTokenExpiresAt: Date | null | undefined;
	readonly pageToken: Answer<Secret> | undefined;
	/** The page that a page token which was tried speaks for. */
	readonly tokenPage: string | undefined;
	readonly pageId: Answer<string> | undefined;
	readonly verifyToken: Answer<Secret> | undefined;
	/** In place of a verify token that nobody gave. */
	readonly madeVerifyToken: Secret | undefined;
}

interface World {
	readonly context: Context;
	readonly asked: Interview;
	/** Without it, nothing is tried. */
	readonly graph: Graph | undefined;
}

const gatherApp = ({context, asked, graph}: World) =>
	tryUntilGood(
		context,
		'App',
		async () =>
			[
				await asked.text('appId', 'App id (developers.facebook.com/apps)'),
				await asked.secret('appSecret', 'App secret (App settings > Basic)'),
			] as const,
		([id, secret]) => {
			if (!graph || !id || !secret || !(id.isNew || secret.isNew)) return undefined;
			const app = makeApp(id.value, secret.value);
			return async () => {
				const {name} = await graph.app.get(app.id, app.token);
				return [name, `App ${name ? `${name} (${app.id})` : app.id}, and the secret is its own`];
			};
		},
	);

const tokenKinds = {
	userToken: {kind: 'user', title: 'User token', question: 'User token (Graph API Explorer)'},
	pageToken: {kind: 'page', title: 'Page token', question: 'Page token (Messenger settings, or list-pages)'},
} as const;

const describeToken = (title: string, {pageId, expiresAt}: CheckedToken, now: Date): string =>
	[title, pageId && `of the page ${pageId}`, expiresAt !== undefined && expiryWords(expiresAt, now)]
		.filter(Boolean)
		.join(' ');

const gatherToken = async (
	{context, asked, graph}: World,
	key: keyof typeof tokenKinds,
	{app, isNewApp, pageId}: {readonly app: App | undefined; readonly isNewApp: boolean; readonly pageId?: string},
) => {
	const {kind, title, question} = tokenKinds[key];
	const {answers, result} = await tryUntilGood(
		context,
		title,
		async () => [await asked.secret(key, question)] as const,
		([token]) => {
			if (!graph || !token || !(token.isNew || isNewApp)) return undefined;
			return async () => {
				const checked = await checkToken(graph, token.value, {kind, app, ...(pageId !== undefined && {pageId})});
				return [checked, describeToken(title, checked, context.clock.now())];
			};
		},
	);
	return {token: answers[0], result};
};

/** Long enough that nobody guesses it, and without signs that a form or a shell would change. */
const makeVerifyToken = (): Secret => new Secret(randomBytes(24).toString('base64url'));

export const gather = async (world: World): Promise<Gathered> => {
	const {context, asked} = world;
	const pageId = asked.givenText('pageId');
	const {answers, result: appName} = await gatherApp(world);
	const [appId, appSecret] = answers;
	const app = appId && appSecret && makeApp(appId.value, appSecret.value);
	const isNewApp = appId?.isNew === true;
	const user = await gatherToken(world, 'userToken', {app, isNewApp});
	const page = await gatherToken(world, 'pageToken', {app, isNewApp, ...(pageId && {pageId: pageId.value})});
	const verifyToken = await asked.secret('verifyToken', 'Verify token of the webhook', 'makes one up');
	const madeVerifyToken = verifyToken ? undefined : makeVerifyToken();
	if (madeVerifyToken) context.redactor.add(madeVerifyToken);
	return {
		appId,
		appName,
		appSecret,
		userToken: user.token,
		userTokenExpiresAt: user.result?.expiresAt,
		pageToken: page.token,
		tokenPage: page.result?.pageId,
		pageId,
		verifyToken,
		madeVerifyToken,
	};
};
