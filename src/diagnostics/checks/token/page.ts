import {type Finding, found} from '../../../causes/cause.js';
import {tokenAppInsteadOfPage} from '../../../causes/token/app-instead-of-page.js';
import {tokenOtherApp} from '../../../causes/token/other-app.js';
import {Secret} from '../../../core/secret.js';
import {GraphError, TransportError} from '../../../graph/error.js';
import type {TokenInfo} from '../../../graph/tokens.js';
import {isAppToken} from '../../app-token-form.js';
import {type CheckContext, defineCheck, type Outcome, type Wanted} from '../../check.js';
import {liveFindings} from '../../live-findings.js';
import {blockedBy, fail, pass, skip} from '../../outcome.js';
import {proofHindrance} from '../../proof-hindrance.js';
import {sourceSentences} from '../../setting-source.js';
import {tokenTrouble, validTokenRulesOut} from '../../token-trouble.js';
import {faultOf, usable} from '../../usable.js';
import {appSecret} from '../app/secret.js';
import {settingsPresent} from '../settings/present.js';

/** A token that Meta takes, and what is known about it. */
export interface PageAccess {
	readonly token: Secret;
	/** What `debug_token` says; absent when nobody may ask. */
	readonly info?: TokenInfo;
	/** Who the token speaks for. */
	readonly me?: {readonly id: string; readonly name?: string | undefined};
	readonly via: 'setting' | 'user-token';
}

/** An answer, or the reason why there is none; a fault of the network is the caller's to judge. */
const settled = async <Value>(
	asked: Promise<Value>,
): Promise<{value: Value} | {error: GraphError | TransportError}> => {
	try {
		return {value: await asked};
	} catch (error) {
		if (error instanceof GraphError || error instanceof TransportError) return {error};
		throw error;
	}
};

const isProofRefused = (error: unknown): error is GraphError =>
	error instanceof GraphError && error.answer.code === 100 && /invalid appsecret_proof/i.test(error.answer.message);

const withSource = (
	findings: readonly [Finding, ...Finding[]],
	{settings}: CheckContext,
): readonly [Finding, ...Finding[]] => {
	const [first, ...others] = findings;
	return [{...first, seen: [...first.seen, ...sourceSentences('page token', settings.pageToken)]}, ...others];
};

/** A user token that works gives a new page token, without a login. */
const withRenewal = async (
	[first, ...others]: readonly [Finding, ...Finding[]],
	{read, settings}: CheckContext,
): Promise<readonly [Finding, ...Finding[]]> => {
	const userToken = settings.pageToken && usable(settings.userToken);
	const inspection = userToken && (await settled(read.inspection(userToken)));
	const info =
		inspection && 'value' in inspection && inspection.value.kind === 'known' ? inspection.value.info : undefined;
	if (!info?.isValid || (info.type !== 'USER' && info.type !== 'SYSTEM_USER')) return [first, ...others];
	return [{...first, evidence: {...first.evidence, renewable: 'yes'}}, ...others];
};

const examine = async (
	context: CheckContext,
	token: Secret,
	via: PageAccess['via'],
	secret: Wanted<unknown>,
): Promise<Outcome<PageAccess>> => {
	const {read, settings, graph} = context;
	if (isAppToken(token))
		return fail(
			found(tokenAppInsteadOfPage, settings.pageId ? {page: settings.pageId.value} : {}, {
				seen: ['It has the form app id, bar, secret', ...sourceSentences('page token', settings.pageToken)],
			}),
		);
	const [inspection, me] = await Promise.all([settled(read.inspection(token)), settled(read.me(token))]);
	const trouble = 'value' in inspection ? tokenTrouble(inspection.value, context) : undefined;
	if (trouble) return fail(...withSource(await withRenewal(trouble, context), context));
	const info = 'value' in inspection && inspection.value.kind === 'known' ? inspection.value.info : undefined;
	if ('value' in me) return pass({token, via, me: me.value, ...(info && {info})}, {rulesOut: validTokenRulesOut});
	if (isProofRefused(me.error)) {
		const hindrance = proofHindrance(settings, secret);
		if (hindrance) return hindrance;
		// The secret is right for the app, and the proof made with it is not right for the token.
		if (secret.status === 'pass' && (info?.appId === undefined || info.appId !== settings.appId?.value))
			return fail(
				...withSource(
					[
						found(
							tokenOtherApp,
							{
								...(settings.appId && {app: settings.appId.value}),
								...(info?.appId !== undefined && {tokenApp: info.appId}),
							},
							{
								answer: me.error.answer,
								seen: ['The app takes this app secret, and the token does not take the proof made with it'],
							},
						),
					],
					context,
				),
			);
	}
	if (me.error instanceof GraphError)
		return fail(...withSource(await withRenewal(liveFindings(me.error, graph.http.origin), context), context));
	// One dead call is not the end: what debug_token says is enough to go on.
	if (info) return pass({token, via, info});
	throw me.error;
};

/** Why nothing can be said about one page. */
export const noPageChosen = 'No page is chosen (--page <id>, or --all-pages)';

/** The page token that the user token gives: of the page that is set, or of the only one there is. */
const derived = async ({read, settings}: CheckContext, userToken: Secret): Promise<Secret | Outcome<never>> => {
	const wanted = usable(settings.pageId);
	if (wanted !== undefined) {
		const listed = await settled(read.page(wanted, userToken));
		if ('error' in listed && listed.error instanceof TransportError) throw listed.error;
		return ('value' in listed && listed.value.token) || blockedBy('page.reach');
	}
	const pages = [];
	try {
		for await (const page of read.accounts(userToken).each()) {
			if (page.token) pages.push(page);
			if (pages.length > 1) break;
		}
	} catch (error) {
		if (error instanceof GraphError) return blockedBy('page.reach');
		throw error;
	}
	const [only, ...others] = pages;
	if (only?.token && others.length === 0) return only.token;
	if (!only) return blockedBy('page.reach');
	// Nothing is wrong with a person who has several pages: there is only nothing to say about one of them.
	return skip(noPageChosen);
};

export const tokenPage = defineCheck({
	id: 'token.page',
	title: 'The page token is valid',
	area: 'token',
	needs: {present: settingsPresent},
	wants: {secret: appSecret},
	ahead: ({read, settings}) => {
		const token = usable(settings.pageToken);
		const userToken = usable(settings.userToken);
		const page = usable(settings.pageId);
		if (token) {
			void read.me(token);
			void read.inspection(token);
		} else if (userToken && page !== undefined) void read.page(page, userToken);
	},
	run: async (context, {secret}): Promise<Outcome<PageAccess>> => {
		const {settings} = context;
		if (settings.pageToken)
			return faultOf(settings.pageToken)
				? blockedBy('settings.form')
				: examine(context, settings.pageToken.value, 'setting', secret);
		const userToken = usable(settings.userToken);
		if (!userToken) return blockedBy('settings.form');
		const token = await derived(context, userToken);
		return token instanceof Secret ? examine(context, token, 'user-token', secret) : token;
	},
});
