import {found} from '../../../causes/cause.js';
import {pageProfileIdNotPageId} from '../../../causes/page/profile-id-not-page-id.js';
import {recipientOtherPage} from '../../../causes/recipient/other-page.js';
import type {Secret} from '../../../core/secret.js';
import {GraphError} from '../../../graph/error.js';
import {type CheckContext, defineCheck, type Outcome} from '../../check.js';
import {liveFindings} from '../../live-findings.js';
import {blockedBy, fail, pass} from '../../outcome.js';
import {looksLikeProfileNumber} from '../../profile-number.js';
import {sourceSentences} from '../../setting-source.js';
import {usable} from '../../usable.js';
import {appSecret} from '../app/secret.js';
import {tokenApp} from './app.js';
import {tokenKind} from './kind.js';
import {type PageAccess, tokenPage} from './page.js';

/** The page that is examined, and the token that speaks for it. */
export interface Subject {
	readonly id: string;
	readonly name?: string;
	readonly token: Secret;
	readonly access: PageAccess;
}

/** A user token speaks for a person, so its id differs, too. Where nobody may ask for the kind, an edge of pages alone tells. */
const kindRefusal = async ({read}: CheckContext, page: string, token: Secret): Promise<GraphError | undefined> => {
	try {
		await read.subscribedApps(page, token);
		return undefined;
	} catch (error) {
		if (!(error instanceof GraphError)) throw error;
		const {code, subcode} = error.answer;
		return code === 210 || (code === 190 && subcode === 2069032) ? error : undefined;
	}
};

const otherPage = (
	{settings}: CheckContext,
	page: string,
	speaksFor: string,
	name: string | undefined,
): Outcome<never> => {
	const seen = [
		`GET /me with the page token answers ${speaksFor}${name ? ` (${name})` : ''}`,
		...sourceSentences('page token', settings.pageToken),
		...sourceSentences('page id', settings.pageId),
	];
	return looksLikeProfileNumber(page)
		? fail(found(pageProfileIdNotPageId, {id: page}, {seen}))
		: fail(found(recipientOtherPage, {page, tokenPage: speaksFor, ...(name && {tokenPageName: name})}, {seen}));
};

export const tokenMatch = defineCheck({
	id: 'token.match',
	title: 'The page token speaks for this page',
	area: 'token',
	needs: {access: tokenPage},
	wants: {kind: tokenKind, app: tokenApp, secret: appSecret},
	run: async (context, {access, kind, app, secret}): Promise<Outcome<Subject>> => {
		if (secret.status === 'fail') return blockedBy(appSecret.id);
		if (kind.status === 'fail') return blockedBy(tokenKind.id);
		if (app.status === 'fail') return blockedBy(tokenApp.id);
		const {token, info, me} = access;
		const wanted = context.settings.pageId && usable(context.settings.pageId);
		if (context.settings.pageId && wanted === undefined) return blockedBy('settings.form');
		const isPerson = info?.type === 'SYSTEM_USER';
		const speaksFor = isPerson ? undefined : (info?.profileId ?? me?.id);
		const id = wanted ?? speaksFor;
		if (id === undefined) return blockedBy(tokenPage.id);
		const name = me?.id === id ? me.name : undefined;
		if (speaksFor !== undefined && speaksFor !== id) {
			const refusal = info?.type === undefined ? await kindRefusal(context, id, token) : undefined;
			if (refusal) return fail(...liveFindings(refusal, context.graph.http.origin));
			return otherPage(context, id, speaksFor, me?.id === speaksFor ? me.name : undefined);
		}
		return pass({id, token, access, ...(name && {name})}, {note: name ? `${name} (${id})` : id});
	},
});
